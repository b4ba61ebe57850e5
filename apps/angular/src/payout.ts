import { Component, CUSTOM_ELEMENTS_SCHEMA, inject, signal } from '@angular/core';
import '@vivamo-widgets/elements/disbursement/define';
import { SHOP } from './shop';

@Component({
  selector: 'shop-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Your winnings</h1>
      <p>You have won $50.00. Where shall we send it?</p>

      <!-- A person has to approve it, which may take a while: the page need not stay open. -->
      <vivamo-disbursement
        [clientKey]="shop.clientKey"
        environment="test"
        [sdkUrl]="shop.sdkUrl"
        geolocation-url="/api/geolocation"
        intent-url="/api/disbursement-intent"
        status-url="/api/intent-status"
        (vivamo-submitted)="news.set('We will look at it today.')"
        (vivamo-completed)="news.set('Enjoy your winnings!')"
        (vivamo-rejected)="news.set('Your balance is as it was.')"
        (vivamo-failed)="news.set('Your balance is as it was.')"
      ></vivamo-disbursement>

      <output>{{ news() }}</output>
    </main>
  `,
})
export class Payout {
  protected readonly shop = inject(SHOP);
  protected readonly news = signal('');
}
