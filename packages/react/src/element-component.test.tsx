import type { VivamoFlowElement } from '@vivamo-widgets/elements';
import { type ReactNode, StrictMode, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { button, isShown } from '../../elements/test/looks.js';
import { listenTo, statesOf, turn } from '../../elements/test/stage.js';
import { FLOW_COMPONENTS } from '../test/flow-components.js';
import { eachInPage, holdCheck, render, stage } from '../test/page.js';

describe.each(FLOW_COMPONENTS)('$name', ({ Component, tag, kind, doneEvent }) => {
  eachInPage();

  const element = () => stage.root.querySelector<VivamoFlowElement>(tag)!;
  const state = () => element().state;
  const container = () => element().querySelector(':scope > [slot=sdk]');

  it('renders the element, and gives it its properties after mounting', async () => {
    render(<Component {...stage.operator.inputs} environment="production" intentId="pi_0" />);
    expect(element().kind).toBe(kind);
    expect(element().clientKey).toBe(stage.operator.inputs.clientKey);
    expect(element().intentId).toBe('pi_0');
    expect(element().getAttributeNames()).toEqual([]);
    await expect.poll(state).toBe('ready');
    expect(isShown(stage.driver.last.input)).toBe(true);
  });

  it('passes on class, id, style and data-…, as any element has them', () => {
    render(<Component start="manual" className="a" id="b" style={{ color: 'red' }} data-c="d" />);
    expect(element().className).toBe('a');
    expect(element().id).toBe('b');
    expect(element().style.color).toBe('red');
    expect(element().dataset.c).toBe('d');
  });

  it('changes a property when the prop changes, and takes it back when that is left out', () => {
    render(<Component start="manual" environment="test" intentUrl="/one" />);
    render(<Component start="manual" environment="test" intentUrl="/two" />);
    expect(element().intentUrl).toBe('/two');
    render(<Component start="manual" environment="test" />);
    expect(element().intentUrl).toBe(undefined);
    expect(element().environment).toBe('test');
  });

  it('renders the container of the SDK, which the element takes', async () => {
    render(<Component {...stage.operator.inputs} />);
    const rendered = container();
    await expect.poll(state).toBe('ready');
    expect(element().querySelectorAll('[slot=sdk]')).toHaveLength(1);
    expect(rendered?.contains(stage.driver.last.input)).toBe(true);
  });

  describe('events', () => {
    it('calls the callbacks with the typed detail', async () => {
      const { inputsWithStatus } = stage.operator;
      const told: unknown[] = [];
      render(
        <Component
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
      stage.driver.last.say(doneEvent);
      await expect.poll(state).toBe('completed');
      expect(told).toEqual([
        'idle → preparing',
        'preparing → ready',
        kind,
        doneEvent,
        'ready → completed',
        { intentId: 'pi_1', confirmed: true, amount: undefined },
      ]);
    });

    it('calls the callback of the last render, with what that one sees', async () => {
      const allow = holdCheck();
      const calls: number[] = [];
      const page = (cart: number) => (
        <Component {...stage.operator.inputs} onReady={() => calls.push(cart)} />
      );
      render(page(1));
      await expect.poll(state).toBe('preparing');
      render(page(2));
      render(page(3));
      allow();
      await expect.poll(state).toBe('ready');
      expect(calls).toEqual([3]);
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
            <Component
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
      const page = (children?: ReactNode) => <Component {...inputs}>{children}</Component>;
      render(page());
      await expect.poll(state).toBe('ready');
      const rendered = container();
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
        expect(element().firstElementChild).toBe(rendered);
        expect(rendered?.contains(input)).toBe(true);
      }
      expect(input.value).toBe('4242');
      expect(stage.driver.forms).toHaveLength(1);
    });
  });

  describe('moving', () => {
    /** A page of rules and the component, in this order. */
    function page(order: string[]) {
      const { inputs } = stage.operator;
      return order.map((key) =>
        key === 'pay' ? <Component key={key} {...inputs} /> : <hr key={key} />,
      );
    }

    it('goes on when React moves it among its siblings', async () => {
      render(page(['a', 'b', 'pay']));
      await expect.poll(state).toBe('ready');
      const first = element();
      const heard = listenTo(first);
      render(page(['pay', 'b', 'a']));
      await turn(first);
      expect(element()).toBe(first);
      expect(first.previousElementSibling).toBe(null);
      expect(heard).toEqual([]);
      expect(stage.driver.live).toHaveLength(1);
    });

    it('starts once when React moves it while it prepares', async () => {
      const allow = holdCheck();
      render(page(['a', 'b', 'pay']));
      await expect.poll(state).toBe('preparing');
      const heard = listenTo(element());
      render(page(['pay', 'b', 'a']));
      await turn(element());
      allow();
      await expect.poll(state).toBe('ready');
      expect(statesOf(heard)).toEqual(['ready']);
      expect(stage.operator.checks).toBe(1);
      expect(stage.operator.intentRequests).toHaveLength(1);
      expect(stage.driver.forms).toHaveLength(1);
    });

    it('goes on when the page moves it, and is rendered there', async () => {
      const calls: string[] = [];
      const { inputs } = stage.operator;
      const shop = (text: string) => (
        <div>
          <Component {...inputs} className={text} onCompleted={() => calls.push(text)}>
            <p slot="blocked">{text}</p>
          </Component>
        </div>
      );
      render(shop('one'));
      await expect.poll(state).toBe('ready');
      const moved = element();
      const dialog = document.createElement('section');
      stage.root.append(dialog);
      dialog.append(moved);
      await turn(moved);
      render(shop('two'));
      expect(moved.textContent).toContain('two');
      expect(moved.className).toBe('two');
      expect(stage.driver.forms).toHaveLength(1);
      expect(moved.contains(stage.driver.last.input)).toBe(true);
      stage.driver.last.say(doneEvent);
      await expect.poll(state).toBe('completed');
      expect(calls).toEqual(['two']);
      // React takes it out of where it has put it.
      stage.root.querySelector('div')!.append(moved);
    });
  });

  it('is an error with a way back when the page deletes the container', async () => {
    const calls: string[] = [];
    const page = (text: string) => (
      <Component {...stage.operator.inputs} onCompleted={() => calls.push(text)}>
        <p slot="blocked">{text}</p>
      </Component>
    );
    render(page('one'));
    await expect.poll(state).toBe('ready');
    container()?.remove();
    await expect.poll(state).toBe('error');
    expect(element().error?.code).toBe('container-removed');
    expect(stage.takeErrors()).toHaveLength(1);
    expect(stage.driver.live).toHaveLength(0);

    render(page('two'));
    await element().updateComplete;
    button(element())?.click();
    await expect.poll(state).toBe('ready');
    expect(isShown(stage.driver.last.input)).toBe(true);
    expect(stage.operator.intentRequests).toHaveLength(1);

    render(page('three'));
    expect(element().querySelectorAll('[slot=sdk]')).toHaveLength(1);
    expect(container()?.contains(stage.driver.last.input)).toBe(true);
    expect(element().querySelector('p')?.textContent).toBe('three');
    stage.driver.last.say(doneEvent);
    await expect.poll(state).toBe('completed');
    expect(calls).toEqual(['three']);
    render(null);
    expect(element()).toBe(null);
  });

  it('is one flow with one form under StrictMode', async () => {
    const { operator, driver } = stage;
    const ready: unknown[] = [];
    render(
      <StrictMode>
        <Component {...operator.inputs} onReady={(event) => ready.push(event)} />
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

  it('takes everything down when it is unmounted, and says nothing after', async () => {
    const calls: string[] = [];
    const callback = ({ type }: Event) => calls.push(type);
    render(
      <Component {...stage.operator.inputs} onCompleted={callback} onStateChange={callback} />,
    );
    await expect.poll(state).toBe('ready');
    const form = stage.driver.last;
    const heard = calls.length;
    render(null);
    await expect.poll(() => form.teardowns).toBe(1);
    form.sayRegardless(doneEvent);
    await turn();
    expect(calls).toHaveLength(heard);
    expect(form.request.listening.aborted).toBe(true);
    expect(form.teardowns).toBe(1);
  });

  it('mounts nothing when it is unmounted while it prepares', async () => {
    const allow = holdCheck();
    const calls: string[] = [];
    render(
      <Component
        {...stage.operator.inputs}
        onStateChange={({ detail }) => calls.push(detail.state)}
      />,
    );
    await expect.poll(state).toBe('preparing');
    render(null);
    await turn();
    allow();
    await turn();
    expect(stage.driver.forms).toHaveLength(0);
    expect(calls).toEqual(['preparing']);
  });
});
