import type { VivamoPayment as VivamoPaymentElement } from '@vivamo-widgets/elements';
import { createRef, type ReactNode, StrictMode, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isShown, title } from '../../elements/test/looks.js';
import { listenTo, Stage, turn } from '../../elements/test/stage.js';
import { VivamoPayment } from './index.js';

let stage: Stage;
let root: Root;

beforeEach(() => {
  stage = new Stage();
  root = createRoot(stage.root);
});

afterEach(() => {
  root.unmount();
  // What the console was told, by React or by the elements, is a failure.
  stage.close();
});

const render = (node: ReactNode) => flushSync(() => root.render(node));
const element = (): VivamoPaymentElement => stage.root.querySelector('vivamo-payment')!;
const state = () => element().state;

describe('VivamoPayment', () => {
  it('renders the element, and gives it its properties after mounting', async () => {
    render(<VivamoPayment {...stage.operator.inputs} environment="production" intentId="pi_0" />);
    expect(element().clientKey).toBe(stage.operator.inputs.clientKey);
    expect(element().intentId).toBe('pi_0');
    expect(element().getAttributeNames()).toEqual([]);
    await expect.poll(state).toBe('ready');
    expect(isShown(stage.driver.last.input)).toBe(true);
  });

  it('passes on class, id, style and data-…, as any element has them', () => {
    render(
      <VivamoPayment start="manual" className="a" id="b" style={{ color: 'red' }} data-c="d" />,
    );
    expect(element().className).toBe('a');
    expect(element().id).toBe('b');
    expect(element().style.color).toBe('red');
    expect(element().dataset.c).toBe('d');
  });

  it('changes a property when the prop changes, and takes it back when that is left out', () => {
    render(<VivamoPayment start="manual" environment="test" intentUrl="/one" />);
    render(<VivamoPayment start="manual" environment="test" intentUrl="/two" />);
    expect(element().intentUrl).toBe('/two');
    render(<VivamoPayment start="manual" environment="test" />);
    expect(element().intentUrl).toBe(undefined);
    expect(element().environment).toBe('test');
  });

  it('renders the container of the SDK, which the element takes', async () => {
    render(<VivamoPayment {...stage.operator.inputs} />);
    const container = element().querySelector('[slot=sdk]');
    await expect.poll(state).toBe('ready');
    expect(element().querySelectorAll('[slot=sdk]')).toHaveLength(1);
    expect(container?.contains(stage.driver.last.input)).toBe(true);
  });

  describe('events', () => {
    it('calls the callback of each event, with its typed detail', async () => {
      const { inputsWithStatus } = stage.operator;
      const told: unknown[] = [];
      render(
        <VivamoPayment
          {...inputsWithStatus}
          onStateChange={({ detail }) => told.push(`${detail.previous} → ${detail.state}`)}
          onReady={({ detail }) => told.push(detail.kind)}
          onSdkEvent={({ detail }) => told.push(detail.name)}
          onCompleted={({ detail }) => {
            const { intentId, confirmed }: { intentId?: string; confirmed: boolean } = detail;
            // @ts-expect-error: the details are typed, and there is no amount in them.
            const { amount } = detail;
            told.push({ intentId, confirmed, amount });
          }}
        />,
      );
      await expect.poll(state).toBe('ready');
      stage.operator.status = 'success';
      stage.driver.last.say('payment-completed');
      await expect.poll(state).toBe('completed');
      expect(told).toEqual([
        'idle → preparing',
        'preparing → ready',
        'payment',
        'payment-completed',
        'ready → completed',
        { intentId: 'pi_1', confirmed: true, amount: undefined },
      ]);
    });

    it('calls those of a refusal and of an error', async () => {
      const codes: string[] = [];
      stage.operator.verdict = { allowed: false };
      const props = {
        ...stage.operator.inputs,
        onBlocked: ({ detail: { error } }: { detail: { error: { code: string } } }) =>
          codes.push(error.code),
        onError: ({ detail: { error } }: { detail: { error: { code: string } } }) =>
          codes.push(error.code),
      };
      render(<VivamoPayment {...props} />);
      await expect.poll(state).toBe('blocked');
      stage.operator.verdict = { allowed: true };
      stage.driver.failure = new Error('It broke.');
      element().recheck();
      await expect.poll(state).toBe('error');
      stage.takeErrors();
      expect(codes).toEqual(['location-blocked', 'sdk-failed']);
    });

    it('lets a callback stop a renewal', async () => {
      const { operator } = stage;
      render(
        <VivamoPayment
          {...operator.inputs}
          clientSecretKey="cs_over"
          intentExpiresAt="2020-01-01T00:00:00Z"
          onExpired={(event) => event.preventDefault()}
        />,
      );
      await expect.poll(state).toBe('expired');
      expect(operator.intentRequests).toHaveLength(0);
    });

    it('calls the callback of the last render, with what that one sees', async () => {
      let allow!: (verdict: unknown) => void;
      stage.operator.verdict = new Promise((resolve) => (allow = resolve));
      const calls: number[] = [];
      const page = (cart: number) => (
        <VivamoPayment {...stage.operator.inputs} onReady={() => calls.push(cart)} />
      );
      render(page(1));
      await expect.poll(state).toBe('preparing');
      render(page(2));
      render(page(3));
      allow({ allowed: true });
      await expect.poll(state).toBe('ready');
      expect(calls).toEqual([3]);
    });

    it('no longer calls a callback that was left out', async () => {
      const calls: string[] = [];
      const { inputs } = stage.operator;
      render(<VivamoPayment {...inputs} onCompleted={() => calls.push('old')} />);
      await expect.poll(state).toBe('ready');
      render(<VivamoPayment {...inputs} />);
      stage.driver.last.say('payment-completed');
      await expect.poll(state).toBe('completed');
      expect(calls).toEqual([]);
    });
  });

  describe('rendering again', () => {
    it('never starts again, though every callback is another one each time', async () => {
      const { operator, driver } = stage;
      let renders = 0;
      const used: number[] = [];
      function Page() {
        const [states, setStates] = useState<string[]>([]);
        const mine = ++renders;
        return (
          <>
            <output>{states.join()}</output>
            <VivamoPayment
              clientKey={operator.inputs.clientKey}
              checkGeolocation={() => operator.checkGeolocation()}
              fetchIntent={(request) => {
                used.push(mine);
                return operator.fetchIntent(request);
              }}
              onStateChange={({ detail }) => setStates((before) => [...before, detail.state])}
            />
          </>
        );
      }
      render(<Page />);
      const output = stage.root.querySelector('output');
      await expect.poll(() => output?.textContent).toBe('preparing,ready');
      const before = renders;
      expect(before).toBeGreaterThan(1);
      render(<Page />);
      await turn(element());
      expect(renders).toBeGreaterThan(before);
      expect(operator.intentRequests).toHaveLength(1);
      expect(operator.checks).toBe(1);
      expect(driver.forms).toHaveLength(1);

      element().renew();
      await expect.poll(() => driver.forms.length).toBe(2);
      expect(used[1]).toBeGreaterThanOrEqual(before + 1);
    });

    it('leaves the container, the form and what was typed into it', async () => {
      const { inputs } = stage.operator;
      const page = (children?: ReactNode) => <VivamoPayment {...inputs}>{children}</VivamoPayment>;
      render(page());
      await expect.poll(state).toBe('ready');
      const container = element().querySelector('[slot=sdk]');
      const { input } = stage.driver.last;
      input.value = '4242';

      for (const children of [
        'A bare text',
        'another bare text',
        <p key="a">one element</p>,
        [<p key="a">two</p>, <p key="b">keyed elements</p>],
        null,
        'text once more',
      ]) {
        render(page(children));
        expect(element().firstElementChild).toBe(container);
        expect(container?.contains(input)).toBe(true);
      }
      expect(input.value).toBe('4242');
      expect(stage.driver.forms).toHaveLength(1);
    });

    it('goes on when React moves it among its siblings', async () => {
      const { inputs } = stage.operator;
      const page = (order: string[]) => (
        <ul>
          {order.map((key) => (
            <li key={key}>{key}</li>
          ))}
          {order.map((key) =>
            key === 'pay' ? <VivamoPayment key="x" {...inputs} /> : <hr key={key} />,
          )}
        </ul>
      );
      render(page(['a', 'b', 'pay']));
      await expect.poll(state).toBe('ready');
      const first = element();
      const heard = listenTo(first);
      render(page(['pay', 'b', 'a']));
      await turn(first);
      expect(element()).toBe(first);
      expect(first.nextElementSibling).not.toBe(null);
      expect(heard).toEqual([]);
      expect(stage.driver.live).toHaveLength(1);
    });
  });

  it('is one flow with one form under StrictMode', async () => {
    const { operator, driver } = stage;
    const ready: unknown[] = [];
    render(
      <StrictMode>
        <VivamoPayment {...operator.inputs} onReady={(event) => ready.push(event)} />
      </StrictMode>,
    );
    await expect.poll(state).toBe('ready');
    await turn(element());
    expect(operator.intentRequests).toHaveLength(1);
    expect(operator.checks).toBe(1);
    expect(driver.forms).toHaveLength(1);
    expect(driver.live).toHaveLength(1);
    expect(ready).toHaveLength(1);
  });

  it('shows children in the slots of the views', async () => {
    stage.operator.verdict = { allowed: false };
    render(
      <VivamoPayment {...stage.operator.inputs}>
        <p slot="loading">One moment</p>
        <p slot="blocked">
          Not here. <button data-vivamo-action="recheck">Again</button>
        </p>
      </VivamoPayment>,
    );
    await expect.poll(state).toBe('blocked');
    await element().updateComplete;
    expect(isShown(element().querySelector('[slot=blocked]'))).toBe(true);
    expect(isShown(element().querySelector('[slot=loading]'))).toBe(false);
    expect(title(element())).toBe(undefined);
    stage.operator.verdict = { allowed: true };
    stage.root.querySelector('button')?.click();
    await expect.poll(state).toBe('ready');
  });

  it('takes everything down when it is unmounted, and says nothing after', async () => {
    const calls: string[] = [];
    const callback = ({ type }: Event) => calls.push(type);
    render(
      <VivamoPayment {...stage.operator.inputs} onCompleted={callback} onStateChange={callback} />,
    );
    await expect.poll(state).toBe('ready');
    const form = stage.driver.last;
    const heard = calls.length;
    render(null);
    await expect.poll(() => form.teardowns).toBe(1);
    form.sayRegardless('payment-completed');
    await turn();
    expect(calls).toHaveLength(heard);
    expect(form.request.listening.aborted).toBe(true);
    expect(form.teardowns).toBe(1);
  });

  it('gives the element by its ref, with the methods', async () => {
    const ref = createRef<VivamoPaymentElement>();
    const given: (Element | null)[] = [];
    render(
      <>
        <VivamoPayment {...stage.operator.inputs} start="manual" ref={ref} />
        <VivamoPayment start="manual" ref={(each) => void given.push(each)} />
      </>,
    );
    expect(ref.current).toBe(element());
    expect(given).toEqual([stage.root.lastElementChild]);
    await turn(ref.current!);
    expect(state()).toBe('idle');
    ref.current?.begin();
    await expect.poll(state).toBe('ready');
    render(null);
    expect(ref.current).toBe(null);
    expect(given).toHaveLength(2);
  });
});
