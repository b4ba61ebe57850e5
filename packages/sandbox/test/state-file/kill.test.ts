import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseSnapshot } from '../../src/snapshot-schema.js';
import { bundleCommandLine, startProcess } from './command-line.js';
import { createFolder } from './folder.js';

/** After how many answers it is killed, and whether in the middle of the next write. */
const rounds = fc.sample(
  fc.record({ answers: fc.integer({ min: 1, max: 40 }), inWrite: fc.boolean() }),
  { seed: 20300115, numRuns: 20 },
);

/** All that was answered with 2xx, over all rounds. */
const confirmed = {
  customers: new Set<string>(),
  intents: new Set<string>(),
  webhooks: new Set<string>(),
};

it('keeps what it has answered, whenever it is killed', { timeout: 60_000 }, async () => {
  const folder = await createFolder();
  const cli = await bundleCommandLine(folder);
  const stateFile = join(folder, 'state.json');
  let killedInWrite = 0;
  let clientSecretKey = '';
  let tax = { confirmed: 0, sent: 0 };

  for (const [round, { answers, inWrite }] of rounds.entries()) {
    const sandbox = await startProcess(cli, stateFile);
    const { body: state } = await sandbox.call('GET', '/sandbox/state');
    expectAll(state);
    tax = { confirmed: state.account.salesTax.NY ?? 0, sent: state.account.salesTax.NY ?? 0 };

    let answered = 0;
    let kill = () => {};
    const enough = new Promise<void>((resolve) => (kill = resolve));
    const note = (status: number, take: () => void) => {
      expect(status).toBeLessThan(300);
      take();
      answered += 1;
      if (answered === answers) kill();
    };
    const chains = [
      ...['a', 'b', 'c', 'd', 'e', 'f'].map((name) =>
        untilItEnds(async (count) => {
          const externalCustomerId = `${name}-${round}-${count}`;
          const email = `${externalCustomerId}@example.com`;
          const customer = { externalCustomerId, data: { email } };
          const created = await sandbox.call('POST', '/v1/customers', customer);
          note(created.status, () => confirmed.customers.add(externalCustomerId));
          const intent = await sandbox.call('POST', '/v1/payment-intents', {
            customer: { externalCustomerId },
            paymentIntent: { amount: '1.00', currency: 'USD', externalPaymentIntentId: 'order' },
          });
          note(intent.status, () => confirmed.intents.add(intent.body.paymentIntentId));
          clientSecretKey = intent.body.clientSecretKey;
        }),
      ),
      untilItEnds(async (count) => {
        const url = `https://operator.test/${round}/${count}`;
        const { status } = await sandbox.call('POST', '/v1/operators/webhooks', { url });
        note(status, () => confirmed.webhooks.add(url));
      }),
      untilItEnds(async () => {
        const NY = Math.round((tax.sent + 0.001) * 1000) / 1000;
        tax.sent = NY;
        const { status } = await sandbox.call('PATCH', '/sandbox/account', { salesTax: { NY } });
        note(status, () => (tax.confirmed = NY));
      }),
    ];
    await enough;
    if (inWrite) spinUntil(() => existsSync(`${stateFile}.tmp`));
    await sandbox.end('SIGKILL');
    await Promise.all(chains);

    if (existsSync(`${stateFile}.tmp`)) killedInWrite += 1;
    const kept = parseSnapshot(JSON.parse(await readFile(stateFile, 'utf8')));
    const { NY = 0 } = kept.account.salesTax;
    expect(NY).toBeGreaterThanOrEqual(tax.confirmed);
    expect(NY).toBeLessThanOrEqual(tax.sent);
  }

  const last = await startProcess(cli, stateFile);
  expectAll((await last.call('GET', '/sandbox/state')).body);
  const session = await last.call('GET', '/sdk/session', undefined, clientSecretKey);
  expect(session.status).toBe(200);
  expect(await last.end('SIGTERM')).toBe(0);
  expect((await readdir(folder)).sort()).toEqual(['cli.mjs', 'state.json']);
  // Else this test would not have seen what it is about.
  expect(killedInWrite).toBeGreaterThan(0);
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any
function expectAll({ customers, paymentIntents, webhooks }: any): void {
  const found = {
    customers: new Set(
      customers.map((one: { externalCustomerId: string }) => one.externalCustomerId),
    ),
    intents: new Set(paymentIntents.map((one: { paymentIntentId: string }) => one.paymentIntentId)),
    webhooks: new Set(webhooks.map((one: { url: string }) => one.url)),
  };
  for (const kind of ['customers', 'intents', 'webhooks'] as const) {
    expect([...confirmed[kind]].filter((one) => !found[kind].has(one))).toEqual([]);
  }
}

/** Does something over and over, until the process is gone. */
async function untilItEnds(act: (count: number) => Promise<void>): Promise<void> {
  for (let count = 0; ; count += 1) {
    try {
      await act(count);
    } catch (error) {
      // What `fetch` throws where nobody answers.
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

/** Looks as often as it can, so that nothing can come between; at most for a tenth of a second. */
function spinUntil(isSo: () => boolean): void {
  const end = performance.now() + 100;
  while (!isSo() && performance.now() < end);
}
