import type { Context } from 'hono';
import type { CustomerRecord } from './customers/customer.js';
import type { KycRecord } from './kyc/kyc-record.js';
import { parseIp, type IpAddress } from './places/ip-address.js';
import type { AnyIntent } from './intents/any-intent.js';

/** What a runtime knows about a request and the request itself does not say. */
export interface SandboxRuntime {
  /** The visitor's IP address, v4 or v6. Left out: not known. */
  ip?: string;
}

/** What the sandbox's handlers find in their context. */
export interface AppEnv {
  Bindings: SandboxRuntime;
  Variables: {
    /** The intent of the client secret a request was authenticated with; under `/sdk` only. */
    intent: AnyIntent;
    /** The same where the client secret is that of a verification; there is no intent then. */
    kyc?: { customer: CustomerRecord; record: KycRecord };
  };
}

/** The visitor's address, from the runtime and never from a header, which anybody can forge. */
export function visitorIp(context: Context<AppEnv>): IpAddress | undefined {
  const ip = context.env.ip;
  return ip === undefined ? undefined : parseIp(ip);
}
