import { expect } from 'vitest';
import type { PlannedRequest } from './plan.js';
import type { Exchange, Operator } from './send.js';
import { isSecret, type World } from './world.js';

/** Which fields a prize must have depends on the account, and so no schema can say it. */
function asksForMore(path: string, answer: unknown): boolean {
  const { errors = [] } = answer as { errors?: object[] };
  return path.endsWith('/prizes') && errors.length > 0 && errors.every((one) => 'isDefined' in one);
}

/** What must hold for every answer, whatever was asked. */
export function checkAnswer(
  exchange: Exchange,
  { operation, raw, key }: PlannedRequest,
  world: World,
  { sandbox }: Operator,
): void {
  const { asked, status, contentType, text, answer, allowed } = exchange;
  const said = `${asked}\nanswered ${status}: ${text.slice(0, 2000)}`;

  expect(status, said).toBeLessThan(500);
  expect(contentType, said).toMatch(/^application\/json/);
  expect(answer, said).toBeDefined();

  const check = operation.answers.get(status);
  // An address that cannot be read leads nowhere, which no operation has to say of itself.
  const leadsNowhere = raw.path !== undefined && status === 404;
  expect(check !== undefined || leadsNowhere, `${said}\na status it does not document`).toBe(true);
  if (check) {
    const isValid = check(answer);
    expect(isValid, `${said}\nnot as documented: ${JSON.stringify(check.errors)}`).toBe(true);
  }

  if (key !== 'right' && operation.needsKey && raw.path === undefined) {
    expect(status, said).toBe(403);
  }
  const { errorCode } = answer as { errorCode?: string };
  if (allowed === true && !asksForMore(operation.path, answer)) {
    expect(['validation-failed', 'body-not-json', 'body-too-large'], said).not.toContain(errorCode);
  }
  if (allowed === false) {
    expect(status, `${said}\nthe document does not allow the request`).toBeGreaterThanOrEqual(400);
  }

  expect(text, said).not.toContain(sandbox.secretKey);
  const rest = JSON.stringify(answer, (name, value: unknown) =>
    isSecret(name) ? undefined : value,
  );
  expect(
    [...world.secrets].filter((secret) => rest.includes(secret)),
    said,
  ).toEqual([]);
}
