import { type FlowEvent, useVivamoFlow, type VivamoFlow } from '@vivamo-widgets/react';

declare const maybe: string | undefined;

/** What compiles. */
export function Right() {
  const { ref, state, isRenewable, begin, retry, renew, recheck } = useVivamoFlow('payment', {
    clientKey: 'pk_live_1',
    environment: maybe ? 'test' : undefined,
    clientSecretKey: maybe,
    fetchIntent: maybe ? () => ({ clientSecretKey: 'cs_1' }) : undefined,
    start: 'manual',
    onEvent: maybe ? (event: FlowEvent) => void event.type : undefined,
  });
  useVivamoFlow('disbursement', {
    onEvent(event) {
      if (event.type === 'expired') event.preventDefault();
      if (event.type === 'result') event.result.outcome satisfies string;
    },
  });
  const flow: VivamoFlow = { ref, state, isRenewable, begin, retry, renew, recheck };
  return (
    <section>
      <div ref={ref} />
      <form ref={flow.ref} onSubmit={begin} />
      {state.name === 'completed' && state.result.intentId}
      {(state.name === 'error' || state.name === 'blocked') && state.error.code}
      {isRenewable && <button onClick={renew}>Again</button>}
    </section>
  );
}

/** What does not. */
export function Wrong() {
  // @ts-expect-error: there is no such kind.
  useVivamoFlow('refund', {});
  // @ts-expect-error: there are always inputs.
  useVivamoFlow('payment');
  // @ts-expect-error: there is no such input.
  useVivamoFlow('payment', { amount: 25 });
  // @ts-expect-error: the check that is shared is a provider's.
  useVivamoFlow('payment', { gate: undefined });
  // @ts-expect-error: there is no such event.
  useVivamoFlow('payment', { onEvent: (event) => event.type === 'paid' });
  const flow = useVivamoFlow('payment', {});
  // @ts-expect-error: only some states have a result.
  void flow.state.result;
  // @ts-expect-error: there is no such state.
  void (flow.state.name === 'paid');
  // @ts-expect-error: it is where it is.
  flow.state = { name: 'idle' };
  return (
    <>
      {/* @ts-expect-error: the form stands in an element of HTML. */}
      <svg ref={flow.ref} />
      {/* @ts-expect-error: a function is no object. */}
      <div ref={flow.ref.current} />
    </>
  );
}
