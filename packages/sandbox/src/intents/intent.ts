import type { z } from 'zod';
import type { NextId } from '../ids.js';
import type { customDataSchema } from './intent-schema.js';
import type { Verification } from './verification.js';

const hour = 60 * 60 * 1000;

/** How long an intent can be used, in milliseconds (2 h, documented). */
export const intentLife = 2 * hour;

/** How long its client secret is good, in milliseconds (24 h, documented). */
export const clientSecretLife = 24 * hour;

/** Which way the money goes: to the operator, or to the customer. */
export type IntentKind = 'payment' | 'disbursement';

/** What an operator says of an intent, and what is the same for both kinds of it. */
export interface IntentTerms {
  /** The operator's own id. May come more than once (documented). */
  externalId: string;
  externalCustomerId: string;
  /** With two places: `"25.00"`. */
  amount: string;
  currency: string;
  customData?: z.output<typeof customDataSchema>;
  sendEmail?: boolean;
}

/** An intent as the sandbox keeps it. Times in milliseconds since 1970. */
export interface Intent<Kind extends IntentKind = IntentKind> extends IntentTerms {
  readonly kind: Kind;
  readonly id: string;
  readonly clientSecretKey: string;
  readonly createdAt: number;
  expiresAt: number;
  readonly secretExpiresAt: number;
  readonly verifications: Verification[];
}

/** Prefixes of identifiers; those of secrets are made of them. The sandbox's own. */
const prefixes: Record<IntentKind, string> = { payment: 'pi_', disbursement: 'di_' };

/** Makes an intent of either kind, with its secret and its times. */
export function openIntent<Kind extends IntentKind>(
  kind: Kind,
  terms: IntentTerms,
  { now, ids }: { now: number; ids: NextId },
): Intent<Kind> {
  return {
    ...terms,
    kind,
    id: ids(prefixes[kind]),
    clientSecretKey: ids(`cs_${prefixes[kind]}`),
    createdAt: now,
    expiresAt: now + intentLife,
    secretExpiresAt: now + clientSecretLife,
    verifications: [],
  };
}
