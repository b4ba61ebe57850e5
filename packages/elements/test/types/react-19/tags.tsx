import '@vivamo-widgets/elements/types/react';
import type { FlowResult, VivamoDisbursement, VivamoPayment } from '@vivamo-widgets/elements';
import { type ComponentProps, type ElementType, type ReactNode, useRef } from 'react';

export function Checkout({
  order,
  test,
}: {
  order?: string | undefined;
  test: boolean;
}): ReactNode {
  const payment = useRef<VivamoPayment>(null);
  const disbursement = useRef<VivamoDisbursement>(null);
  return (
    <vivamo-provider client-key="pk_1" geolocationUrl="/api/geolocation">
      <vivamo-payment
        ref={payment}
        key={order}
        id="payment"
        className="wide"
        aria-label="Payment"
        client-key="pk_1"
        environment={test ? 'test' : 'production'}
        intent-id={order}
        intentUrl="/api/intent"
        fetchIntent={({ attemptKey }) => ({ id: attemptKey, clientSecretKey: 'cs_1' })}
        start="visible"
        onClick={(event) => event.currentTarget.begin()}
        onvivamo-ready={({ detail }) => detail.kind}
        onvivamo-completed={(event) => event.detail satisfies FlowResult}
        onvivamo-expired={(event) => event.preventDefault()}
      >
        <p slot="completed">Thank you!</p>
      </vivamo-payment>
      <vivamo-disbursement class="wide" geolocation="off" onvivamo-rejected={undefined} />

      {/* @ts-expect-error there is no such environment */}
      <vivamo-payment environment="staging" />
      {/* @ts-expect-error nor is there as a property */}
      <vivamo-payment geolocationFailure="ignore" />
      {/* @ts-expect-error there is no such attribute */}
      <vivamo-payment amount="100" />
      {/* @ts-expect-error a provider has no intent */}
      <vivamo-provider intentUrl="/api/intent" />
      {/* @ts-expect-error a result has no amount */}
      <vivamo-payment onvivamo-completed={({ detail }) => detail.amount} />
      {/* @ts-expect-error the detail is of another event */}
      <vivamo-payment onvivamo-ready={({ detail }: CustomEvent<FlowResult>) => detail.final} />
      {/* @ts-expect-error the state is read, not set */}
      <vivamo-payment state="ready" />
      {/* @ts-expect-error a secret would be in the HTML that a server renders */}
      <vivamo-payment client-secret-key="cs_1" />
      {/* @ts-expect-error so it would by any other spelling */}
      <vivamo-payment clientsecretkey="cs_1" />
      {/* @ts-expect-error and as a property */}
      <vivamo-payment clientSecretKey="cs_1" />
      {/* @ts-expect-error the ref is of another element */}
      <vivamo-payment ref={disbursement} />
      {/* @ts-expect-error the tag is misspelt */}
      <vivamo-paymnet />
    </vivamo-provider>
  );
}

/** As components are typed that can be any tag. */
export const props: ComponentProps<'vivamo-payment'> = { fetchIntent: undefined };
export const tag: ElementType<typeof props> = 'vivamo-payment';

// @ts-expect-error React 19 has no global namespace, nor must we make one that knows our tags alone
export type Tags = JSX.IntrinsicElements;
