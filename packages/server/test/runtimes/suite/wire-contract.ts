import { describe, expect, it } from 'vitest';
import contract from '../../../../../docs/wire-contract.json' with { type: 'json' };
import type { Answered } from '../ask.js';
import type { PageIntent, Scene } from '../scene.js';
import { ORDER } from '../test-backend.js';
import { expectAnswer } from './expect-answer.js';

interface Exchange {
  readonly name: string;
  readonly status: number;
  readonly body: unknown;
}

/** How each exchange is brought about; those that are left out are said to be, by name. */
interface Section {
  readonly title: string;
  readonly answers: readonly Exchange[];
  readonly bringAbout: Readonly<Record<string, (scene: Scene) => Promise<Answered>>>;
  /** What operators' own callbacks or other backends may say. */
  readonly leftOut: readonly string[];
  /** What of the answer is not as the contract has it, since the sandbox chooses it. */
  readonly own?: object;
}

const NEW_YORK = '192.0.2.1';
const WASHINGTON = '198.51.100.1';
const NOWHERE = '240.0.0.1';
const CHECK = 'POST /v1/operators/check-geolocation';
const text = expect.stringMatching(/./) as string;

const checkFrom = (scene: Scene, ip: string) =>
  scene.post('/proxied/geolocation', contract.geolocation.request.body, { 'x-forwarded-for': ip });
const whenCheckIs = (fault: object) => async (scene: Scene) => {
  await scene.vivamo.setScenario({ faults: [{ endpoint: CHECK, fault: 'fail', ...fault }] });
  return checkFrom(scene, NEW_YORK);
};

const geolocation: Section = {
  title: 'the location check',
  answers: contract.geolocation.answers,
  bringAbout: {
    allowed: (scene) => checkFrom(scene, NEW_YORK),
    'allowed because no rules are set': async (scene) => {
      await scene.vivamo.setAccount({ locationRules: null });
      return checkFrom(scene, NEW_YORK);
    },
    'not allowed': (scene) => checkFrom(scene, WASHINGTON),
    'place unknown and refused': async (scene) => {
      await scene.vivamo.setEnvironment('production');
      return checkFrom(scene, NOWHERE);
    },
    'Vivamo cannot be reached': whenCheckIs({ fault: 'drop' }),
    "Vivamo's answer cannot be used": whenCheckIs({ fault: 'malformed', body: 'html' }),
    'Vivamo refuses the secret key': whenCheckIs({ fault: 'fail', status: 403 }),
  },
  leftOut: [
    'refused by the server itself',
    'not signed in',
    'an answer that is not ours',
    'allowed as a string',
  ],
};

function intentSection(
  title: string,
  { request, answers }: { request: { body: object }; answers: readonly Exchange[] },
  endpoint: string,
  path: string,
  made: string,
): Section {
  const askSignedIn = async (scene: Scene) =>
    (await scene.signIn()).askForIntent(request.body, path);
  const when = (at: string, fault: object) => async (scene: Scene) => {
    await scene.vivamo.setScenario({ faults: [{ endpoint: at, fault: 'fail', ...fault }] });
    return askSignedIn(scene);
  };
  return {
    title,
    answers,
    own: { id: text, clientSecretKey: text, expirationTime: text, ...ORDER },
    bringAbout: {
      [made]: askSignedIn,
      'the location is blocked': async (scene) => {
        await scene.vivamo.setLocation('blocked');
        return askSignedIn(scene);
      },
      'the location could not be checked': when(CHECK, { fault: 'fail', status: 503 }),
      'Vivamo cannot be reached': when(endpoint, { fault: 'drop' }),
      "Vivamo's answer cannot be used": when(endpoint, { fault: 'malformed', body: 'list' }),
      'not signed in': (scene) => scene.post(path, request.body),
    },
    leftOut: ['an answer without a secret', 'an intent of the other kind'],
  };
}

const unknownStatus = 'a status that is not known';
const notTheirs = "not this customer's intent";

/** The status of a new intent, after what is done with it. */
const statusAfter =
  (kind: 'payment' | 'disbursement', act: (scene: Scene, intent: PageIntent) => Promise<unknown>) =>
  async (scene: Scene) => {
    const customer = await scene.signIn();
    const made = kind === 'payment' ? await customer.askForIntent() : await customer.askForPayout();
    const intent = made.json as PageIntent;
    await act(scene, intent);
    return customer.askForStatus(intent.id, kind);
  };
const paid = (end?: 'success' | 'failed') =>
  statusAfter('payment', async ({ vivamo }, { id, clientSecretKey }) => {
    await vivamo.pay(clientSecretKey);
    if (end) await vivamo.settle(id, end);
  });
const payout = (act: (scene: Scene, id: string) => Promise<unknown> = async () => {}) =>
  statusAfter('disbursement', async (scene, { id, clientSecretKey }) => {
    await scene.vivamo.askForPayout(clientSecretKey);
    await act(scene, id);
  });
const settledPayout = (end: 'success' | 'failed') =>
  payout(async ({ vivamo }, id) => {
    await vivamo.approve(id);
    await vivamo.settle(id, end);
  });
const ofSomebodyElse = (kind: 'payment' | 'disbursement') => async (scene: Scene) => {
  const [one, other] = [await scene.signIn(), await scene.signIn()];
  const made = kind === 'payment' ? await one.askForIntent() : await one.askForPayout();
  return other.askForStatus((made.json as PageIntent).id, kind);
};

const sections: Section[] = [
  geolocation,
  intentSection(
    'a payment intent',
    contract.intent,
    'POST /v1/payment-intents',
    '/direct/payment-intent',
    'a payment intent',
  ),
  intentSection(
    'a payout intent',
    contract.disbursementIntent,
    'POST /v1/disbursement-intents',
    '/direct/disbursement-intent',
    'a payout intent',
  ),
  {
    title: 'the status of a payment',
    answers: contract.status.answers,
    own: { id: text },
    bringAbout: {
      'nothing paid yet': statusAfter('payment', async () => {}),
      pending: paid(),
      paid: paid('success'),
      'the last attempt failed': paid('failed'),
      [notTheirs]: ofSomebodyElse('payment'),
    },
    leftOut: [unknownStatus],
  },
  {
    title: 'the status of a payout',
    answers: contract.disbursementStatus.answers,
    own: { id: text },
    bringAbout: {
      "waits for the operator's approval": payout(),
      'on its way': payout(({ vivamo }, id) => vivamo.approve(id)),
      'paid out': settledPayout('success'),
      failed: settledPayout('failed'),
      'rejected by the operator': payout(({ vivamo }, id) => vivamo.reject(id)),
      [notTheirs]: ofSomebodyElse('disbursement'),
    },
    leftOut: [unknownStatus],
  },
];

/** Every exchange of the wire contract that a sandbox can bring about. */
export function wireContractCases(scene: () => Scene): void {
  describe.each(sections)('$title', ({ answers, bringAbout, leftOut, own }) => {
    it('knows every exchange of the contract', () => {
      const known = [...Object.keys(bringAbout), ...leftOut];
      expect(known.sort()).toEqual(answers.map(({ name }) => name).sort());
    });

    it.each(answers.filter(({ name }) => name in bringAbout))(
      'answers: $name',
      async ({ name, status, body }) => {
        const answer = await bringAbout[name]!(scene());
        expectAnswer(answer, status, status === 200 ? { ...(body as object), ...own } : body);
      },
    );
  });
}
