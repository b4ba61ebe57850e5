import { VivamoDisbursement } from '@vivamo-widgets/react';
import { useState } from 'react';
import type { Settings } from './settings';

export function Payout({ clientKey, sdkUrl }: Settings) {
  const [news, setNews] = useState<string>();

  return (
    <>
      <h1>Your winnings</h1>
      <p>You have won $50.00. Where shall we send it?</p>

      <VivamoDisbursement
        clientKey={clientKey}
        environment="test"
        sdkUrl={sdkUrl}
        geolocationUrl="/api/geolocation"
        intentUrl="/api/disbursement-intent"
        statusUrl="/api/intent-status"
        // A person has to approve it, which may take a while: the page need not stay open.
        onSubmitted={() => setNews('We will look at it today.')}
        onCompleted={() => setNews('Enjoy your winnings!')}
        onRejected={() => setNews('Your balance is as it was.')}
        onFailed={() => setNews('Your balance is as it was.')}
      />

      {news && <output>{news}</output>}
      <p>Winnings are paid out within a month.</p>
    </>
  );
}
