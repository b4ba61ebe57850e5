import { describe, expect, it } from 'vitest';
import { createWebhookOperator } from '../../test/webhook-receiver.js';

const good = {
  name: 'Ada Lovelace',
  street: '1 Main Street',
  place: 'Albany, NY 12207',
  tin: '000-12-3456',
};

/** A customer in front of the form, which a prize has led to. */
const start = async (data: object = {}) => {
  const operator = createWebhookOperator();
  await operator.register({ eventTypes: ['customer_w9_completed'] });
  await operator.createCustomer('ada', data);
  const { body } = await operator.api('POST', '/v1/customers/ada/prizes', {
    reportableWinnings: '1500.00',
    dateWon: '2030-01-10',
    typeOfWager: 'bingo',
    ticketOrCardNumber: 'B-7',
  });
  const visit = async (init?: RequestInit, url: string = body.w9CaptureUrl) => {
    const response = await operator.sandbox.fetch(new Request(url, init));
    return { response, status: response.status, page: await response.text() };
  };
  const send = (fields: Record<string, string>, url?: string) =>
    visit({ method: 'POST', body: new URLSearchParams(fields) }, url);
  const w9 = () => operator.sandbox.state().w9s[0];
  return { ...operator, url: body.w9CaptureUrl as string, visit, send, w9 };
};

it('shows a form with what is known of the customer, and never a number', async () => {
  const { visit } = await start({
    firstName: 'Ada',
    lastName: 'Lovelace',
    street: '1 Main Street',
    street2: 'Floor 2',
    city: 'Albany',
    state: 'NY',
    zip: '12207',
  });
  const { status, response, page } = await visit();
  expect(status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/html');
  for (const known of ['Ada Lovelace', '1 Main Street, Floor 2', 'Albany, NY 12207']) {
    expect(page).toContain(`value="${known}"`);
  }
  expect(field(page, 'tin')).toContain('value=""');
});

it('asks for the place where only the state is known', async () => {
  const { visit } = await start({ state: 'NY' });
  expect(field((await visit()).page, 'place')).toContain('value=""');
});

it('has a label for each field', async () => {
  const { visit } = await start();
  const { page } = await visit();
  for (const name of Object.keys(good)) {
    expect(page).toContain(`<label for="${name}">`);
    expect(field(page, name)).toContain(`id="${name}"`);
  }
});

it('needs no script, and lets nothing in from elsewhere', async () => {
  const { visit, url } = await start();
  const { page, response } = await visit();
  expect(page).not.toMatch(/<script|<style|style=|\son\w+=/i);
  const { headers } = response;
  expect(headers.get('content-security-policy')?.split('; ').sort()).toEqual([
    "base-uri 'none'",
    "default-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    'img-src data:',
    "style-src 'self'",
  ]);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('referrer-policy')).toBe('no-referrer');

  const href = /<link rel="stylesheet" href="([^"]+)"/.exec(page)?.[1] ?? '';
  const style = await visit(undefined, new URL(href, url).href);
  expect([style.status, style.response.headers.get('content-type')]).toEqual([
    200,
    'text/css; charset=utf-8',
  ]);
});

describe('sent', () => {
  it.each(['000-12-3456', '000123456', ' 000-12-3456 '])(
    'with %s, keeps the last four digits alone and tells the webhooks',
    async (tin) => {
      const { deliveries, send, sandbox, visit, w9 } = await start();
      const { status, response } = await send({ ...good, tin });
      expect(status).toBe(303);
      expect(response.headers.get('location')).toMatch(/^\/w9\/w9_/);
      expect(w9()).toMatchObject({ w9CaptureUrl: null, tinLastFour: '3456' });
      expect(JSON.stringify(sandbox.state())).not.toMatch(/000-?12-?3456|1 Main Street/);
      expect(deliveries().map(({ body }) => JSON.parse(body))).toEqual([
        { externalCustomerId: 'ada' },
      ]);
      const { page } = await visit();
      expect(page).toContain('Form W-9 received');
      expect(page).not.toContain('<form');
    },
  );

  it('twice, counts once', async () => {
    const { deliveries, send, w9 } = await start();
    const answers = await Promise.all([send(good), send(good)]);
    answers.push(await send({ ...good, tin: '000-00-9999' }));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(w9()?.tinLastFour).toBe('3456');
    expect(deliveries()).toHaveLength(1);
  });

  it('after it was done by hand, counts no more', async () => {
    const { control, deliveries, send, w9 } = await start();
    await control('POST', '/customers/ada/w9');
    expect((await send(good)).status).toBe(303);
    expect(w9()?.tinLastFour).toBe('0000');
    expect(deliveries()).toHaveLength(1);
  });
});

describe('not in order', () => {
  it.each(['name', 'street', 'place', 'tin'] as const)('without %s, asks for it', async (name) => {
    const { deliveries, send, w9 } = await start();
    const { status, page } = await send({ ...good, [name]: ' ' });
    expect(status).toBe(400);
    expect(page).toContain('<title>Error: Form W-9');
    expect(page.match(/aria-invalid/g)).toHaveLength(1);
    const input = field(page, name);
    expect(input).toMatch(new RegExp(`aria-describedby="[^"]*${name}-fault"`));
    expect(input).toContain('autofocus');
    expect(page).toContain(`id="${name}-fault"`);
    expect(w9()?.completedAt).toBeNull();
    expect(deliveries()).toEqual([]);
  });

  it.each(['123-45-6789', '900-12-3456', '000-12-345', '000-12-34567', '00012345a'])(
    'refuses the number %s, and does not say it again',
    async (tin) => {
      const { send, w9 } = await start();
      const { status, page } = await send({ ...good, tin });
      expect(status).toBe(400);
      expect(page).toContain('This is not a test number.');
      expect(page).not.toContain(tin);
      expect(field(page, 'name')).toContain('value="Ada Lovelace"');
      expect(w9()?.completedAt).toBeNull();
    },
  );

  it('names all that is wrong at once, and leads to the first', async () => {
    const { send } = await start();
    const { page } = await send({});
    expect(page.match(/class="fault"/g)).toHaveLength(4);
    expect(page.match(/autofocus/g)).toHaveLength(1);
    expect(field(page, 'name')).toContain('autofocus');
  });
});

it('shows what was typed as text, whatever it is', async () => {
  const evil = `"><script>alert('1')</script>&`;
  const escaped = '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;';
  const { send, visit } = await start({ firstName: evil, street: evil, city: evil });
  const pages = [
    (await visit()).page,
    (await send({ name: evil, street: evil, place: evil })).page,
  ];
  for (const page of pages) {
    expect(page.split(escaped)).toHaveLength(4);
    expect(page).not.toContain('<script');
  }
});

it.each(['w9_unknown', '%3Cscript%3E', 'undefined'])('has no form at /w9/%s', async (token) => {
  const { createCustomer, deliveries, send, url, visit } = await start();
  // One whose W-9 nobody has asked for.
  await createCustomer('bob');
  const wrong = new URL(token, url).href;
  for (const { status, page } of [await visit(undefined, wrong), await send(good, wrong)]) {
    expect(status).toBe(404);
    expect(page).toContain('No such form');
    expect(page).not.toContain('<script');
  }
  expect(deliveries()).toEqual([]);
});

function field(page: string, name: string): string {
  return page.match(/<input[^>]*>/g)?.find((input) => input.includes(`name="${name}"`)) ?? '';
}
