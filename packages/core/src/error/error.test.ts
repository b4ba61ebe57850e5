import { describe, expect, it } from 'vitest';
import { isVivamoError, VivamoError } from './error.js';

describe('a VivamoError', () => {
  it('is an error with a name, a code and where to read on', () => {
    const error = new VivamoError('script-timeout');
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('VivamoError');
    expect(error.code).toBe('script-timeout');
    expect(error.message).toContain('docs/errors/script-timeout.md');
  });

  it('keeps its cause, and has none of its own', () => {
    const cause = new Error('below');
    expect(new VivamoError('sdk-failed', { cause }).cause).toBe(cause);
    expect('cause' in new VivamoError('sdk-failed')).toBe(false);
  });

  it.each([
    ['intent-unavailable', true],
    ['status-unavailable', true],
    ['script-offline', true],
    ['script-timeout', true],
    ['script-network-or-blocked', true],
    ['script-global-missing', true],
    ['sdk-failed', true],
    ['form-blank', true],
    ['form-reloaded', true],
    ['container-removed', true],
    ['client-key-missing', false],
    ['intent-refused', false],
    ['intent-malformed', false],
    ['script-blocked-by-csp', false],
    ['script-url-not-allowed', false],
    ['sdk-incompatible', false],
    ['tag-taken', false],
  ] as const)('of code %s can be retried: %s', (code, retryable) => {
    expect(new VivamoError(code).retryable).toBe(retryable);
  });

  it('can be retried where it is told so', () => {
    expect(new VivamoError('intent-refused', { retryable: true }).retryable).toBe(true);
    expect(new VivamoError('sdk-failed', { retryable: false }).retryable).toBe(false);
  });
});

describe('isVivamoError', () => {
  it('holds for the class of another copy too', () => {
    const foreign = Object.assign(new Error(), { [Symbol.for('vivamo-widgets.error')]: true });
    expect(isVivamoError(new VivamoError('tag-taken'))).toBe(true);
    expect(isVivamoError(foreign)).toBe(true);
  });

  it.each([undefined, null, 0, 'text', {}, new Error('plain')])('does not hold for %s', (value) => {
    expect(isVivamoError(value)).toBe(false);
  });
});
