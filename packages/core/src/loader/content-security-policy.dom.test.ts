import { expect } from '@open-wc/testing';
import { runFramed } from '../../test/framed.js';

const sdk = new URL('../../test/scripts/sdk.js', import.meta.url).href;

const kindOf = (nonce?: string) => `
  return typeof (await loadScript('${sdk}', ${JSON.stringify(nonce)}));`;

describe('under a Content-Security-Policy', () => {
  it('a script without the nonce is blocked, which is said at once', async () => {
    const began = performance.now();
    expect(await runFramed("script-src 'nonce-abc'", kindOf())).to.equal('script-blocked-by-csp');
    // It is not tried again, so no pause is made.
    expect(performance.now() - began).to.be.lessThan(2000);
  });

  it('a script with the nonce is loaded', async () => {
    expect(await runFramed("script-src 'nonce-abc'", kindOf('abc'))).to.equal('function');
  });

  it('a script may be loaded by a script with the nonce, where the policy says so', async () => {
    const policy = "script-src 'nonce-abc' 'strict-dynamic'";
    expect(await runFramed(policy, kindOf())).to.equal('function');
  });
});

describe('under Trusted Types', () => {
  const strict = (names: string) => `require-trusted-types-for 'script'; trusted-types ${names}`;

  it('the address is made by our policy', async () => {
    expect(await runFramed(strict('vivamo-widgets'), kindOf())).to.equal('function');
  });

  it('our policy makes no other address', async () => {
    const body = `
      await loadScript('${sdk}');
      const policy = globalThis[Symbol.for('vivamo-widgets.trusted-types')];
      return policy.createScriptURL('https://evil.test/v1');`;
    const failure = await runFramed(strict('vivamo-widgets'), body);
    expect(failure).to.equal('script-url-not-allowed');
  });

  it('the default policy of the page makes it where ours is not allowed', async () => {
    const body = `
      trustedTypes.createPolicy('default', { createScriptURL: (url) => url });
      ${kindOf()}`;
    expect(await runFramed(strict('default'), body)).to.equal('function');
  });

  it('says so where nobody may make it', async () => {
    expect(await runFramed(strict("'none'"), kindOf())).to.equal('script-trusted-types');
  });

  it('the policy of another copy is shared: a name can be given away but once', async () => {
    const body = `
      const made = [];
      globalThis[Symbol.for('vivamo-widgets.trusted-types')] = trustedTypes.createPolicy(
        'vivamo-widgets',
        { createScriptURL: (url) => (made.push(url), url) },
      );
      await loadScript('${sdk}');
      return made.join();`;
    expect(await runFramed(strict('vivamo-widgets'), body)).to.equal(sdk);
  });
});
