import { Component, CUSTOM_ELEMENTS_SCHEMA, inject, signal } from '@angular/core';
import type { VivamoEvent } from '@vivamo-widgets/elements';
import '@vivamo-widgets/elements/payment/define';
import { SHOP } from './shop';

@Component({
  selector: 'shop-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Your bingo ticket</h1>
      <p>One evening, one ticket: $25.00</p>

      <vivamo-payment
        [clientKey]="shop.clientKey"
        environment="test"
        [sdkUrl]="shop.sdkUrl"
        geolocation-url="/api/geolocation"
        intent-url="/api/payment-intent"
        status-url="/api/intent-status"
        (vivamo-completed)="thank($event)"
      >
        <div slot="blocked">
          <p>Our bingo hall sells no tickets where you are.</p>
          <button data-vivamo-action="recheck">Check again</button>
        </div>
      </vivamo-payment>

      @if (order()) {
        <output>Thank you! Order {{ order() }}</output>
      }
    </main>
  `,
})
export class Checkout {
  protected readonly shop = inject(SHOP);
  protected readonly order = signal<string | undefined>(undefined);

  /** Say thank you; deliver when the webhook arrives. */
  protected thank(event: VivamoEvent<'vivamo-completed'>): void {
    this.order.set(event.detail.intentId);
  }
}
