import type { FlowResult, VivamoEvent } from '@vivamo-widgets/elements';
import {
  VivamoDisbursement,
  type VivamoDisbursementElement,
  VivamoPayment,
  type VivamoPaymentElement,
  type VivamoPaymentProps,
  VivamoProvider,
  type VivamoProviderElement,
} from '@vivamo-widgets/react';
import { createRef, type Ref } from 'react';

declare const maybe: string | undefined;
declare const payment: Ref<VivamoPaymentElement>;
declare const payout: Ref<VivamoDisbursementElement>;
declare const button: Ref<HTMLButtonElement>;

/** What compiles. */
export const right = [
  <VivamoPayment
    clientKey="pk_live_1"
    environment="test"
    sdkUrl={maybe}
    clientSecretKey={maybe}
    intentId={maybe}
    intentExpiresAt={maybe}
    intentUrl="/intent"
    fetchIntent={async ({ kind, previousIntentId }) => {
      const query = previousIntentId ? `?after=${previousIntentId}` : '';
      const response = await fetch(`/${kind satisfies 'payment' | 'disbursement'}${query}`);
      return response.json();
    }}
    geolocation="required"
    geolocationUrl="/location"
    checkGeolocation={(signal: AbortSignal) => ({ allowed: !signal.aborted })}
    geolocationFailure="block"
    statusUrl="/status"
    fetchStatus={({ id }) => ({ status: id ? 'success' : 'pending' })}
    start="visible"
  />,
  <VivamoPayment
    onStateChange={({ detail }) => detail.state === detail.previous}
    onReady={({ detail }) => detail.kind}
    onBlocked={({ detail }) => detail.error.code}
    onSubmitted={(event: VivamoEvent<'vivamo-submitted'>) => event.detail.kind}
    onPending={({ currentTarget }) => currentTarget}
    onCompleted={({ detail }) => detail satisfies FlowResult}
    onFailed={({ detail }) => detail.final}
    onRejected={() => {}}
    onExpired={(event) => event.detail.renewing && event.preventDefault()}
    onError={({ detail }) => detail.error.message}
    onSdkEvent={({ detail }) => detail.payload satisfies unknown}
  />,
  <VivamoPayment onCompleted={undefined} onError={maybe ? () => {} : undefined} />,
  <VivamoPayment ref={payment} />,
  <VivamoPayment ref={createRef<VivamoPaymentElement>()} />,
  <VivamoPayment ref={(element) => void element?.renew()} />,
  <VivamoDisbursement ref={payout} key="payout" />,
  <VivamoProvider ref={createRef<VivamoProviderElement>()} clientKey={maybe} geolocation="off" />,
  <VivamoPayment className="pay" id="a" style={{ color: 'red' }} data-shop="b" aria-label="Pay" />,
  <VivamoPayment onClick={({ currentTarget }) => currentTarget.kind satisfies 'payment'} />,
  <VivamoPayment>
    <p slot="blocked">Not here</p>
    {maybe && 'a text'}
    {[1, 2].map((each) => (
      <p key={each}>{each}</p>
    ))}
  </VivamoPayment>,
  <VivamoProvider>
    <VivamoPayment {...({ clientKey: 'pk_live_1' } satisfies VivamoPaymentProps)} />
  </VivamoProvider>,
];

/** What does not. */
export const wrong = [
  // @ts-expect-error: there is no such environment.
  <VivamoPayment environment="staging" />,
  // @ts-expect-error: there is no such start.
  <VivamoPayment start="never" />,
  // @ts-expect-error: a key is a text.
  <VivamoPayment clientKey={1} />,
  // @ts-expect-error: a key that is null is none.
  <VivamoPayment clientKey={null} />,
  // @ts-expect-error: an endpoint is an address.
  <VivamoPayment intentUrl={() => '/intent'} />,
  // @ts-expect-error: an intent is asked for by a function.
  <VivamoPayment fetchIntent={{ clientSecretKey: 'cs_1' }} />,
  // @ts-expect-error: a secret is no attribute.
  <VivamoPayment client-secret-key="cs_1" />,
  // @ts-expect-error: there is no such prop.
  <VivamoPayment amount={25} />,
  // @ts-expect-error: the kind is the element's own.
  <VivamoPayment kind="payment" />,
  // @ts-expect-error: what the element renders is its own.
  <VivamoPayment render={() => null} />,
  // @ts-expect-error: there is no such event.
  <VivamoPayment onPaid={() => {}} />,
  // @ts-expect-error: a result has no amount.
  <VivamoPayment onCompleted={({ detail }) => detail.amount} />,
  // @ts-expect-error: an event has the detail of its name.
  <VivamoPayment onCompleted={(event: VivamoEvent<'vivamo-ready'>) => event} />,
  // @ts-expect-error: a callback is called, not named.
  <VivamoPayment onCompleted="pay" />,
  // @ts-expect-error: it is another element.
  <VivamoPayment ref={button} />,
  // @ts-expect-error: a payment is no payout.
  <VivamoPayment ref={createRef<VivamoDisbursementElement>()} />,
  // @ts-expect-error: a provider tells of nothing.
  <VivamoProvider onCompleted={() => {}} />,
  // @ts-expect-error: a provider has no intent.
  <VivamoProvider intentUrl="/intent" />,
  // @ts-expect-error: a provider has no secret.
  <VivamoProvider clientSecretKey="cs_1" />,
  // @ts-expect-error: the check that is shared is the element's own.
  <VivamoProvider gate={undefined} />,
  // @ts-expect-error: React would turn translation on.
  <VivamoPayment translate="no" />,
  // @ts-expect-error: React would make it draggable.
  <VivamoProvider draggable="false" />,
  // @ts-expect-error: React cannot set it.
  <VivamoPayment prefix="og: https://ogp.me/ns#" />,
  // @ts-expect-error: React cannot take it away.
  <VivamoPayment contentEditable={undefined} />,
  // @ts-expect-error: children are to be rendered.
  <VivamoPayment>{() => 'text'}</VivamoPayment>,
  // @ts-expect-error: children are to be rendered.
  <VivamoProvider>{{ text: 'text' }}</VivamoProvider>,
];
