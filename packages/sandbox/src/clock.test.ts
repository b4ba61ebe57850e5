import { describe, expect, it } from 'vitest';
import { createOperator, createTestClock, hour } from '../test/operator.js';
import { createSandbox } from './index.js';

const noon = '2030-01-15T12:00:00.000Z';

describe('a clock', () => {
  it.each([
    ['set', Date.UTC(2100, 0)],
    ['set', Date.UTC(2000, 0) - 1],
    ['set', NaN],
    ['set', Infinity],
    ['advance', 80 * 365 * 24 * hour],
    ['advance', NaN],
  ] as const)('cannot be %s out of the years from 2000 to 2100: %s', (how, milliseconds) => {
    const sandbox = createSandbox({ clock: createTestClock() });
    const change = () =>
      how === 'set' ? sandbox.setClock(milliseconds) : sandbox.advanceClock(milliseconds);
    expect(change).toThrow(RangeError);
    expect(change).toThrow('from 2000 to 2100');
    expect(sandbox.state().time).toBe(noon);
  });

  it('cannot be made to stand out of them either', () => {
    expect(() => createSandbox({ time: Date.UTC(2200, 0) })).toThrow(RangeError);
  });

  it.each([Date.UTC(2000, 0), Date.UTC(2100, 0) - 1])('can be set to their ends: %s', (time) => {
    const sandbox = createSandbox({ clock: createTestClock() });
    sandbox.setClock(time);
    expect(Date.parse(sandbox.state().time)).toBe(time);
  });

  it('is left as it is by a request that would put it too far', async () => {
    const { control, sandbox } = createOperator();
    const year = 365 * 24 * hour;
    const refused = await control('PUT', '/clock', {
      time: '2099-12-31T00:00:00Z',
      advanceMs: year,
      running: false,
    });
    expect(refused.status).toBe(400);
    expect(refused.body.message).toContain('2000 to 2100');
    expect(sandbox.state()).toMatchObject({ time: noon, clockRunning: true });

    sandbox.setClock(Date.UTC(2099, 11, 31));
    expect((await control('PUT', '/clock', { advanceMs: year })).status).toBe(400);
    expect((await control('PUT', '/clock', { advanceMs: hour })).status).toBe(200);
  });
});
