import { expect, it } from 'vitest';
import { createOperator, hour } from '../../test/operator.js';

const kyc = { payments: true, disbursements: false, minimumAge: 18 };

async function start() {
  const operator = createOperator({ account: { kyc } });
  await operator.createCustomer();
  const { kycVerification } = (await operator.api('GET', '/v1/customers/ada/kyc-info')).body;
  const open = async (url: string) => {
    const response = await operator.sandbox.fetch(new Request(url));
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return { ...operator, ...kycVerification, open };
}

it('opens the form of the verification, at all three links', async () => {
  const { clientSecretKey, data, open } = await start();
  for (const [url, type] of [
    [data.url, undefined],
    [data.driversLicenseVerificationUrl, 'drivers_license'],
    [data.passportVerificationUrl, 'passport'],
  ]) {
    const { status, text } = await open(url);
    expect(status).toBe(200);
    expect(text).toContain(`data-client-secret-key="${clientSecretKey}"`);
    expect(/data-document-type="(\w+)"/.exec(text)?.[1]).toBe(type);
  }
});

it('allows nothing but its own script and style, and tells nobody its address', async () => {
  const { data, open } = await start();
  const { headers, text } = await open(data.url);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-security-policy': expect.stringMatching(
      /^default-src 'none'; style-src 'self'; .*script-src 'self';/,
    ),
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  expect(headers.get('content-security-policy')).not.toContain('unsafe');
  expect(text).not.toMatch(/<style|<script(?! *\n* *src)|style=/);
  for (const [, path] of text.matchAll(/(?:src|href)="([^"]+)"/g)) {
    expect((await open(new URL(path!, data.url).href)).status, path).toBe(200);
  }
});

it('has expired after an hour, and another leads there then', async () => {
  const { api, clock, data, open } = await start();
  clock.advance(hour - 1);
  expect((await open(data.passportVerificationUrl)).status).toBe(200);
  clock.advance(1);
  const late = await open(data.passportVerificationUrl);
  expect(late.status).toBe(410);
  expect(late.text).toContain('This link has expired');
  expect(late.text).not.toContain('cs_ki_');
  const anew = (await api('GET', '/v1/customers/ada/kyc-info')).body.kycVerification.data;
  expect((await open(anew.url)).status).toBe(200);
  expect((await open(data.url)).status).toBe(410);
});

it('opens nothing at an address that was made up', async () => {
  const { data, open } = await start();
  expect((await open('http://sandbox.test/kyc/kyl_wrong')).status).toBe(410);
  expect((await open(`${data.url}/constructor`)).status).toBe(410);
});
