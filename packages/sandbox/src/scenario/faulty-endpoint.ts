/** An endpoint that requests can be made to go wrong at. */
export interface FaultyEndpoint {
  /** As a fault names it: `GET /v1/payment-intents/{id}/status`. */
  name: string;
  matches(method: string, path: string): boolean;
}

/** A route as Hono lists it: `/v1/payment-intents/:id/status`, with `ALL` for what stands before. */
interface Route {
  method: string;
  path: string;
}

/**
 * The endpoints of an application that faults may be chosen for: the REST API, the script, and what
 * the SDK stand-in asks. Nothing under `/sandbox` and `/operator`, so that there is always a way
 * out.
 */
export function faultyEndpoints(routes: readonly Route[]): FaultyEndpoint[] {
  return routes
    .filter(({ method, path }) => method !== 'ALL' && /^\/(v1|sdk)(\/|$)/.test(path))
    .map(({ method, path }) => {
      const pattern = new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
      return {
        name: `${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
        matches: (asked, at) => asked === method && pattern.test(at),
      };
    });
}

/** Of some names the three that are most like one that does not exist. */
export function nearNames(wrong: string, names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, distance: distance(wrong.toLowerCase(), name.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** How many characters must be added, left out or changed to make one text of another. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, character] of [...from].entries()) {
    const last = row;
    row = [index + 1];
    for (let at = 1; at <= to.length; at += 1) {
      const changed = (last[at - 1] ?? 0) + (character === to[at - 1] ? 0 : 1);
      row.push(Math.min(changed, (last[at] ?? 0) + 1, (row[at - 1] ?? 0) + 1));
    }
  }
  return row[to.length] ?? 0;
}
