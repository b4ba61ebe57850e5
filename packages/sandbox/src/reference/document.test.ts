import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { createOperator } from '../../test/operator.js';
import { createWebhookOperator } from '../../test/webhook-receiver.js';
import { endpoint } from '../api/endpoint.js';
import { eventTypes } from '../webhooks/event-type.js';
import { describeEndpoints, type OpenApiDocument } from './document.js';

async function readDocument() {
  const { sandbox } = createOperator({ secretKey: 'sk_test_of_this_test' });
  const response = await sandbox.fetch(new Request('http://localhost:4242/openapi.json'));
  return { response, text: await response.text() };
}

const operationsOf = ({ paths }: OpenApiDocument) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

it('is a valid OpenAPI document, for pages of any origin', async () => {
  const { response, text } = await readDocument();
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const { valid, errors } = await new Validator().validate(JSON.parse(text));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

it('refers to nothing that it does not have, and has nothing unused', async () => {
  const { text } = await readDocument();
  const { components } = JSON.parse(text) as OpenApiDocument;
  const used = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
    ([, name]) => name,
  );
  expect([...new Set(used)].sort()).toEqual(Object.keys(components.schemas).sort());
  expect(text).not.toContain('$defs');
});

it('names this sandbox alone as its server, and has no key in it', async () => {
  const { text } = await readDocument();
  expect((JSON.parse(text) as OpenApiDocument).servers).toEqual([
    { url: 'http://localhost:4242', description: 'This sandbox' },
  ]);
  expect(text).not.toContain('sk_test');
  expect(text).not.toContain('vivamo.co');
});

it('says of every operation how well it is known, in words and for programs', async () => {
  const document = JSON.parse((await readDocument()).text) as OpenApiDocument;
  for (const { path, operation } of operationsOf(document)) {
    const { 'x-source': source, 'x-assumed': assumed, description } = operation;
    expect(source === 'sandbox', path).toBe(path.startsWith('/sandbox/'));
    expect(source === 'partly-documented', path).toBe(assumed !== undefined);
    expect(description).toContain(source === 'sandbox' ? 'sandbox’s own' : 'Documented by Vivamo');
    expect(description).toContain(assumed ?? '');
  }
});

it('has another operationId for each operation, its own or made of its address', async () => {
  const document = JSON.parse((await readDocument()).text) as OpenApiDocument;
  const ids = operationsOf(document).map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(document.paths['/v1/payment-intents/{id}/status']?.get?.operationId).toBe(
    'getPaymentIntentStatus',
  );
  expect(document.paths['/sandbox/intents/{id}/settle']?.post?.operationId).toBe(
    'postSandboxIntentsByIdSettle',
  );
});

it('wants the secret key for the REST API and for nothing else, as the sandbox does', async () => {
  const { sandbox } = createOperator();
  const document = JSON.parse((await readDocument()).text) as OpenApiDocument;
  for (const { path, method, operation } of operationsOf(document)) {
    const response = await sandbox.fetch(
      new Request(`http://sandbox.test${path.replace(/\{\w+\}/g, 'x')}`, {
        method: method.toUpperCase(),
      }),
    );
    expect(response.status === 403, path).toBe(operation.security.length > 0);
    expect('403' in operation.responses, path).toBe(operation.security.length > 0);
  }
});

it('says what webhooks are sent: of each type what is sent indeed', async () => {
  const { webhooks, components } = JSON.parse((await readDocument()).text) as OpenApiDocument;
  expect(Object.keys(webhooks)).toEqual([...eventTypes]);
  const operator = createWebhookOperator();
  await operator.register();
  await operator.createCustomer();
  await operator.api('POST', '/v1/customers/ada/prizes', {
    reportableWinnings: '1200.00',
    dateWon: '2030-01-15',
    typeOfWager: 'Bingo',
    ticketOrCardNumber: '0042',
  });
  await operator.control('POST', '/customers/ada/w9');
  await operator.control('POST', '/customers/ada/kyc', { status: 'verified' });
  await operator.pay();
  const { paymentIntentId } = operator.sandbox.state().paymentIntents[0]!;
  await operator.control('POST', `/intents/${paymentIntentId}/settle`, { status: 'success' });
  const sent = operator.deliveries();
  expect(new Set(sent.map(({ eventType }) => eventType))).toEqual(new Set(eventTypes));
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  for (const { eventType, body } of sent) {
    const { schema } = webhooks[eventType]!.post.requestBody.content['application/json'];
    const check = ajv.compile({ ...schema, components });
    expect(check(JSON.parse(body)), `${eventType} ${ajv.errorsText(check.errors)}`).toBe(true);
  }
});

it('says when a request is refused', async () => {
  const { paths } = JSON.parse((await readDocument()).text) as OpenApiDocument;
  const of = (path: string, method: 'get' | 'post' | 'put') =>
    Object.entries(paths[path]?.[method]?.responses ?? {}).map(([status, one]) => [
      Number(status),
      one.description,
    ]);
  expect(of('/v1/customers', 'post')).toEqual([
    [201, 'Created.'],
    [
      400,
      'The body is not valid. The id or the e-mail address is taken, or the phone cannot be used.',
    ],
    [403, 'The secret key is missing or wrong.'],
    [413, 'The body has more than 100000 bytes.'],
  ]);
  expect(of('/v1/customers/{externalCustomerId}', 'get').map(([status]) => status)).toEqual([
    200, 403, 404,
  ]);
  expect(of('/v1/customers', 'get').map(([status]) => status)).toEqual([200, 400, 403]);
});

it('has the numbers of a query as numbers, with their limits and default', async () => {
  const { paths } = JSON.parse((await readDocument()).text) as OpenApiDocument;
  expect(paths['/v1/customers']?.get?.parameters).toContainEqual({
    name: 'size',
    in: 'query',
    required: false,
    description: 'Must be a whole number from 1 to 100.',
    schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
  });
});

/** An endpoint that takes one thing and answers another. */
const taking = (path: string, body: z.ZodType, answer: z.ZodType) =>
  endpoint({
    method: 'post',
    path,
    tag: 'Things',
    summary: 'Does a thing',
    source: 'sandbox',
    body,
    answer,
    handle: ({ body: given }) => given,
  });

const componentsOf = (...endpoints: ReturnType<typeof endpoint>[]) =>
  Object.keys(describeEndpoints(endpoints, 'http://sandbox.test').components.schemas);

it('has one component for what is the same in a request and an answer', () => {
  const thing = z.object({ name: z.string() }).meta({ id: 'Thing' });
  expect(componentsOf(taking('/sandbox/things', thing, thing))).toEqual(['ErrorResponse', 'Thing']);
});

it('has two where they differ, and where what they refer to does', () => {
  const part = z.object({ size: z.number().default(1) }).meta({ id: 'Part' });
  const thing = z.object({ part }).meta({ id: 'Thing' });
  const document = describeEndpoints(
    [taking('/sandbox/things', thing, thing)],
    'http://sandbox.test',
  );
  const { schemas } = document.components;
  expect(Object.keys(schemas)).toEqual([
    'ErrorResponse',
    'Part',
    'PartInput',
    'Thing',
    'ThingInput',
  ]);
  expect(schemas.PartInput?.required).toBeUndefined();
  expect(schemas.Part?.required).toEqual(['size']);
  expect(schemas.ThingInput?.properties).toEqual({
    part: { $ref: '#/components/schemas/PartInput' },
  });
  expect(schemas.Thing?.properties).toEqual({ part: { $ref: '#/components/schemas/Part' } });
});

it('refuses to give two schemas of answers one name', () => {
  const one = z.object({ name: z.string() }).meta({ id: 'Thing' });
  const other = z.object({ size: z.number() }).meta({ id: 'Thing' });
  const answering = (path: string, answer: z.ZodType) => taking(path, z.object({}), answer);
  expect(() => componentsOf(answering('/sandbox/a', one), answering('/sandbox/b', other))).toThrow(
    '"Thing"',
  );
});
