import type { Place } from './place.js';

/** A list of codes that are let through, all others not; or the other way round. */
export type CodeRule = { allow: readonly string[] } | { block: readonly string[] };

/**
 * An operator's rules. How Vivamo writes them is not known: this form is the sandbox's own.
 * Countries are ISO 3166-1 alpha-2 codes, states ISO 3166-2 without the country (`NY`).
 */
export interface LocationRules {
  /** Left out: every country may transact. */
  countries?: CodeRule;
  /** By country; a country without an entry has no state rules. */
  states?: Readonly<Record<string, CodeRule>>;
}

/** The rules unless told otherwise: the US and Canada, without Washington and Idaho. */
export const defaultLocationRules: LocationRules = {
  countries: { allow: ['US', 'CA'] },
  states: { US: { block: ['WA', 'ID'] } },
};

/** An answer of the location check, as `POST /v1/operators/check-geolocation` gives it. */
export interface LocationAnswer {
  allowed: boolean;
  /** These four are left out where there are no rules, and null where they are not known. */
  country?: string | null;
  countryCode?: string | null;
  state?: string | null;
  stateCode?: string | null;
}

/**
 * Decides whether a place may transact: the country first, then the state where that country has
 * state rules (documented by Vivamo).
 *
 * @param unresolved what to answer where the place, or the state that a rule asks for, is not
 *   known. Documented by Vivamo: passes outside production, refused in production.
 */
export function mayTransact(
  rules: LocationRules,
  place: Place | undefined,
  unresolved: boolean,
): boolean {
  if (!place) return unresolved;
  if (rules.countries && !passes(rules.countries, place.countryCode)) return false;
  const stateRule = rules.states?.[place.countryCode];
  if (!stateRule) return true;
  return place.stateCode === null ? unresolved : passes(stateRule, place.stateCode);
}

/** Whether there is any rule at all; without one Vivamo makes no look-up (documented). */
export function hasRules(rules: LocationRules | null): rules is LocationRules {
  return rules !== null && (!!rules.countries || Object.keys(rules.states ?? {}).length > 0);
}

function passes(rule: CodeRule, code: string): boolean {
  return 'allow' in rule ? rule.allow.includes(code) : !rule.block.includes(code);
}
