import type { Endpoint } from '../areas/knowledge.js';

// Contents of every kind come by; what is expected of them is written in the contract.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

/** What a sandbox was started with. */
export interface Setup {
  environment?: 'test' | 'production';
  account?: {
    personalTaxType?: string;
    locationRules?: object | null;
    platformLocationRules?: object | null;
  };
}

/** A request that was made over HTTP, and its answer. */
export interface Exchange {
  /** The address of the sandbox that was asked. */
  sandbox: string;
  setup: Setup;
  /** The sandbox's time, in milliseconds since 1970. */
  at: number;
  method: string;
  path: string;
  /** The endpoint of the contract, where it is one. */
  endpoint?: Endpoint;
  params: Record<string, string>;
  query: Record<string, string>;
  /** What was sent as `Authorization: Bearer …`. */
  key?: string;
  /** Whether that is the operator's secret key. */
  hasSecretKey: boolean;
  /** Left out where none was sent, or one that is no JSON. */
  body: Json;
  status: number;
  /** Its JSON, or its text where it is none. */
  answer: Json;
}

/** A request that a webhook of the operator was sent. */
export interface Delivery {
  sandbox: string;
  /** The sandbox's time when it came. */
  at: number;
  /** Where it came: each webhook of the operator has a path of its own. */
  path: string;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
  body: Json;
  /** What the operator answered. */
  status: number;
}

/** All that was exchanged, oldest first. */
export class Traffic {
  readonly exchanges: Exchange[] = [];
  readonly deliveries: Delivery[] = [];

  /** What was asked of an endpoint. */
  of(endpoint: Endpoint): Exchange[] {
    return this.exchanges.filter((exchange) => exchange.endpoint === endpoint);
  }

  /** What an endpoint answered when all was well. */
  answered(endpoint: Endpoint): Exchange[] {
    return this.of(endpoint).filter(isAnswered);
  }

  /** What an endpoint refused. */
  refused(endpoint: Endpoint, status = 400): Exchange[] {
    return this.of(endpoint).filter((exchange) => exchange.status === status);
  }

  /** What was asked outside Vivamo's own API: the SDK's requests, and the control API. */
  at(method: string, path: RegExp): Exchange[] {
    return this.exchanges.filter((one) => one.method === method && path.test(one.path));
  }
}

/** Whether a request was answered, and not refused. */
export function isAnswered({ status }: Exchange): boolean {
  return status >= 200 && status < 300;
}

/** Whether a later exchange with the same sandbox is of some kind. */
export function isFollowedBy(
  traffic: Traffic,
  first: Exchange,
  next: Exchange[],
  is: (exchange: Exchange) => boolean,
): boolean {
  const place = traffic.exchanges.indexOf(first);
  return next.some(
    (one) => one.sandbox === first.sandbox && traffic.exchanges.indexOf(one) > place && is(one),
  );
}

/** Whether the sandbox that was asked stands for production. */
export function inProduction({ setup }: Exchange): boolean {
  return setup.environment === 'production';
}

/** The personal tax type that the operator began with. */
export function taxTypeOf({ setup }: Exchange): string {
  return setup.account?.personalTaxType ?? 'bingo';
}
