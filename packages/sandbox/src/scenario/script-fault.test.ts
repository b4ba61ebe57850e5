import { Script, createContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';
import type { Scenario } from './scenario.js';

const get = async (script: Scenario['script']) => {
  const { sandbox } = createOperator({ scenario: { script } });
  const response = await sandbox.fetch(new Request('http://sandbox.test/v1'));
  return { status: response.status, text: await response.text() };
};

it('is not there where it is missing', async () => {
  expect((await get('missing')).status).toBe(404);
});

it('does not parse where it is broken', async () => {
  const { status, text } = await get('broken');
  expect(status).toBe(200);
  expect(text.length).toBeGreaterThan(1000);
  expect(() => new Script(text)).toThrow(SyntaxError);
});

it('has no length where it is empty', async () => {
  expect(await get('empty')).toEqual({ status: 200, text: '' });
});

it('runs and leaves nothing behind where it has no global', async () => {
  const { text } = await get('no-global');
  const page = createContext({});
  new Script(text).runInContext(page);
  expect(Object.keys(page)).toEqual([]);
  expect(text).not.toBe('');
});

it('is as always where nothing is chosen', async () => {
  const { text } = await get(undefined);
  expect(() => new Script(text)).not.toThrow();
});
