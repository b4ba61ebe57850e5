import { loadSdk } from '../traffic/sdk-script.js';
import { inProduction, isAnswered, type Json, type Traffic } from '../traffic/traffic.js';
import type { Area, Rule } from './knowledge.js';

const scripts = (traffic: Traffic) => traffic.at('GET', /^\/v1$/).filter(isAnswered);

/** Whether the script that was served leaves a global that is like this. */
function served(traffic: Traffic, is: (page: Json) => boolean): boolean {
  const all = scripts(traffic);
  return (
    all.length > 0 &&
    all.every(({ sandbox, path, answer }) => is(loadSdk(answer, `${sandbox}${path}`)))
  );
}

const test = { environment: 'test' };

/** What the global makes, called as is assumed. */
const instance = (page: Json) => page.Vivamo('pk_test_sandbox', test);

const method = (name: string): Rule => ({
  name: `sdk.${name}`,
  known: 'documented',
  says: `Vivamo() makes something with a method ${name}.`,
  seen: (traffic) => served(traffic, (page) => typeof instance(page)[name] === 'function'),
});

const made = (name: string, clientSecretKey: string): Rule => ({
  name: `sdk.${name}-makes`,
  known: 'assumed',
  says: `${name}({ clientSecretKey }) makes something to mount, listen to and unmount.`,
  seen: (traffic) =>
    served(traffic, (page) => {
      const elements = instance(page)[name]?.({ clientSecretKey });
      return ['mount', 'on', 'off', 'unmount'].every(
        (each) => typeof elements?.[each] === 'function',
      );
    }),
});

const event = (name: string): Rule => ({
  name: `sdk.${name}`,
  known: 'documented',
  says: `The SDK has an event ${name}.`,
  seen: (traffic) =>
    served(traffic, () => true) &&
    scripts(traffic).every(({ answer }) => answer.includes(`"${name}"`)),
});

const refuses = (act: () => unknown): boolean => {
  try {
    act();
    return false;
  } catch {
    return true;
  }
};

export const sdk: Area = {
  rules: [
    {
      name: 'sdk.global',
      known: 'older pages',
      says: 'One script, at /v1, leaves a global function Vivamo, called without new.',
      seen: (traffic) =>
        served(traffic, (page) => typeof page.Vivamo === 'function' && !!instance(page)),
    },
    {
      name: 'sdk.same-script',
      known: 'documented',
      says: 'Test and production have the same script; production is asked for by leaving it out.',
      seen: (traffic) =>
        scripts(traffic).some(inProduction) &&
        !scripts(traffic).every(inProduction) &&
        new Set(scripts(traffic).map(({ answer }) => answer)).size === 1 &&
        served(traffic, (page) => !!page.Vivamo('pk_live')),
    },
    {
      name: 'sdk.publishable-key',
      known: 'documented',
      says: 'A publishable key begins with pk_; the SDK is given no other.',
      seen: (traffic) =>
        served(traffic, (page) => refuses(() => page.Vivamo('sk_test_sandbox', test))),
    },
    method('createElements'),
    method('createKycElements'),
    made('createElements', 'cs_pi_1'),
    made('createKycElements', 'cs_ki_1'),
    event('payment-completed'),
    event('disbursement-created'),
    event('disbursement-completed'),
  ],
};
