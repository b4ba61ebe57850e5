import '@vivamo-widgets/elements/types/react';
import type { VivamoDisbursement, VivamoPayment } from '@vivamo-widgets/elements';
import { type ComponentProps, type ElementType, type ReactElement, useEffect, useRef } from 'react';

export function Checkout({
  order,
  test,
}: {
  order?: string | undefined;
  test: boolean;
}): ReactElement {
  const payment = useRef<VivamoPayment>(null);
  const disbursement = useRef<VivamoDisbursement>(null);
  useEffect(() => {
    payment.current?.addEventListener('vivamo-completed', ({ detail }) => detail.confirmed);
  }, []);
  return (
    <vivamo-provider client-key="pk_1" geolocation-url="/api/geolocation">
      <vivamo-payment
        ref={payment}
        key={order}
        id="payment"
        class="wide"
        aria-label="Payment"
        client-key="pk_1"
        environment={test ? 'test' : 'production'}
        intent-id={order}
        intent-url="/api/intent"
        start="visible"
        onClick={(event) => event.currentTarget.begin()}
      >
        <p slot="completed">Thank you!</p>
      </vivamo-payment>
      <vivamo-disbursement geolocation="off" />

      {/* @ts-expect-error there is no such environment */}
      <vivamo-payment environment="staging" />
      {/* @ts-expect-error there is no such attribute */}
      <vivamo-payment amount="100" />
      {/* @ts-expect-error React 18 would write it as an attribute that nobody reads */}
      <vivamo-payment clientKey="pk_1" />
      {/* @ts-expect-error and a function as its text */}
      <vivamo-payment fetchIntent={() => ({ id: '1', clientSecretKey: 'cs_1' })} />
      {/* @ts-expect-error it would be the attribute "classname" */}
      <vivamo-payment className="wide" />
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
export const props: ComponentProps<'vivamo-payment'> = { 'client-key': 'pk_1' };
export const tag: ElementType<typeof props> = 'vivamo-payment';
