import { describe, expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';
import { defaultAccount } from '../account/account-settings.js';
import type { InstrumentType } from '../instruments/instrument-type.js';

/** The settings in which these methods are switched off. */
const without = (...off: InstrumentType[]) => ({
  methods: Object.fromEntries(
    Object.entries(defaultAccount.methods).map(([method, settings]) => [
      method,
      { ...settings, enabled: !off.includes(method as InstrumentType) },
    ]),
  ) as typeof defaultAccount.methods,
});

const start = async (...off: InstrumentType[]) => {
  const operator = createOperator({ account: without(...off) });
  const payer = operator.browser((await operator.createIntent()).body.clientSecretKey);
  const winner = operator.browser((await operator.createPayout()).body.clientSecretKey);
  return { ...operator, payer, winner };
};

const refused = { status: 400, body: { errorCode: 'method-not-offered' } };

describe('a method that the account has switched off', () => {
  it('is not offered', async () => {
    const { payer, winner } = await start('bank', 'crypto');
    expect((await payer.session()).body.methods).toEqual(['card', 'pay_by_bank']);
    expect((await winner.session()).body.methods).toEqual(['card', 'pay_by_bank']);
  });

  it('is refused to pay with and to be paid to', async () => {
    const { payer, winner } = await start('card', 'bank', 'pay_by_bank', 'crypto');
    expect(await payer.giveCard()).toMatchObject(refused);
    expect(await payer.giveAccount()).toMatchObject(refused);
    expect(await payer.pay({ type: 'pay_by_bank', bank: 'harbor' })).toMatchObject(refused);
    expect(await payer.pay({ type: 'crypto' })).toMatchObject(refused);
    expect(await winner.giveCard()).toMatchObject(refused);
    expect(await winner.giveAccount()).toMatchObject(refused);
    expect(await winner.giveBank()).toMatchObject(refused);
    expect(await winner.giveWallet()).toMatchObject(refused);
  });

  it('is refused where it was switched off before the code came', async () => {
    const { payer, winner, control } = await start();
    const paying = (await payer.giveCard()).body.verificationId;
    const asking = (await winner.giveCard()).body.verificationId;
    await control('PATCH', '/account', without('card'));
    expect(await payer.confirm(paying)).toMatchObject(refused);
    expect(await winner.confirm(asking)).toMatchObject(refused);

    await control('PATCH', '/account', without());
    expect((await payer.confirm(paying)).status).toBe(201);
    expect((await winner.confirm(asking)).status).toBe(201);
  });

  it('lets be answered again what was made before', async () => {
    const { payer, control } = await start();
    const { verificationId } = (await payer.giveCard()).body;
    const { id } = (await payer.confirm(verificationId)).body;
    await control('PATCH', '/account', without('card'));
    expect(await payer.confirm(verificationId)).toMatchObject({ status: 201, body: { id } });
  });
});
