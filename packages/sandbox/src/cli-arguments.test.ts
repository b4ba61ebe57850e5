import { describe, expect, it } from 'vitest';
import { helpText, parseCliArguments } from './cli-arguments.js';

describe('parseCliArguments', () => {
  it('has a default for everything', () => {
    expect(parseCliArguments([])).toEqual({
      kind: 'start',
      options: { port: 4242, host: '127.0.0.1', webhookUrls: [] },
    });
  });

  it('reads every option, in both spellings', () => {
    const args = ['--port=0', '--location', 'blocked', '--host', '0.0.0.0', '--state', 'a.json'];
    const more = ['--seed=x', '--time', '2030-01-15T12:00:00Z', '--settlement-time', '600'];
    const hooks = ['--webhook-url', 'http://localhost:3000/a', '--webhook-url=https://b.example/'];
    expect(parseCliArguments([...args, ...more, ...hooks])).toEqual({
      kind: 'start',
      options: {
        port: 0,
        host: '0.0.0.0',
        location: 'blocked',
        stateFile: 'a.json',
        seed: 'x',
        time: Date.UTC(2030, 0, 15, 12),
        settlementTime: 600_000,
        webhookUrls: ['http://localhost:3000/a', 'https://b.example/'],
      },
    });
  });

  it.each([
    [['--prot', '1'], "Unknown option '--prot'."],
    [['--port'], '--port'],
    [['--port', '65536'], '--port'],
    [['--port', 'http'], '--port'],
    [['--port', '-1'], '--port'],
    [['--location', 'mars'], '--location'],
    [['--host', ''], '--host'],
    [['--state', ''], '--state'],
    [['--seed', ' '], '--seed'],
    [['--time', 'noon'], '--time'],
    [['--time', '2030-02-30T12:00:00Z'], '--time'],
    [['--webhook-url', 'ftp://example.com'], '--webhook-url'],
    [['--webhook-url', 'nowhere'], '--webhook-url'],
    [['--settlement-time', '10 min'], '--settlement-time'],
    [['--public-url', 'localhost:4242'], '--public-url'],
    [['--public-url', 'http://a.example/path'], '--public-url'],
    [['--version=2'], '--version'],
    [['extra'], 'extra'],
  ])('refuses %j and names what is wrong, in a sentence', (args, named) => {
    const parsed = parseCliArguments(args);
    expect(parsed).toEqual({ kind: 'error', message: expect.stringContaining(named) });
    expect(parsed).toEqual({ kind: 'error', message: expect.stringMatching(/^[^.][^]*[^.]\.$/) });
  });

  it('gives help and the version, whatever else is asked for', () => {
    expect(parseCliArguments(['--port', '1', '--help'])).toEqual({ kind: 'help' });
    expect(parseCliArguments(['-h'])).toEqual({ kind: 'help' });
    expect(parseCliArguments(['--version'])).toEqual({ kind: 'version' });
  });
});

it('has a help that fits a terminal and says what is in a state file', () => {
  for (const line of helpText.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  expect(helpText).toMatch(/--state[^-]*secrets/);
});
