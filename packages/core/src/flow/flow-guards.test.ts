import { describe, expect, it } from 'vitest';
import { flowGuards, type Guard } from '../../test/flow-guards.js';
import { tryGuard, tryWholeCore } from '../../test/guard-trial.js';

// All are begun together; guard-trial.ts lets them wait for one another.
describe.concurrent('the model', { timeout: 300_000 }, () => {
  it('finds nothing broken in the core as it is', async () => {
    await tryWholeCore({ runs: 2000 });
  });

  for (const guard of flowGuards) {
    it(`catches invariant ${guard.invariant} without: ${guard.name}`, async () => {
      await tryGuard(guard);
    });
  }
});

describe('a guard', { timeout: 120_000 }, () => {
  const [first] = flowGuards as [Guard];

  it('that is not where it is said to be is asked after', async () => {
    const gone = { ...first, guard: 'no such text' };
    await expect(tryGuard(gone)).rejects.toThrow('found 0 times in packages/core/src/flow/flow.ts');
  });

  it('that nothing breaks without is told', async () => {
    const idle = { ...first, without: first.guard };
    await expect(tryGuard(idle, { runs: 20 })).rejects.toThrow('no history of 20 breaks');
  });

  it('that keeps another invariant than it says is told', async () => {
    const other = { ...first, invariant: 8 as const };
    await expect(tryGuard(other)).rejects.toThrow('breaks another rule: 1:');
  });
});

describe('the guards', () => {
  it('are at least two for each invariant', () => {
    for (let invariant = 1; invariant <= 9; invariant++) {
      const guards = flowGuards.filter((guard) => guard.invariant === invariant);
      expect(guards.length, `guards of invariant ${invariant}`).toBeGreaterThan(1);
    }
  });
});
