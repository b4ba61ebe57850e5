import { expect, it } from 'vitest';
import { minute } from '../../test/operator.js';
import { createWebhookOperator } from '../../test/webhook-receiver.js';
import type { Sandbox } from '../index.js';

it.each<[string, (sandbox: Sandbox, id: string) => void]>([
  ['setLocation', (sandbox) => sandbox.setLocation('blocked')],
  ['setEnvironment', (sandbox) => sandbox.setEnvironment('production')],
  ['setAccount', (sandbox) => sandbox.setAccount({ emails: 'never' })],
  ['setScenario', (sandbox) => sandbox.setScenario({ webhooks: 'never' })],
  ['stopClock', (sandbox) => sandbox.stopClock()],
  ['startClock', (sandbox) => sandbox.startClock()],
  ['expire', (sandbox, id) => sandbox.expire(id)],
])('%s comes after what has ended by then', async (_, act) => {
  const { clock, pay, register, sandbox } = createWebhookOperator();
  await register();
  const id = await pay();
  clock.advance(10 * minute);
  expect(sandbox.snapshot().deliveries).toEqual([]);
  act(sandbox, id);
  expect(sandbox.snapshot().deliveries).toMatchObject([{ eventType: 'transaction' }]);
});

it('looks before a prize is moved as well', async () => {
  const { api, clock, pay, register, sandbox } = createWebhookOperator();
  await register({ eventTypes: ['transaction'] });
  await pay();
  await api('POST', '/v1/customers/ada/prizes', {
    reportableWinnings: '1500.00',
    dateWon: '2030-01-10T20:30:00.000Z',
    typeOfWager: 'bingo',
    ticketOrCardNumber: '1',
  });
  const [prize] = sandbox.state().prizes;
  clock.advance(10 * minute);
  sandbox.setPrizeStatus(prize?.prizeId ?? '', 'submitted');
  expect(sandbox.snapshot().deliveries).toMatchObject([{ eventType: 'transaction' }]);
});
