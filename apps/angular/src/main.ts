import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Checkout } from './checkout';
import { Payout } from './payout';
import { SHOP, type Shop } from './shop';

const response = await fetch('/shop.json');
const shop = (await response.json()) as Shop;

// A router, in an app of more than two pages.
await bootstrapApplication(location.pathname === '/payout' ? Payout : Checkout, {
  providers: [provideZonelessChangeDetection(), { provide: SHOP, useValue: shop }],
});
