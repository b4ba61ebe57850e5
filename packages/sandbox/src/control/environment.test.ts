import { expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';

it('turns on the rules for production, and off again', async () => {
  const { api, control, createCustomer } = createOperator();
  const nowhere = async () =>
    (await api('POST', '/v1/operators/check-geolocation', { ip: '240.0.0.1' })).body.allowed;
  expect(await nowhere()).toBe(true);
  const { status, body } = await control('PUT', '/environment', { environment: 'production' });
  expect([status, body.environment]).toEqual([200, 'production']);
  expect(await nowhere()).toBe(false);
  expect((await createCustomer('ada', { email: 'ada+1@example.com' })).status).toBe(400);

  await control('PUT', '/environment', { environment: 'test' });
  expect(await nowhere()).toBe(true);
  expect((await createCustomer('ada', { email: 'ada+1@example.com' })).status).toBe(201);
});

it('refuses another environment', async () => {
  const { control, sandbox } = createOperator();
  const { status, body } = await control('PUT', '/environment', { environment: 'staging' });
  expect([status, body.errors]).toEqual([
    400,
    [{ isIn: 'environment must be "test" or "production"' }],
  ]);
  expect(sandbox.state().environment).toBe('test');
});

it('is in the snapshot, gives way to what is asked for, and goes back with a reset', () => {
  const { sandbox } = createOperator();
  sandbox.setEnvironment('production');
  const snapshot = sandbox.snapshot();
  expect(createOperator({ snapshot }).sandbox.state().environment).toBe('production');
  const asked = createOperator({ snapshot, environment: 'test' });
  expect(asked.sandbox.state().environment).toBe('test');
  const older = { ...snapshot, environment: undefined };
  expect(createOperator({ snapshot: older }).sandbox.state().environment).toBe('test');
  sandbox.reset();
  expect(sandbox.state().environment).toBe('test');
});
