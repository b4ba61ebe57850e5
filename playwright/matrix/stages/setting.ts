/** What an element of a stage is for. */
export type Kind = 'payment' | 'disbursement';

/** What stands on a stage: plain data, so that it fits into an address and a server can render it. */
export interface Setting {
  /** The elements, in their order. */
  copies: readonly Kind[];
  /**
   * How they reach the operator: by addresses; by functions, which are others at each render; or
   * by nothing but the address for the status, where the page hands over a secret itself.
   */
  endpoints: 'urls' | 'functions' | 'status';
  /** Further inputs of each of them. */
  props: Readonly<Record<string, unknown>>;
  /** Whether they stand below what stood below them. */
  moved: boolean;
  /** Whether what is put away is kept, in the way's own manner; else there is no such part. */
  keeps: boolean;
  /** Whether they are put away. */
  away: boolean;
  /** Whether all of it stands in React's StrictMode, from the root on. */
  strict: boolean;
}

/** Where Vivamo is. */
export interface Connection {
  clientKey: string;
  sdkUrl: string;
}

const USUAL: Setting = {
  copies: ['payment'],
  endpoints: 'urls',
  props: {},
  moved: false,
  keeps: false,
  away: false,
  strict: false,
};

/** The setting that a page is opened with, as its address has it. */
export function readSetting(text: string | null | undefined): Setting {
  return { ...USUAL, ...(JSON.parse(text || '{}') as Partial<Setting>) };
}

/** What the address of a stage says that has no server of its own. */
export function readAddress(): { setting: string; connection: Connection } {
  const address = new URLSearchParams(location.search);
  const [setting = '', clientKey = '', sdkUrl = ''] = ['setting', 'key', 'sdk'].map(
    (name) => address.get(name) ?? undefined,
  );
  return { setting, connection: { clientKey, sdkUrl } };
}

/** The renders whose function was asked for the status, in their order. */
export const askedForStatus: number[] = [];

/** The inputs of an element of this kind; functions among them are new at each call. */
export function inputsOf(
  { endpoints, props }: Setting,
  { clientKey, sdkUrl }: Connection,
  kind: Kind,
  render: number,
): Record<string, unknown> {
  const intentUrl = `/api/${kind}-intent`;
  const geolocationUrl = '/api/geolocation';
  const statusUrl = '/api/intent-status';
  const ways = {
    urls: { geolocationUrl, intentUrl, statusUrl },
    functions: {
      checkGeolocation: () => post(geolocationUrl, {}),
      fetchIntent: (request: object) => post(intentUrl, request),
      fetchStatus: async ({ id }: { id: string }) => {
        askedForStatus.push(render);
        const response = await fetch(`${statusUrl}?intentId=${id}&kind=${kind}`);
        return response.json();
      },
    },
    status: { geolocationUrl, statusUrl },
  };
  return { clientKey, sdkUrl, environment: 'test', ...ways[endpoints], ...props };
}

/** Sends JSON to the operator, and gives the JSON of the answer. */
export async function post(url: string, body: object): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}
