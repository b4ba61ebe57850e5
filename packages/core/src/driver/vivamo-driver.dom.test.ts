import { expect } from '@open-wc/testing';
import { type SdkShape, sdkShapes, ShapedSdk } from '../../test/sdk-shapes.js';
import { failureOf } from '../../test/signals.js';
import { configure } from '../configure.js';
import type { MountRequest } from './driver.js';
import { vivamoDriver } from './vivamo-driver.js';

const anyShape: SdkShape = {
  call: 'positional',
  gives: 'values',
  container: 'by mount()',
  listen: 'on',
  speaker: 'created',
  takeDown: 'unmount',
};

/** One mount of an SDK, and what is heard of it. */
function mounting(sdk: unknown, changes: Partial<MountRequest> = {}) {
  const life = new AbortController();
  const disposal = new AbortController();
  const heard: [string, unknown][] = [];
  const container = document.createElement('div');
  document.body.append(container);
  const mounted = vivamoDriver.mount({
    sdk,
    clientKey: 'pk_live_1',
    environment: 'production',
    clientSecretKey: 'cs_1',
    container,
    onEvent: (name, payload) => heard.push([name, payload]),
    signal: life.signal,
    listening: disposal.signal,
    ...changes,
  });
  return { life, disposal, heard, container, mounted, failure: failureOf(mounted) };
}

afterEach(() => {
  configure({ sdkCall: undefined, sdkEvents: undefined });
  document.body.replaceChildren();
});

describe('the driver, with an SDK', () => {
  for (const shape of sdkShapes) {
    it(`in the shape ${Object.values(shape).join(', ')}`, async () => {
      configure({ sdkCall: shape.call });
      const sdk = new ShapedSdk(shape);
      const { mounted, container, heard, life, disposal } = mounting(sdk.Vivamo);
      await mounted;
      expect(sdk.calls.length).to.equal(1);
      expect(sdk.creations.map(({ clientSecretKey }) => clientSecretKey)).to.deep.equal(['cs_1']);
      expect(sdk.mounts).to.equal(1);
      expect(container.textContent).to.equal('Pay');

      const names = ['payment-completed', 'disbursement-completed', 'disbursement-created'];
      for (const name of names) sdk.say(name, { name });
      sdk.say('unknown', {});
      expect(heard).to.deep.equal(names.map((name) => [name, { name }]));

      life.abort();
      expect(sdk.takeDowns).to.equal(shape.takeDown === 'none' ? 0 : 1);
      expect(container.childNodes.length).to.equal(0);
      // What was taken down may still say how its payment ended.
      sdk.say('payment-completed');
      expect(heard.length).to.equal(4);

      disposal.abort();
      expect(sdk.listening).to.equal(0);
      expect(sdk.takeDowns).to.equal(shape.takeDown === 'none' ? 0 : 1);
    });
  }
});

describe('the call of Vivamo', () => {
  for (const [call, environment, wanted] of [
    ['positional', 'production', ['pk_live_1', {}]],
    ['positional', 'test', ['pk_live_1', { environment: 'test' }]],
    ['options', 'production', [{ clientKey: 'pk_live_1' }]],
    ['options', 'test', [{ clientKey: 'pk_live_1', environment: 'test' }]],
  ] as const) {
    it(`is ${call} in ${environment}, with the environment left out in production`, async () => {
      configure({ sdkCall: call });
      const sdk = new ShapedSdk({ ...anyShape, call });
      await mounting(sdk.Vivamo, { environment }).mounted;
      expect(sdk.calls).to.deep.equal([wanted]);
    });
  }

  it('is positional unless the page says otherwise', async () => {
    const sdk = new ShapedSdk({ ...anyShape, call: 'options' });
    expect(await mounting(sdk.Vivamo).failure).to.equal('TypeError');
    expect(sdk.creations).to.deep.equal([]);
  });
});

describe('an SDK that lacks something', () => {
  for (const [what, Vivamo] of [
    ['gives nothing', () => undefined],
    ['has no createElements', () => ({ create: () => ({ on() {}, mount() {} }) })],
    ['cannot be listened to', () => ({ createElements: () => ({ mount() {} }) })],
  ] as const) {
    it(`is incompatible where it ${what}`, async () => {
      const { failure, container } = mounting(Vivamo);
      expect(await failure).to.equal('sdk-incompatible');
      expect(container.childNodes.length).to.equal(0);
    });
  }

  it('has what it made taken down before that is said', async () => {
    let takenDown = 0;
    const Vivamo = () => ({ createElements: () => ({ mount() {}, destroy: () => takenDown++ }) });
    const { failure, life } = mounting(Vivamo);
    await failure;
    life.abort();
    expect(takenDown).to.equal(1);
  });
});

describe('an SDK that throws', () => {
  const boom = () => {
    throw new Error('boom');
  };
  for (const [where, Vivamo] of [
    ['in Vivamo()', boom],
    ['in a promise of Vivamo()', () => Promise.reject(new Error('boom'))],
    ['in createElements()', () => ({ createElements: boom })],
    ['in a promise of it', () => ({ createElements: () => Promise.reject(new Error('boom')) })],
    ['in on()', () => ({ createElements: () => ({ on: boom, mount() {} }) })],
    ['in mount()', () => ({ createElements: () => ({ on() {}, mount: boom }) })],
  ] as const) {
    it(`${where} lets the mount fail with its own error, and leaves nothing behind`, async () => {
      const { failure, container } = mounting(Vivamo);
      expect(await failure).to.equal('boom');
      expect(container.childNodes.length).to.equal(0);
    });
  }

  it('while it is taken down is not heard, at once or later', async () => {
    for (const unmount of [boom, () => Promise.reject(new Error('boom'))]) {
      const { mounted, container, life } = mounting(() => ({
        createElements: () => ({
          on() {},
          mount: (element: HTMLElement) => element.append('form'),
          unmount,
        }),
      }));
      await mounted;
      life.abort();
      expect(container.childNodes.length).to.equal(0);
    }
  });

  it('while it is left is not heard', async () => {
    const created = { on() {}, off: boom, mount() {} };
    const { mounted, disposal } = mounting(() => ({ createElements: () => created }));
    await mounted;
    disposal.abort();
  });
});

describe('a mount that is given up', () => {
  /** A promise, and the way to settle it. */
  function later<T>() {
    let give!: (value: T) => void;
    return { promise: new Promise<T>((resolve) => (give = resolve)), give };
  }

  it('while Vivamo() is under way creates nothing', async () => {
    const instance = later<unknown>();
    let creations = 0;
    const { life, failure } = mounting(() => instance.promise);
    life.abort();
    instance.give({ createElements: () => creations++ });
    expect(await failure).to.equal('AbortError');
    expect(creations).to.equal(0);
  });

  it('while createElements() is under way is taken down as soon as it comes, once', async () => {
    const created = later<unknown>();
    const done = { mounts: 0, takeDowns: 0 };
    const { life, failure } = mounting(() => ({ createElements: () => created.promise }));
    await Promise.resolve();
    life.abort();
    created.give({ on() {}, mount: () => done.mounts++, unmount: () => done.takeDowns++ });
    expect(await failure).to.equal('AbortError');
    expect(done).to.deep.equal({ mounts: 0, takeDowns: 1 });
  });

  it('while mount() is under way, or never returns, is taken down at once, once', async () => {
    const mount = later<void>();
    let takeDowns = 0;
    const started = later<void>();
    const { life, mounted, container } = mounting(() => ({
      createElements: () => ({
        on() {},
        mount: (element: HTMLElement) => {
          element.append('half a form');
          started.give();
          return mount.promise;
        },
        destroy: () => takeDowns++,
      }),
    }));
    await started.promise;
    life.abort();
    expect(takeDowns).to.equal(1);
    expect(container.childNodes.length).to.equal(0);
    mount.give();
    await mounted;
    expect(takeDowns).to.equal(1);
  });
});

describe('what the SDK makes', () => {
  it('is made once, though it is asked for in two ways', async () => {
    const sdk = new ShapedSdk({ ...anyShape, container: 'as argument' });
    await mounting(sdk.Vivamo).mounted;
    expect([sdk.calls.length, sdk.creations.length, sdk.mounts]).to.deep.equal([1, 1, 1]);
  });

  it('is not mounted again where it has already drawn into its container', async () => {
    let mounts = 0;
    const { mounted } = mounting(() => ({
      createElements: ({ container }: { container: HTMLElement }) => {
        container.append('form');
        return { on() {}, mount: () => mounts++ };
      },
    }));
    await mounted;
    expect(mounts).to.equal(0);
  });

  it('may be nothing, where the instance speaks', async () => {
    const sdk = { on() {}, createElements: () => undefined };
    await mounting(() => sdk).mounted;
  });
});

describe('what the SDK says', () => {
  it('is the detail of it where it is an Event', async () => {
    const sdk = new ShapedSdk({ ...anyShape, listen: 'addEventListener' });
    const { mounted, heard } = mounting(sdk.Vivamo);
    await mounted;
    sdk.say('payment-completed', new CustomEvent('x', { detail: { amount: '1.00' } }));
    sdk.say('payment-completed', new Event('x'));
    sdk.say('payment-completed', null);
    expect(heard.map(([, payload]) => payload)).to.deep.equal([
      { amount: '1.00' },
      undefined,
      null,
    ]);
  });

  it('is heard under further names where the page gives them', async () => {
    configure({ sdkEvents: ['kyc-done'] });
    const sdk = new ShapedSdk(anyShape);
    const { mounted, heard } = mounting(sdk.Vivamo);
    await mounted;
    sdk.say('kyc-done', 1);
    expect(heard).to.deep.equal([['kyc-done', 1]]);
  });
});
