import { describe, expect, it } from 'vitest';
import { startOperator } from '../operator/operator.js';
import { loadSdk } from '../traffic/sdk-script.js';

describe('the script of the SDK', () => {
  it('is one for test and production, and leaves the global Vivamo', async () => {
    const [test, production] = [
      await startOperator(),
      await startOperator({ environment: 'production' }),
    ];
    const script = await test.script();
    expect((await production.script()).answer).toBe(script.answer);
    const { Vivamo } = loadSdk(script.answer, `${script.sandbox}/v1`);
    const vivamo = Vivamo(test.publishableKey, { environment: 'test' });
    expect(vivamo.createElements).toBeTypeOf('function');
    expect(vivamo.createKycElements).toBeTypeOf('function');
    expect(() => Vivamo('sk_test_sandbox', { environment: 'test' })).toThrow(/publishable/);
  });
});
