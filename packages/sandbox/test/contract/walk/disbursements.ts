import { describe, expect, it } from 'vitest';
import { hour } from '../../operator.js';
import { startOperator } from '../operator/operator.js';
import { expectRefused } from './every-endpoint.js';

describe('disbursements', () => {
  it('wait for the operator, and are paid out once approved', async () => {
    const { advance, api, requestPayout } = await startOperator();
    const id = await requestPayout({ amount: '75.50' });
    const status = async () => (await api('GET', `/disbursement-intents/${id}/status`)).answer;
    const waiting = async () => (await api('GET', '/disbursements/pending-validation')).answer;
    expect(await status()).toMatchObject({
      status: 'pending-validation',
      disbursement: { status: 'pending-validation', type: 'bank' },
    });
    expect(await waiting()).toMatchObject([
      {
        disbursementIntentId: id,
        externalDisbursementId: 'win-1',
        customerId: { data: { firstName: 'Ada', lastName: 'Lovelace' } },
        amount: '75.50',
        status: { name: 'pending-validation' },
      },
    ]);

    const { answer } = await api('POST', `/disbursements/${id}/proceed/true`);
    expect(answer).toMatchObject({ amount: '75.50', currency: 'USD', status: 'pending' });
    expect(await waiting()).toEqual([]);
    expect(await status()).toMatchObject({ status: 'pending' });
    await advance(hour);
    expect(await status()).toMatchObject({
      status: 'success',
      disbursement: { id: answer.disbursementId, status: 'success' },
    });
  });

  it('are rejected, once', async () => {
    const { api, requestPayout } = await startOperator();
    const id = await requestPayout({ currency: 'USDT' }, 'crypto');
    const { answer } = await api('POST', `/disbursements/${id}/proceed/false`);
    expect(answer).toMatchObject({ status: 'rejected', currency: 'USDT' });
    const { status } = (await api('GET', `/disbursement-intents/${id}/status`)).answer;
    expect(status).toBe('rejected');
    expectRefused(await api('POST', `/disbursements/${id}/proceed/true`));
  });

  it('fail after they were approved', async () => {
    const { api, control, requestPayout } = await startOperator();
    const id = await requestPayout({ currency: 'CAD' }, 'card');
    await api('POST', `/disbursements/${id}/proceed/true`);
    await control('POST', `/intents/${id}/settle`, { status: 'failed' });
    expect((await api('GET', `/disbursement-intents/${id}/status`)).answer).toMatchObject({
      status: 'failed',
      disbursement: { status: 'failed', type: 'card', messages: [expect.any(String)] },
    });
  });

  it('go to a bank that is chosen by name', async () => {
    const { advance, api, requestPayout } = await startOperator();
    const id = await requestPayout({}, 'pay_by_bank');
    await api('POST', `/disbursements/${id}/proceed/true`);
    await advance(hour);
    expect((await api('GET', `/disbursement-intents/${id}/status`)).answer).toMatchObject({
      status: 'success',
      disbursement: { type: 'pay_by_bank' },
    });
  });

  it('are decided with true or false, and only once they were asked for', async () => {
    const { api, createPayout } = await startOperator();
    const { disbursementIntentId: id } = await createPayout();
    expectRefused(await api('POST', `/disbursements/${id}/proceed/true`));
    expectRefused(await api('POST', `/disbursements/${id}/proceed/perhaps`));
  });
});
