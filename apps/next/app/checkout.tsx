'use client';
import { VivamoPayment } from '@vivamo-widgets/react';
import { useState } from 'react';
import type { Settings } from './settings';

export function Checkout({ clientKey, sdkUrl }: Settings) {
  const [order, setOrder] = useState<string>();

  return (
    <>
      <h1>Your bingo ticket</h1>
      <p>One evening, one ticket: $25.00</p>

      <VivamoPayment
        clientKey={clientKey}
        environment="test"
        sdkUrl={sdkUrl}
        geolocationUrl="/api/geolocation"
        intentUrl="/api/payment-intent"
        statusUrl="/api/intent-status"
        // Say thank you; deliver when the webhook arrives.
        onCompleted={(event) => setOrder(event.detail.intentId)}
      >
        <div slot="blocked">
          <p>Our bingo hall sells no tickets where you are.</p>
          <button data-vivamo-action="recheck">Check again</button>
        </div>
      </VivamoPayment>

      {order && <output>Thank you! Order {order}</output>}
      <p>You can give your ticket back until the evening.</p>
    </>
  );
}
