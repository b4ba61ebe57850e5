import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseSnapshot } from '../../src/snapshot-schema.js';
import { GroupCommit } from '../../src/state-file/group-commit.js';
import { replaceFile } from '../../src/state-file/replace-file.js';
import { createOperator } from '../operator.js';
import { CrashingDisk } from './crashing-disk.js';

const path = '/folder/state.json';

/** Creates customers, some at the same time, on a disk that crashes. */
async function crash(steps: number, groups: number[]) {
  const disk = new CrashingDisk(steps);
  const writes = new GroupCommit((text) => replaceFile(disk, path, text));
  const { createCustomer } = createOperator({ save: (read) => writes.save(read) });
  const sent: string[] = [];
  const confirmed: string[] = [];
  for (const size of groups) {
    await Promise.all(
      Array.from({ length: size }, async () => {
        const id = `customer-${sent.length}`;
        sent.push(id);
        const { status } = await createCustomer(id);
        if (status === 201) confirmed.push(id);
        else expect(status).toBe(500);
      }),
    );
  }
  return { disk, sent, confirmed };
}

const groups = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 });

it('has all that was confirmed, whole, wherever it crashes', { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(60),
      groups,
      fc.record({
        names: fc.double({ min: 0, max: 1, noNaN: true }),
        texts: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      async (steps, sizes, remains) => {
        const { disk, sent, confirmed } = await crash(steps, sizes);
        for (const text of [disk.afterKill(path), disk.afterPowerCut(path, remains)]) {
          const found = text === undefined ? [] : customersOf(text);
          expect(found).toEqual(expect.arrayContaining(confirmed));
          expect(sent).toEqual(expect.arrayContaining(found));
        }
        if (!disk.hasCrashed) expect(confirmed).toEqual(sent);
      },
    ),
    { numRuns: 100 },
  );
});

it('shares a write among the requests that come while another is under way', async () => {
  let writes = 0;
  let finish = () => {};
  const held = new GroupCommit(() => {
    writes += 1;
    return new Promise((resolve) => (finish = resolve));
  });
  const { createCustomer, sandbox } = createOperator({ save: (read) => held.save(read) });
  let answered = 0;
  const create = async (id: string) => {
    await createCustomer(id);
    answered += 1;
  };
  const first = create('a');
  await expect.poll(() => writes).toBe(1);
  const others = ['b', 'c', 'd'].map(create);
  await expect.poll(() => sandbox.state().customers).toHaveLength(4);
  expect(answered).toBe(0);
  finish();
  await first;
  await expect.poll(() => writes).toBe(2);
  expect(answered).toBe(1);
  finish();
  await Promise.all(others);
  expect(writes).toBe(2);
});

it('writes nothing for a request that changes nothing, and something for one that does', async () => {
  const written: string[] = [];
  const writes = new GroupCommit(async (text) => void written.push(text));
  const { api, createCustomer } = createOperator({ save: (read) => writes.save(read) });
  await createCustomer();
  const before = written.length;
  await api('GET', '/v1/customers/ada');
  await createCustomer();
  expect(written).toHaveLength(before);
  await createCustomer('second');
  expect(written).toHaveLength(before + 1);
});

it('writes again what a write has failed at, also where it is as it was before', async () => {
  const written: string[] = [];
  let works = true;
  const writes = new GroupCommit(async (text) => {
    written.push(text);
    if (!works) throw new Error('full');
  });
  const save = (text: string) => writes.save(() => text);
  await save('one');
  works = false;
  await expect(save('two')).rejects.toThrow('full');
  works = true;
  await save('one');
  expect(written).toEqual(['one', 'two', 'one']);
});

function customersOf(text: string): string[] {
  return parseSnapshot(JSON.parse(text)).customers.map((one) => one.externalCustomerId);
}
