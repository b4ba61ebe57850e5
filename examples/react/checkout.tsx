import { VivamoPayment } from '@vivamo-widgets/react';
import { useState } from 'react';

export function Checkout() {
  const [order, setOrder] = useState<string>();

  return (
    <>
      <h1>Your bingo ticket</h1>
      <p>One evening, one ticket: $25.00</p>

      <VivamoPayment
        clientKey={import.meta.env.VITE_VIVAMO_CLIENT_KEY}
        environment="test"
        sdkUrl={import.meta.env.VITE_VIVAMO_SDK_URL}
        geolocationUrl="/api/geolocation"
        intentUrl="/api/payment-intent"
        statusUrl="/api/intent-status"
        // Say thank you; deliver when the webhook arrives.
        onCompleted={(event) => setOrder(event.detail.intentId)}
      />

      {order && <output>Thank you! Order {order}</output>}
    </>
  );
}
