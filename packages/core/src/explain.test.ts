import { describe, expect, it } from 'vitest';
import { errorCodes } from '../test/error-codes.js';
import { explain } from './explain.js';
import { explain as explainInProduction } from './explain.production.js';
import { secrets } from './secrets.js';

describe('what an error says', () => {
  it.each(errorCodes)('%s: a sentence in development, the code alone in production', (code) => {
    const long = explain(code);
    const short = explainInProduction(code);
    expect(long).toMatch(/^[A-Za-z].*\. See docs\/errors\/[a-z-]+\.md,/);
    expect(long).toContain(
      `See docs/errors/${code}.md, in the repository and in node_modules/@vivamo-widgets/core.`,
    );
    expect(short).toBe(`vivamo-widgets: see docs/errors/${code}.md`);
    expect(long.length).toBeGreaterThan(short.length);
  });

  it('tells what was received: a text, or the names and types within an object', () => {
    expect(explain('environment-unknown', 'staging')).toContain('Received: "staging".');
    expect(explain('geolocation-malformed', null)).toContain('Received: null.');
    expect(explain('intent-malformed', [1])).toContain('Received: an array.');
    expect(explain('intent-malformed', 4242)).toContain('Received: a number.');
    expect(explain('intent-refused', { a: 401 })).toContain('Received: { a: number }.');
    expect(explain('intent-malformed', { id: 'in_1', kind: null })).toContain(
      'Received: { id: string, kind: null }.',
    );
  });

  it('does not repeat what stands in an object', () => {
    const received = { clientSecretKey: 'cs_precious', inner: { deep: 'cs_precious' } };
    expect(explain('intent-malformed', received)).not.toContain('precious');
  });

  it('does not repeat an answer that is a mere text: it may be the client secret', () => {
    expect(explain('intent-malformed', 'cs_precious')).toContain('Received: a string.');
    expect(explain('geolocation-malformed', 'precious')).not.toContain('precious');
  });

  it('repeats no secret that stands where a text is told', () => {
    secrets.add('cs_known_1');
    expect(explain('environment-unknown', 'sk_live_1')).toContain('Received: "[redacted]".');
    expect(explain('script-url-not-allowed', 'https://a.example/cs_known_1')).toContain(
      'Received: "https://a.example/[redacted]".',
    );
  });

  it('stays short, however much was received', () => {
    const keys = Array.from({ length: 1000 }, (_, index) => [`key${index}`, index]);
    expect(explain('intent-malformed', Object.fromEntries(keys)).length).toBeLessThan(500);
    expect(explain('environment-unknown', 'x'.repeat(10_000)).length).toBeLessThan(500);
  });
});
