import { it } from 'vitest';
import { checkFlow } from '../../test/flow-model.js';

it('keeps its invariants in whatever order things happen', { timeout: 120_000 }, async () => {
  await checkFlow({ numRuns: 20_000 });
});
