import type { FlowEvent, FlowState } from '@vivamo-widgets/core';
import { StrictMode, useEffect, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { describe, expect, it } from 'vitest';
import { secretOf } from '../../elements/test/fake-operator.js';
import { isShown } from '../../elements/test/looks.js';
import { turn } from '../../elements/test/stage.js';
import { flow, OwnChrome, placeOf, shownState } from '../test/own-chrome.js';
import { eachInPage, holdCheck, render, stage } from '../test/page.js';
import { useVivamoFlow, type VivamoFlow, VivamoProvider } from './index.js';

/** Every state and result that was told, in order. */
const told = (events: FlowEvent[]) =>
  events.flatMap((event) => {
    if (event.type === 'state') return event.state.name;
    return event.type === 'result' ? `${event.result.outcome}: ${event.result.intentId}` : [];
  });

/** Fails unless the flow stands so, and gives the rest of what that state has. */
function inState<Name extends FlowState['name']>(name: Name) {
  const { state } = flow;
  if (state.name !== name) throw new Error(`It is ${state.name}, not ${name}.`);
  return state as Extract<FlowState, { name: Name }>;
}

describe('the hook', () => {
  eachInPage();

  it.each([
    ['payment', 'payment-completed'],
    ['disbursement', 'disbursement-completed'],
  ] as const)('shows the form of a %s in its place and says how it ended', async (kind, done) => {
    const events: FlowEvent[] = [];
    const { inputsWithStatus } = stage.operator;
    render(<OwnChrome kind={kind} {...inputsWithStatus} onEvent={(each) => events.push(each)} />);
    expect(shownState()).toBe('idle');
    await expect.poll(shownState).toBe('ready');
    expect(placeOf()!.contains(stage.driver.last.input)).toBe(true);
    expect(isShown(stage.driver.last.input)).toBe(true);
    stage.operator.status = 'success';
    stage.driver.last.say(done);
    await expect.poll(shownState).toBe('completed');
    const { result } = inState('completed');
    expect(result).toMatchObject({ kind, intentId: 'pi_1', confirmed: true, final: true });
    expect(told(events)).toEqual(['preparing', 'ready', 'completed', 'completed: pi_1']);
    expect(events.filter(({ type }) => type === 'sdk')).toHaveLength(1);
  });

  it('is what the page does about a refusal, a failure and a spent intent', async () => {
    stage.operator.verdict = { allowed: false };
    render(<OwnChrome {...stage.operator.inputs} />);
    await expect.poll(shownState).toBe('blocked');
    expect(inState('blocked').error.code).toBe('location-blocked');
    stage.operator.verdict = { allowed: true };
    stage.driver.failure = new Error('It broke.');
    flow.recheck();
    await expect.poll(shownState).toBe('error');
    expect(inState('error').error.code).toBe('sdk-failed');
    stage.driver.failure = undefined;
    flow.retry();
    await expect.poll(shownState).toBe('ready');
    expect(stage.operator.intentRequests).toHaveLength(1);
    flow.renew();
    await expect.poll(() => stage.driver.forms.length).toBe(2);
    await expect.poll(shownState).toBe('ready');
    expect(stage.driver.last.secret).toBe(secretOf(2));
  });

  it('asks for nothing where its page is replaced before it is seen', async () => {
    function Guarded() {
      const [isAway, setAway] = useState(false);
      useLayoutEffect(() => setAway(true), []);
      return isAway ? <p>Sign in first</p> : <OwnChrome {...stage.operator.inputs} />;
    }
    render(<Guarded />);
    await turn();
    expect(stage.root.textContent).toBe('Sign in first');
    expect(stage.operator.checks).toBe(0);
    expect(stage.operator.intentRequests).toHaveLength(0);
  });

  it('asks for one intent where it is made anew before it is seen', async () => {
    function Keyed() {
      const [key, setKey] = useState('a');
      useLayoutEffect(() => setKey('b'), []);
      return <OwnChrome key={key} {...stage.operator.inputs} />;
    }
    render(<Keyed />);
    await expect.poll(shownState).toBe('ready');
    await turn();
    expect(stage.operator.intentRequests).toHaveLength(1);
  });

  it('ends with its component, also where its place is of the page and stays', async () => {
    const place = document.createElement('div');
    stage.root.before(place);
    function InPlaceOfThePage() {
      const { ref } = useVivamoFlow('payment', stage.operator.inputs);
      useEffect(() => {
        ref(place);
        return () => ref(null);
      }, [ref]);
      return null;
    }
    render(<InPlaceOfThePage />);
    await expect.poll(() => stage.driver.live.length).toBe(1);
    render(<p>Elsewhere</p>);
    await expect.poll(() => stage.driver.live.length).toBe(0);
    expect(place.isConnected).toBe(true);
    place.remove();
  });

  it('waits for begin() where it is to be started by hand', async () => {
    render(<OwnChrome {...stage.operator.inputs} start="manual" />);
    await turn();
    expect(shownState()).toBe('idle');
    expect(stage.operator.intentRequests).toHaveLength(0);
    flow.begin();
    await expect.poll(shownState).toBe('ready');
  });

  it('waits for an intent to ask for', async () => {
    const { fetchIntent, ...rest } = stage.operator.inputs;
    render(<OwnChrome {...rest} fetchIntent={undefined} />);
    await turn();
    expect(shownState()).toBe('idle');
    render(<OwnChrome {...rest} fetchIntent={fetchIntent} />);
    await expect.poll(shownState).toBe('ready');
  });

  it('never starts again, and uses the functions of the last render', async () => {
    const { operator, driver } = stage;
    const used: string[] = [];
    const page = (number: number) => (
      <OwnChrome
        clientKey={operator.inputs.clientKey}
        checkGeolocation={() => operator.checkGeolocation()}
        fetchIntent={(request) => {
          used.push(`intent of ${number}`);
          return operator.fetchIntent(request);
        }}
        onEvent={({ type }) => used.push(`${type} of ${number}`)}
      />
    );
    render(page(1));
    await expect.poll(shownState).toBe('ready');
    driver.last.input.value = '4242';
    for (const number of [2, 3, 4]) render(page(number));
    await turn();
    expect(operator.intentRequests).toHaveLength(1);
    expect(operator.checks).toBe(1);
    expect(driver.live).toHaveLength(1);
    expect(driver.last.input.value).toBe('4242');
    used.length = 0;
    driver.last.say('payment-completed');
    flow.renew();
    await expect.poll(() => driver.forms.length).toBe(2);
    expect(new Set(used)).toEqual(
      new Set(['sdk of 4', 'state of 4', 'result of 4', 'intent of 4']),
    );
  });

  it('no longer calls a callback that was left out', async () => {
    const calls: string[] = [];
    render(<OwnChrome {...stage.operator.inputs} onEvent={({ type }) => calls.push(type)} />);
    await expect.poll(shownState).toBe('ready');
    calls.length = 0;
    render(<OwnChrome {...stage.operator.inputs} onEvent={undefined} />);
    stage.driver.last.say('payment-completed');
    await expect.poll(shownState).toBe('completed');
    expect(calls).toEqual([]);
  });

  it('replaces an untouched form when the secret changes, and offers to once it is touched', async () => {
    const { clientKey, checkGeolocation } = stage.operator.inputs;
    const page = (secret: string | undefined) => (
      <OwnChrome {...{ clientKey, checkGeolocation }} clientSecretKey={secret} />
    );
    const button = () => stage.root.querySelector('button');
    render(page('cs_one'));
    await expect.poll(shownState).toBe('ready');
    expect(button()).toBe(null);
    render(page('cs_two'));
    await expect.poll(() => stage.driver.live.map(({ secret }) => secret)).toEqual(['cs_two']);
    await expect.poll(shownState).toBe('ready');
    stage.driver.last.touch();
    render(page('cs_three'));
    await expect.poll(button).not.toBe(null);
    expect(stage.driver.live.map(({ secret }) => secret)).toEqual(['cs_two']);
    button()!.click();
    await expect.poll(() => stage.driver.live.map(({ secret }) => secret)).toEqual(['cs_three']);
  });

  it('lets the callback stop a renewal', async () => {
    render(
      <OwnChrome
        {...stage.operator.inputs}
        clientSecretKey="cs_short"
        intentExpiresAt="2020-01-01T00:00:00Z"
        onEvent={(event) => event.type === 'expired' && event.preventDefault()}
      />,
    );
    await expect.poll(shownState).toBe('expired');
    await turn();
    expect(stage.operator.intentRequests).toHaveLength(0);
    expect(flow.isRenewable).toBe(true);
  });

  it('is one flow with one form under StrictMode', async () => {
    const events: FlowEvent[] = [];
    render(
      <StrictMode>
        <OwnChrome {...stage.operator.inputs} onEvent={(event) => events.push(event)} />
      </StrictMode>,
    );
    await expect.poll(shownState).toBe('ready');
    await turn();
    expect(told(events)).toEqual(['preparing', 'ready']);
    expect(stage.operator.intentRequests).toHaveLength(1);
    expect(stage.operator.checks).toBe(1);
    expect(stage.driver.forms).toHaveLength(1);
  });

  it('takes what it lacks from the provider around its place', async () => {
    const { fetchIntent, checkGeolocation } = stage.operator.inputs;
    render(
      <VivamoProvider clientKey="pk_live_shared" checkGeolocation={checkGeolocation}>
        <OwnChrome fetchIntent={fetchIntent} />
        <OwnChrome kind="disbursement" fetchIntent={fetchIntent} />
      </VivamoProvider>,
    );
    await expect.poll(() => stage.driver.live.length).toBe(2);
    const keys = stage.driver.forms.map(({ request }) => request.clientKey);
    expect(keys).toEqual(['pk_live_shared', 'pk_live_shared']);
    expect(stage.operator.checks).toBe(1);
  });

  it('stands where a portal puts it', async () => {
    const dialog = document.createElement('div');
    stage.root.after(dialog);
    render(createPortal(<OwnChrome {...stage.operator.inputs} />, dialog));
    await expect.poll(() => dialog.querySelector('output')?.textContent).toBe('ready');
    expect(dialog.contains(stage.driver.last.input)).toBe(true);
    render(null);
    await expect.poll(() => stage.driver.live.length).toBe(0);
    dialog.remove();
  });

  describe('its place', () => {
    it('takes the form away with it, and the flow resumes in another', async () => {
      const { inputsWithStatus } = stage.operator;
      const events: FlowEvent[] = [];
      const page = (placed: boolean) => (
        <OwnChrome {...inputsWithStatus} placed={placed} onEvent={(event) => events.push(event)} />
      );
      render(page(true));
      await expect.poll(shownState).toBe('ready');
      render(page(false));
      await expect.poll(shownState).toBe('idle');
      expect(stage.driver.live).toHaveLength(0);
      render(page(true));
      await expect.poll(shownState).toBe('ready');
      expect(stage.operator.statusRequests).toEqual(['pi_1']);
      expect(placeOf()!.contains(stage.driver.last.input)).toBe(true);
      expect(told(events)).toEqual(['preparing', 'ready', 'preparing', 'ready']);
    });

    it('may be another element by its key, with one form in all', async () => {
      const { inputs } = stage.operator;
      render(<OwnChrome {...inputs} place="a" />);
      await expect.poll(shownState).toBe('ready');
      const first = placeOf();
      render(<OwnChrome {...inputs} place="b" />);
      await expect.poll(() => stage.driver.forms.length).toBe(2);
      await expect.poll(shownState).toBe('ready');
      expect(placeOf()).not.toBe(first);
      expect(stage.driver.live.map(({ input }) => placeOf()!.contains(input))).toEqual([true]);
    });
  });

  it.each(['preparing', 'ready'])('says and does nothing once it is unmounted %s', async (name) => {
    const allow = holdCheck();
    if (name === 'ready') allow();
    const calls: string[] = [];
    render(<OwnChrome {...stage.operator.inputs} onEvent={({ type }) => calls.push(type)} />);
    await expect.poll(shownState).toBe(name);
    const before = calls.length;
    render(null);
    await turn();
    allow();
    stage.driver.forms[0]?.sayRegardless('payment-completed');
    await turn();
    expect(calls).toHaveLength(before);
    expect(stage.driver.live).toHaveLength(0);
    expect(stage.driver.forms).toHaveLength(name === 'ready' ? 1 : 0);
  });

  it('is another flow under another key', async () => {
    const { inputs } = stage.operator;
    render(<OwnChrome key="a" {...inputs} />);
    await expect.poll(shownState).toBe('ready');
    render(<OwnChrome key="b" kind="disbursement" {...inputs} />);
    await expect.poll(() => stage.driver.forms.length).toBe(2);
    expect(stage.operator.intentRequests.map(({ kind }) => kind)).toEqual([
      'payment',
      'disbursement',
    ]);
    await expect.poll(() => stage.driver.live.length).toBe(1);
  });

  it('gives the same object until something of it changes, and always the same functions', async () => {
    const seen: VivamoFlow[] = [];
    const { inputs } = stage.operator;
    render(<OwnChrome {...inputs} />);
    seen.push(flow);
    render(<OwnChrome {...inputs} start="auto" />);
    expect(flow).toBe(seen[0]);
    await expect.poll(shownState).toBe('ready');
    expect(flow).not.toBe(seen[0]);
    for (const name of ['ref', 'begin', 'retry', 'renew', 'recheck'] as const) {
      expect(flow[name]).toBe(seen[0]![name]);
    }
  });
});
