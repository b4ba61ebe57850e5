import { showCheckout } from './checkout.js';

const { clientKey, sdkUrl } = document.body.dataset;

showCheckout(document.body, {
  clientKey,
  sdkUrl,
  geolocationUrl: '/api/geolocation',
  intentUrl: '/api/payment-intent',
});
