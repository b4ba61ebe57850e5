import { describe, expect, it } from 'vitest';
import { parseCliArguments } from './cli-arguments.js';

describe('parseCliArguments', () => {
  it('has a default for everything', () => {
    expect(parseCliArguments([])).toEqual({
      kind: 'start',
      options: { port: 4242, host: '127.0.0.1', location: 'allowed' },
    });
  });

  it('reads every option, in both spellings', () => {
    expect(parseCliArguments(['--port=0', '--location', 'blocked', '--host', '0.0.0.0'])).toEqual({
      kind: 'start',
      options: { port: 0, host: '0.0.0.0', location: 'blocked' },
    });
  });

  it.each([
    [['--prot', '1'], '--prot'],
    [['--port', '65536'], '--port'],
    [['--port', 'http'], '--port'],
    [['--port', '-1'], '--port'],
    [['--location', 'mars'], '--location'],
    [['--host', ''], '--host'],
    [['extra'], 'extra'],
  ])('refuses %j and names what is wrong', (args, named) => {
    expect(parseCliArguments(args)).toEqual({
      kind: 'error',
      message: expect.stringContaining(named),
    });
  });

  it('gives help', () => {
    expect(parseCliArguments(['--help'])).toEqual({ kind: 'help' });
  });
});
