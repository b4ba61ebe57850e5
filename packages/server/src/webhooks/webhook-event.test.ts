import { describe, expect, it } from 'vitest';
import { readWebhookEvent } from './webhook-event.js';

const PAYMENT = {
  amount: '15.50',
  status: 'failed',
  subStatus: 'declined',
  transactionType: 'payment',
  externalCustomerId: 'ada',
  paymentIntentId: 'pi_1',
  externalPaymentIntentId: 'order-1',
};
const PAYOUT = {
  amount: '50.00',
  status: 'rejected',
  transactionType: 'disbursement',
  externalCustomerId: 'ada',
  disbursementIntentId: 'di_1',
  externalDisbursementIntentId: 'win-1',
};
const KYC = { externalCustomerId: 'ada', type: 'proof_of_id', status: 'verified' };

const read = (payload: unknown) => readWebhookEvent(JSON.stringify(payload));

describe('an event', () => {
  it.each([
    ['payment', PAYMENT],
    ['disbursement', PAYOUT],
    ['kyc', KYC],
    ['payment', { ...PAYMENT, status: 'refunded', more: [1] }],
  ])('of a %s keeps all that it came with', (type, payload) => {
    expect(read(payload)).toEqual({ type, payload });
  });

  it.each([
    [{ externalCustomerId: 'ada', taxYear: 2030, w9CaptureUrl: 'https://w9.example' }],
    [{ ...PAYMENT, transactionType: 'refund' }],
    [{ ...PAYMENT, transactionType: 'constructor' }],
    [{ ...PAYMENT, paymentIntentId: undefined }],
    [{ ...PAYMENT, paymentIntentId: 7 }],
    [{ ...PAYMENT, externalCustomerId: null }],
    [{ ...PAYMENT, transactionType: 'disbursement' }],
    [{ ...KYC, status: undefined }],
    [{ ...KYC, type: 'proof_of_address' }],
    [[]],
    [null],
    ['payment'],
    [7],
  ])('that is none of these is unknown, and whole: %j', (payload) => {
    const asSent = JSON.parse(JSON.stringify(payload)) as unknown;
    expect(read(payload)).toEqual({ type: 'unknown', payload: asSent });
  });

  it.each(['', '{', 'signature', '\u0000'])('that is no JSON, %j, has no payload', (body) => {
    expect(readWebhookEvent(body)).toEqual({ type: 'unknown', payload: undefined });
    const bytes = new TextEncoder().encode(body);
    expect(readWebhookEvent(bytes)).toEqual({ type: 'unknown', payload: undefined });
  });

  it('is read of bytes', () => {
    const bytes = new TextEncoder().encode(
      JSON.stringify({ ...PAYMENT, externalCustomerId: 'zoë' }),
    );
    expect(readWebhookEvent(bytes)).toMatchObject({
      type: 'payment',
      payload: { externalCustomerId: 'zoë' },
    });
  });
});
