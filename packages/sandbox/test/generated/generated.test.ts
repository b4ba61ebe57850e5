import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenApiDocument } from '../../src/reference/document.js';
import { sequentialIds } from '../../src/index.js';
import { createOperator } from '../operator.js';
import { act, customerActs, type CustomerAct } from './customer-acts.js';
import { checkInvariants } from './invariants.js';
import { readOperations, type DescribedOperation } from './operations.js';
import { mangledRequests, validRequests, type PlannedRequest } from './plan.js';
import { checkAnswer } from './rules.js';
import { send, type Operator } from './send.js';
import { World } from './world.js';

/*
 * Requests made from the OpenAPI document, right and wrong ones, in sequences on one sandbox.
 *
 * RUNS: how many sequences each test tries, default 60. SEED: that of a run to be repeated.
 */
const runs = Number(process.env.RUNS ?? 60);
const chance = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const time = 60_000 + runs * 1000;

type Step = { request: PlannedRequest } | { customer: CustomerAct } | { wait: number };

/** Its key is one that no made-up text has in it by chance. */
function createSandboxOfTest(): Operator {
  return createOperator({
    secretKey: 'sk_test_f3a9c1d27b5e4806',
    ids: sequentialIds,
    fetch: async () => new Response(),
  });
}

async function readDocument(): Promise<OpenApiDocument> {
  const { body } = await createSandboxOfTest().api('GET', '/openapi.json');
  return body as OpenApiDocument;
}

function steps(operations: DescribedOperation[]): fc.Arbitrary<Step[]> {
  // A reset would leave little to go wrong, were it one step in thirty.
  const most = operations.filter(({ path }) => path !== '/sandbox/reset');
  const request = (of: (operation: DescribedOperation) => fc.Arbitrary<PlannedRequest>) =>
    fc.oneof(...most.map(of)).map((planned) => ({ request: planned }));
  return fc.array(
    fc.oneof(
      { arbitrary: request(validRequests), weight: 100 },
      { arbitrary: request(mangledRequests), weight: 80 },
      { arbitrary: customerActs.map((customer) => ({ customer })), weight: 40 },
      { arbitrary: fc.constantFrom(1000, 600_000).map((wait) => ({ wait })), weight: 10 },
      {
        arbitrary: fc
          .oneof(...operations.filter((one) => !most.includes(one)).map(validRequests))
          .map((planned) => ({ request: planned })),
        weight: 1,
      },
    ),
    { minLength: 1, maxLength: 60, size: 'max' },
  );
}

/** Customers, intents, a webhook and a prize or two: what requests can then be about. */
async function begin(operator: Operator, world: World): Promise<void> {
  for (const id of ['ada', 'grace']) {
    world.learn((await operator.createCustomer(id, { phone: '+12025550123' })).body);
  }
  for (const intent of [operator.createIntent, operator.createIntent, operator.createPayout]) {
    world.learn((await intent()).body);
  }
  const webhook = { url: 'https://operator.test/hook', headers: { 'x-token': 'abc' } };
  world.learn((await operator.api('POST', '/v1/operators/webhooks', webhook)).body);
  const prize = {
    reportableWinnings: '1500.00',
    dateWon: '2030-01-15',
    typeOfWager: 'bingo',
    ticketOrCardNumber: '7',
  };
  world.learn((await operator.api('POST', '/v1/customers/ada/prizes', prize)).body);
  // One payment is made, one is on its way, and a payout waits for approval.
  const given = { declined: false, code: '123456', twice: false };
  for (const [nth, by] of (['card', 'crypto', 'wallet'] as const).entries()) {
    await act({ nth, by, ...given }, world, operator);
  }
  world.learn(operator.sandbox.state());
}

async function run(sequence: Step[]): Promise<void> {
  const operator = createSandboxOfTest();
  const world = new World();
  try {
    await begin(operator, world);
    for (const step of sequence) {
      if ('wait' in step) {
        operator.clock.advance(step.wait);
      } else if ('customer' in step) {
        for (const { status, body } of await act(step.customer, world, operator)) {
          expect(status, JSON.stringify(body)).toBeLessThan(500);
        }
      } else {
        const exchange = await send(step.request, world, operator);
        checkAnswer(exchange, step.request, world, operator);
        world.learn(exchange.answer);
      }
    }
    await checkInvariants(operator);
  } finally {
    operator.sandbox.close();
  }
}

describe('requests made from the OpenAPI document', () => {
  it.each([
    ['the same each time', 20300115],
    [`of a seed by chance, ${chance}`, chance],
  ])(
    'are answered as it says, and leave everything in order: %s',
    async (_, seed) => {
      const property = fc.asyncProperty(steps(readOperations(await readDocument())), run);
      await fc.assert(property, { seed, numRuns: runs });
    },
    time,
  );
});

describe('the rules for answers', () => {
  /** Asks for a customer that there is none of, by a document that was changed. */
  async function askFor(path: string, change: (document: OpenApiDocument) => void): Promise<void> {
    const document = await readDocument();
    change(document);
    const operation = readOperations(document).find(
      (one) => one.path === path && one.method === 'GET',
    );
    const [request] = fc.sample(validRequests(operation!), { seed: 1, numRuns: 1 });
    await run([{ request: { ...request!, path: { externalCustomerId: 'nobody' }, query: [] } }]);
  }
  const one = '/v1/customers/{externalCustomerId}';

  it('hold for a sandbox that answers as the document says', async () => {
    await askFor(one, () => undefined);
    await askFor('/v1/customers', () => undefined);
  });

  it('are broken by a status that the document does not have', async () => {
    const asked = askFor(one, ({ paths }) => delete paths[one]!.get!.responses[404]);
    await expect(asked).rejects.toThrow('a status it does not document');
  });

  it('are broken by a field that the document does not have, and by one that is missing', async () => {
    const less = askFor('/v1/customers', ({ components: { schemas } }) => {
      delete schemas.Customer!.properties!.createdAt;
    });
    await expect(less).rejects.toThrow('not as documented');
    const more = askFor('/v1/customers', ({ components: { schemas } }) => {
      schemas.Customer!.required!.push('more');
    });
    await expect(more).rejects.toThrow('not as documented');
  });
});
