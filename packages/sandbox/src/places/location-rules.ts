import { z } from 'zod';
import type { Place } from './place.js';

const codes = z.array(z.string().regex(/^[A-Z]{2,3}$/));

/** A list of codes that are let through, all others not; or the other way round. */
const codeRuleSchema = z
  .union([z.strictObject({ allow: codes }), z.strictObject({ block: codes })])
  .meta({ id: 'CodeRule' });

/**
 * Rules of where customers may transact. How Vivamo writes them is not known: this form is the
 * sandbox's own.
 */
export const locationRulesSchema = z
  .strictObject({
    countries: codeRuleSchema.optional().meta({
      description: 'ISO 3166-1 alpha-2. Left out: every country may transact.',
    }),
    states: z
      .record(z.string().regex(/^[A-Z]{2}$/), codeRuleSchema)
      .optional()
      .meta({
        description:
          'By country: ISO 3166-2 codes without the country, such as NY. A country without an entry has no state rules.',
      }),
  })
  .meta({ id: 'LocationRules' });

/** A list of codes that are let through, all others not; or the other way round. */
export type CodeRule = { allow: readonly string[] } | { block: readonly string[] };

/**
 * Rules of where customers may transact. Countries are ISO 3166-1 alpha-2 codes, states ISO 3166-2
 * without the country (`NY`).
 */
export interface LocationRules {
  /** Left out: every country may transact. */
  countries?: CodeRule | undefined;
  /** By country; a country without an entry has no state rules. */
  states?: Readonly<Record<string, CodeRule>> | undefined;
}

/**
 * The rules that count: an operator's override those of the platform (documented), one by one: the
 * rule for countries, and the one for the states of each country (assumed).
 *
 * @returns `null` where there is no rule at all; without one Vivamo makes no look-up (documented).
 */
export function rulesInForce(
  operator: LocationRules | null,
  platform: LocationRules | null,
): LocationRules | null {
  const countries = operator?.countries ?? platform?.countries;
  const states = { ...platform?.states, ...operator?.states };
  if (!countries && Object.keys(states).length === 0) return null;
  return { countries, states };
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

function passes(rule: CodeRule, code: string): boolean {
  return 'allow' in rule ? rule.allow.includes(code) : !rule.block.includes(code);
}
