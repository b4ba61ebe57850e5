import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createSandbox } from '../sandbox.js';

const get = (path: string) => createSandbox().fetch(new Request(`http://sandbox.test${path}`));

describe('the SDK script', () => {
  it('is served without a key, as a classic script that any page may embed', async () => {
    const response = await get('/v1');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'cross-origin',
    });
    const text = await response.text();
    // A module would not parse as a script.
    expect(() => new Script(text)).not.toThrow();
    expect(text).toContain('Vivamo');
  });

  it('is served in every shape, and with parameters it does not know', async () => {
    expect((await get('/v1?call=options&teardown=none&vivamo-retry=1')).status).toBe(200);
  });

  it('is not served in a shape that does not exist', async () => {
    const response = await get('/v1?call=sideways');
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('positional, options');
  });
});
