import { expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';

const get = async (path: string) => {
  const { sandbox } = createOperator();
  const response = await sandbox.fetch(new Request(`http://sandbox.test${path}`));
  return { status: response.status, headers: response.headers, text: await response.text() };
};

it('serves the operator console, which needs nothing that is not the sandbox', async () => {
  const { status, headers, text } = await get('/operator');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toContain('text/html');
  const policy = headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(text).toContain('Operator console');
  expect(text).not.toMatch(/<style|style=|onclick|<script(?! src)/);
  // The page acts without a key.
  expect(text).not.toContain('sk_test');
});

it('serves what the page asks for', async () => {
  const { text } = await get('/operator');
  const addresses = [...text.matchAll(/(?:href|src)="(\/operator[^"]+)"/g)].map(([, path]) => path);
  expect(addresses).toHaveLength(2);
  for (const path of addresses) {
    const { status, headers, text: served } = await get(path ?? '');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/(css|javascript)/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(served.length).toBeGreaterThan(500);
    expect(served).not.toContain('sk_test');
  }
});

it('is linked from the first page', async () => {
  expect((await get('/')).text).toContain('href="/operator"');
});
