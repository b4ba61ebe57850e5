import '@vivamo-widgets/elements/payment/define';
import type {} from '@vivamo-widgets/elements/types/solid';
import { createSignal, Show } from 'solid-js';

export function Checkout() {
  const [order, setOrder] = createSignal<string>();

  return (
    <>
      <h1>Your bingo ticket</h1>
      <p>One evening, one ticket: $25.00</p>

      <vivamo-payment
        attr:client-key={import.meta.env.VITE_VIVAMO_CLIENT_KEY}
        attr:environment="test"
        attr:sdk-url={import.meta.env.VITE_VIVAMO_SDK_URL}
        attr:geolocation-url="/api/geolocation"
        attr:intent-url="/api/payment-intent"
        attr:status-url="/api/intent-status"
        // Say thank you; deliver when the webhook arrives.
        on:vivamo-completed={(event) => setOrder(event.detail.intentId)}
      />

      <Show when={order()}>
        <output>Thank you! Order {order()}</output>
      </Show>
    </>
  );
}
