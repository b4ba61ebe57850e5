import { expect } from '@open-wc/testing';
import { failureOf } from '../../test/signals.js';
import { loadScript } from './load-script.js';

interface Page {
  Vivamo?: unknown;
  sdkRuns?: number;
  sdkMayStart?: boolean;
}

const page = globalThis as Page;
const { random } = Math;
const { now } = Date;
let addresses = 0;

/** An address that no test has used before. */
const addressOf = (file: string) =>
  new URL(`../../test/scripts/${file}?${++addresses}`, import.meta.url).href;

const tagsOf = (url: string) => [...document.scripts].filter(({ src }) => src === url);

function addTag(src: string, more: Partial<HTMLScriptElement> = {}): HTMLScriptElement {
  const tag = Object.assign(document.createElement('script'), { async: true, ...more, src });
  document.head.append(tag);
  return tag;
}

const ended = (tag: HTMLScriptElement) =>
  new Promise((resolve) => {
    tag.addEventListener('load', resolve);
    tag.addEventListener('error', resolve);
  });

function setOnline(online: boolean): void {
  Object.defineProperty(navigator, 'onLine', { get: () => online, configurable: true });
}

beforeEach(() => {
  // The pauses between tries are as short as they can be.
  Math.random = () => 0;
});

afterEach(() => {
  Math.random = random;
  Date.now = now;
  Reflect.deleteProperty(navigator, 'onLine');
  for (const name of ['Vivamo', 'sdkRuns', 'sdkMayStart'] as const) delete page[name];
  for (const tag of document.querySelectorAll('script[src*="/test/scripts/"]')) tag.remove();
});

describe('loading the script', () => {
  it('gives its global, by one tag with the nonce', async () => {
    const url = addressOf('sdk.js');
    const Vivamo = await loadScript(url, 'a-nonce');
    expect(Vivamo).to.be.a('function').and.equal(page.Vivamo);
    const [tag, another] = tagsOf(url);
    expect(another).to.equal(undefined);
    expect(tag!.async).to.equal(true);
    expect(tag!.nonce).to.equal('a-nonce');
  });

  it('happens once for all who ask for the same address', async () => {
    const url = addressOf('sdk.js');
    const all = await Promise.all([loadScript(url), loadScript(url), loadScript(url, 'nonce')]);
    expect(new Set(all).size).to.equal(1);
    expect(tagsOf(url).length).to.equal(1);
    expect(page.sdkRuns).to.equal(1);
  });

  it('does not happen where the global is there already', async () => {
    page.Vivamo = () => {};
    const url = addressOf('sdk.js');
    expect(await loadScript(url)).to.equal(page.Vivamo);
    expect(tagsOf(url)).to.deep.equal([]);
  });

  it('waits until the browser is online', async () => {
    const url = addressOf('sdk.js');
    setOnline(false);
    const loading = loadScript(url);
    expect(tagsOf(url)).to.deep.equal([]);
    setOnline(true);
    expect(await loading).to.be.a('function');
  });
});

describe("the page's own tag", () => {
  it('is adopted while it is loading', async () => {
    const url = addressOf('sdk.js');
    const tag = addTag(url);
    expect(await loadScript(url)).to.be.a('function');
    expect(tagsOf(url)).to.deep.equal([tag]);
    expect(page.sdkRuns).to.equal(1);
  });

  it('is adopted when it has loaded', async () => {
    const url = addressOf('sdk.js');
    const tag = addTag(url);
    await ended(tag);
    expect(await loadScript(url)).to.be.a('function');
    expect(tagsOf(url)).to.deep.equal([tag]);
  });

  it('is replaced when it has failed before anybody listened', async () => {
    const url = addressOf('sdk.js');
    const tag = addTag(url, { integrity: 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' });
    await ended(tag);
    expect(page.Vivamo).to.equal(undefined);
    let ahead = 0;
    Date.now = () => now() + ahead;
    const loading = loadScript(url);
    ahead = 3000;
    expect(await loading).to.be.a('function');
    expect(tagsOf(url)).to.not.include(tag);
    expect(tagsOf(url).length).to.equal(1);
  });

  it('is replaced when it fails while it is waited for', async () => {
    const url = addressOf('sdk.js');
    const tag = addTag(url, { integrity: 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' });
    expect(await loadScript(url)).to.be.a('function');
    expect(tagsOf(url)).to.not.include(tag);
  });

  it('is replaced when the page is complete and nothing is heard of it for 3 s', async () => {
    const url = addressOf('sdk.js');
    // A tag of no type that is known does nothing, and says nothing.
    const tag = addTag(url, { type: 'text/nothing' });
    let ahead = 0;
    Date.now = () => now() + ahead;
    const loading = loadScript(url);
    ahead = 3000;
    expect(await loading).to.be.a('function');
    expect(tagsOf(url)).to.not.include(tag);
    // It is the same address still, not that of a retry after a hang.
    expect(tagsOf(url).length).to.equal(1);
  });

  it('of another address is left alone', async () => {
    const other = addTag(addressOf('sdk-when-allowed.js'));
    const url = addressOf('sdk.js');
    await loadScript(url);
    expect(other.isConnected).to.equal(true);
    expect(tagsOf(url).length).to.equal(1);
  });
});

describe('a script that cannot be loaded', () => {
  it('is tried three times, and says that network or something else is at fault', async () => {
    const url = addressOf('missing.js');
    // Who asks meanwhile shares these tries.
    const failures = await Promise.all([1, 2].map(() => failureOf(loadScript(url))));
    expect(failures).to.deep.equal(Array(2).fill('script-network-or-blocked'));
    const tries = performance.getEntriesByName(url);
    expect(tries.length).to.equal(3);
    expect(tagsOf(url)).to.deep.equal([]);
  });

  it('says so when it sets no global; and the next who asks tries again', async () => {
    const url = addressOf('sdk-when-allowed.js');
    expect(await failureOf(loadScript(url))).to.equal('script-global-missing');
    page.sdkMayStart = true;
    expect(await loadScript(url)).to.be.a('function');
  });

  it('says so when the browser stays offline', async () => {
    const url = addressOf('sdk.js');
    setOnline(false);
    let ahead = 0;
    Date.now = () => now() + ahead;
    const failure = failureOf(loadScript(url));
    const hurry = setInterval(() => (ahead += 15_000), 50);
    expect(await failure).to.equal('script-offline');
    clearInterval(hurry);
    expect(tagsOf(url)).to.deep.equal([]);
  });

  it('is asked for under a new address when it hangs, so that it does not join the hung one', async () => {
    const url = addressOf('sdk.js');
    addTag(url, { type: 'text/nothing' });
    let ahead = 0;
    Date.now = () => now() + ahead;
    const loading = loadScript(url);
    ahead = 15_000;
    expect(await loading).to.be.a('function');
    const [tag] = document.querySelectorAll<HTMLScriptElement>('script[src*="vivamo-retry"]');
    expect(tag!.src).to.match(/^.*\?\d+&vivamo-retry=\d+$/);
    expect(tagsOf(url)).to.deep.equal([]);
  });

  it('leaves neither a poll nor a listener behind', async () => {
    const { clearInterval: clear } = globalThis;
    const { addEventListener: listen } = document;
    const listening: (AbortSignal | undefined)[] = [];
    let cleared = 0;
    globalThis.clearInterval = (id) => {
      cleared++;
      clear(id as number);
    };
    document.addEventListener = (...given: Parameters<typeof listen>) => {
      listening.push((given[2] as AddEventListenerOptions).signal);
      listen.apply(document, given);
    };
    try {
      await loadScript(addressOf('sdk.js'));
    } finally {
      globalThis.clearInterval = clear;
      Reflect.deleteProperty(document, 'addEventListener');
    }
    expect(cleared).to.equal(1);
    expect(listening.map((signal) => signal?.aborted)).to.deep.equal([true]);
  });
});
