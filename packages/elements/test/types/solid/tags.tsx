import '@vivamo-widgets/elements/types/solid';
import type { FlowResult, VivamoDisbursement, VivamoPayment } from '@vivamo-widgets/elements';
import type { JSX } from 'solid-js';

export function Checkout(props: { order?: string | undefined; test: boolean }): JSX.Element {
  const begin = (payment: VivamoPayment) => payment.begin();
  const renew = (disbursement: VivamoDisbursement) => disbursement.renew();
  return (
    <vivamo-provider client-key="pk_1" attr:geolocation-url="/api/geolocation">
      <vivamo-payment
        ref={begin}
        id="payment"
        class="wide"
        aria-label="Payment"
        client-key="pk_1"
        environment={props.test ? 'test' : 'production'}
        attr:intent-id={props.order}
        prop:intentUrl="/api/intent"
        prop:fetchIntent={({ attemptKey }) => ({ id: attemptKey, clientSecretKey: 'cs_1' })}
        start="visible"
        onClick={(event) => event.currentTarget.begin()}
        on:vivamo-ready={({ detail, currentTarget }) => [detail.kind, currentTarget.renew()]}
        on:vivamo-completed={(event) => event.detail satisfies FlowResult}
        on:vivamo-expired={{ handleEvent: (event) => event.preventDefault(), once: true }}
      >
        <p slot="completed">Thank you!</p>
      </vivamo-payment>
      <vivamo-disbursement geolocation="off" on:vivamo-rejected={undefined} />

      {/* @ts-expect-error there is no such environment */}
      <vivamo-payment environment="staging" />
      {/* @ts-expect-error nor is there as an attribute */}
      <vivamo-payment attr:environment="staging" />
      {/* @ts-expect-error nor is there as a property */}
      <vivamo-payment prop:geolocationFailure="ignore" />
      {/* @ts-expect-error there is no such attribute */}
      <vivamo-payment amount="100" />
      {/* @ts-expect-error there is no such property */}
      <vivamo-payment prop:amount="100" />
      {/* @ts-expect-error a provider has no intent */}
      <vivamo-provider prop:intentUrl="/api/intent" />
      {/* @ts-expect-error a result has no amount */}
      <vivamo-payment on:vivamo-completed={({ detail }) => detail.amount} />
      {/* @ts-expect-error the detail is of another event */}
      <vivamo-payment on:vivamo-ready={({ detail }: CustomEvent<FlowResult>) => detail.final} />
      {/* @ts-expect-error the state is read, not set */}
      <vivamo-payment prop:state="ready" />
      {/* @ts-expect-error a secret would be in the HTML that a server renders */}
      <vivamo-payment client-secret-key="cs_1" />
      {/* @ts-expect-error so it would by any other spelling */}
      <vivamo-payment attr:clientsecretkey="cs_1" />
      {/* @ts-expect-error and as a property */}
      <vivamo-payment prop:clientSecretKey="cs_1" />
      {/* @ts-expect-error the ref is of another element */}
      <vivamo-payment ref={renew} />
      {/* @ts-expect-error the tag is misspelt */}
      <vivamo-paymnet />
    </vivamo-provider>
  );
}
