import { InjectionToken } from '@angular/core';

/** What the server knows and the page needs. */
export interface Shop {
  /** The publishable key. */
  clientKey: string;
  /** The sandbox's stand-in for the SDK; left out for Vivamo's own. */
  sdkUrl?: string;
}

export const SHOP = new InjectionToken<Shop>('shop');
