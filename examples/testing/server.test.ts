import { createSandbox } from '@vivamo-widgets/sandbox';
import { createGeolocationHandler, createVivamoClient } from '@vivamo-widgets/server';
import { expect, test } from 'vitest';

const sandbox = createSandbox();

const client = createVivamoClient({
  secretKey: sandbox.secretKey,
  environment: 'test',
  fetch: (url, init) => sandbox.fetch(new Request(url, init)),
});

test.each([
  ['New York', '192.0.2.1', true],
  ['Washington', '198.51.100.1', false],
])('asks whether a customer in %s may pay', async (_, ip, allowed) => {
  const handler = createGeolocationHandler({ client, clientIp: 'runtime' });
  const request = new Request('https://shop.example/api/geolocation', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const answer = await handler(request, { ip });
  expect(await answer.json()).toMatchObject({ allowed });
});
