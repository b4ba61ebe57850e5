import { describe, expect, it } from 'vitest';
import { checkCredentials } from './credentials.js';

const codeOf = (...given: Parameters<typeof checkCredentials>) => {
  try {
    checkCredentials(...given);
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the client key', () => {
  it('is taken with its environment, production by default', () => {
    expect(checkCredentials('pk_live_1')).toEqual({
      clientKey: 'pk_live_1',
      environment: 'production',
    });
    expect(checkCredentials('pk_test_1', 'test')).toEqual({
      clientKey: 'pk_test_1',
      environment: 'test',
    });
  });

  it.each([
    [undefined, undefined, 'client-key-missing'],
    ['', 'test', 'client-key-missing'],
    ['sk_live_1', 'production', 'client-key-not-publishable'],
    [' pk_live_1', 'production', 'client-key-not-publishable'],
    ['PK_live_1', 'production', 'client-key-not-publishable'],
    ['pk_test_1', undefined, 'client-key-environment'],
    ['pk_test_1', 'production', 'client-key-environment'],
    ['pk_live_1', 'staging', 'environment-unknown'],
    ['pk_live_1', '', 'environment-unknown'],
    ['pk_live_1', 'Test', 'environment-unknown'],
  ])('%j in %j is refused: %s', (key, environment, code) => {
    expect(codeOf(key, environment)).toBe(code);
  });

  it.each([
    ['sk_live_precious', 'production'],
    ['pk_test_precious', 'production'],
    ['pk_live_precious', 'nowhere'],
  ])('is not repeated in the error', (key, environment) => {
    try {
      checkCredentials(key, environment);
      expect.unreachable();
    } catch (error) {
      const { message, stack, cause } = error as Error;
      expect(`${message} ${stack} ${JSON.stringify(cause)} ${JSON.stringify(error)}`).not.toContain(
        'precious',
      );
    }
  });
});
