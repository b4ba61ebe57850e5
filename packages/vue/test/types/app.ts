import { vivamoWidgets } from '@vivamo-widgets/vue';
import { createVivamoComponents } from '@vivamo-widgets/vue/prefixed';
import { createApp } from 'vue';
import Checkout from './checkout.vue';

// What an app may be given.
const app = createApp(Checkout, { test: true });
app.use(vivamoWidgets, {
  clientKey: 'pk_…',
  environment: 'test',
  geolocationUrl: '/api/geolocation',
  geolocationFailure: undefined,
  checkGeolocation: (signal) => ({ allowed: !signal.aborted }),
});
createVivamoComponents({ prefix: 'acme' });

// And what not.
// @ts-expect-error: defaults are why it is used.
app.use(vivamoWidgets);
// @ts-expect-error: a secret is of one intent, and never a default.
app.use(vivamoWidgets, { clientSecretKey: 'cs_…' });
// @ts-expect-error: nor is an intent.
app.use(vivamoWidgets, { intentUrl: '/api/payment-intent' });
// @ts-expect-error: there is no such environment.
app.use(vivamoWidgets, { environment: 'live' });
// @ts-expect-error: a prefix is why it is called.
createVivamoComponents();
