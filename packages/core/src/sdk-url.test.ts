import { afterEach, describe, expect, it } from 'vitest';
import { configure } from './configure.js';
import { resolveSdkUrl } from './sdk-url.js';

const SHOP = 'https://shop.example/pay';
const LOCAL = 'http://localhost:5173/';

afterEach(() => configure({ sdkUrls: undefined }));

describe('the address of the SDK script', () => {
  it.each([undefined, ''])('is the documented one where none is given: %j', (wanted) => {
    expect(resolveSdkUrl(wanted, SHOP)).toBe('https://sdk.vivamo.co/v1');
  });

  it.each(['https://sdk.vivamo.co/v2', 'https://js.vivamo.co/v1', 'https://SDK.VIVAMO.CO:443/v1'])(
    'may be of a host of Vivamo: %s',
    (wanted) => {
      expect(resolveSdkUrl(wanted, SHOP)).toBe(new URL(wanted).href);
    },
  );

  it.each([
    'http://localhost:4242/v1',
    'http://127.0.0.1:4242/v1',
    'http://127.1.2.3/v1',
    'http://[::1]:4242/v1',
    'http://pay.localhost:4242/v1',
    'https://localhost/v1',
  ])('may be on loopback for a page on loopback, and for no other: %s', (wanted) => {
    expect(resolveSdkUrl(wanted, LOCAL)).toBe(wanted);
    expect(resolveSdkUrl(wanted, 'http://127.0.0.1:8000/')).toBe(wanted);
    expect(resolveSdkUrl(wanted, 'http://shop.localhost:8000/')).toBe(wanted);
    expect(() => resolveSdkUrl(wanted, SHOP)).toThrow('script-url-not-allowed');
  });

  it.each([
    'https://evil.test/v1',
    'https://sdk.vivamo.co.evil.test/v1',
    'https://evilsdk.vivamo.co/v1',
    'https://sdk-vivamo.co/v1',
    'https://sdkxvivamo.co/v1',
    'https://vivamo.co/v1',
    'http://sdk.vivamo.co/v1',
    'https://sdk.vivamo.co:8443/v1',
    'https://sdk.vivamo.co@evil.test/v1',
    'https://sdk.vivamo.co:pass@evil.test/v1',
    'https://user:pass@sdk.vivamo.co/v1',
    'https://evil.test/https://sdk.vivamo.co/v1',
    'https://evil.test/#https://sdk.vivamo.co/',
    'https://evil.test\\@sdk.vivamo.co/v1',
    '//evil.test/v1',
    'http://localhost.evil.test/v1',
    'http://127.0.0.1.evil.test/v1',
    'http://evil.test@localhost/v1',
    'http://user:pass@pay.localhost/v1',
    'http://evil.test/.localhost/v1',
    'http://evil.test#.localhost/v1',
    'http://evil.test?.localhost/v1',
    'http://10.0.0.1/v1',
    'javascript:alert(1)',
    'data:text/javascript,alert(1)',
    'blob:https://sdk.vivamo.co/1',
    'https://',
    'http://[::2]/v1',
  ])('may not be %s, not even for a page on loopback', (wanted) => {
    expect(() => resolveSdkUrl(wanted, SHOP)).toThrow('script-url-not-allowed');
    expect(() => resolveSdkUrl(wanted, LOCAL)).toThrow('script-url-not-allowed');
  });

  it('may not be of the page itself, unless that is said from JavaScript', () => {
    expect(() => resolveSdkUrl('/sdk.js', SHOP)).toThrow('script-url-not-allowed');
    configure({ sdkUrls: ['/sdk.js'] });
    expect(resolveSdkUrl('/sdk.js', SHOP)).toBe('https://shop.example/sdk.js');
    expect(resolveSdkUrl('https://shop.example/sdk.js', SHOP)).toBe('https://shop.example/sdk.js');
  });

  it('may be exactly what JavaScript allows, and nothing beside it', () => {
    configure({ sdkUrls: ['https://cdn.example/vivamo.js'] });
    expect(resolveSdkUrl('https://cdn.example/vivamo.js', SHOP)).toBe(
      'https://cdn.example/vivamo.js',
    );
    for (const other of ['https://cdn.example/vivamo.js?x', 'https://cdn.example/other.js']) {
      expect(() => resolveSdkUrl(other, SHOP)).toThrow('script-url-not-allowed');
    }
  });

  it('may have on it what the loader adds when the first request hangs, and no more', () => {
    configure({ sdkUrls: ['https://cdn.example/vivamo.js'] });
    const retried = 'https://cdn.example/vivamo.js?vivamo-retry=1700000000000';
    expect(resolveSdkUrl(retried, SHOP)).toBe(retried);
    expect(() => resolveSdkUrl(`${retried}&more=1`, SHOP)).toThrow();
    expect(() => resolveSdkUrl('https://cdn.example/vivamo.js?other=1', SHOP)).toThrow();
  });

  it('is still the documented one though an allowed address is none', () => {
    configure({ sdkUrls: ['https://'] });
    expect(resolveSdkUrl(undefined, SHOP)).toBe('https://sdk.vivamo.co/v1');
  });
});
