/* The fixture that operators have for their own tests. */
import { expect, test } from '@vivamo-widgets/sandbox/playwright';

// One worker, and so one sandbox, for all of them.
test.describe.configure({ mode: 'serial' });
test.use({ sandboxOptions: { secretKey: 'sk_test_fixture' } });

const urls = new Set<string>();

for (const turn of ['first', 'second']) {
  test(`the ${turn} test finds its worker's sandbox empty`, async ({ request, sandbox }) => {
    const answer = await request.post(`${sandbox.url}/v1/customers`, {
      headers: { authorization: 'Bearer sk_test_fixture' },
      data: { externalCustomerId: 'ada', data: { email: 'ada@example.com' } },
    });
    // A customer who is there already would be refused.
    expect(answer.status()).toBe(201);
    urls.add(sandbox.url);
    expect(urls.size).toBe(1);
  });
}
