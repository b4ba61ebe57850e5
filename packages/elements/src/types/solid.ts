// Made by `npm run manifest` out of custom-elements.json, and not to be edited.
/* eslint-disable no-restricted-syntax, @typescript-eslint/no-namespace -- as the framework has it */
/*
 * The elements as tags in JSX. A plain name is an attribute where its value is fixed, and sets the
 * property where it may change; `attr:client-key` is always the attribute and `prop:fetchIntent`
 * always the property, which a server leaves out. Listeners go by `on:vivamo-ready`.
 *
 * Needs Solid 1.9 or newer.
 */
import type { JSX } from 'solid-js';
import type { VivamoPayment } from '../payment/payment.js';
import type { VivamoDisbursement } from '../disbursement/disbursement.js';
import type { VivamoProvider } from '../provider/provider.js';
import type {
  VivamoPaymentAttributes,
  VivamoPaymentProperties,
  VivamoPaymentEvents,
  VivamoDisbursementAttributes,
  VivamoDisbursementProperties,
  VivamoDisbursementEvents,
  VivamoProviderAttributes,
  VivamoProviderProperties,
  VivamoProviderEvents,
} from './inputs.js';

type Prefixed<Prefix extends string, Inputs> = {
  [Name in keyof Inputs as `${Prefix}:${Name & string}`]?: Inputs[Name];
};

type Listeners<Element, Events> = {
  [Name in keyof Events as `on:${Name & string}`]?:
    JSX.EventHandlerWithOptionsUnion<Element, Events[Name] & Event> | undefined;
};

type Host<Element, Attributes, Properties, Events> = JSX.HTMLAttributes<Element> &
  Attributes &
  Prefixed<'attr', Attributes> &
  Prefixed<'prop', Properties> &
  Listeners<Element, Events>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      /** Collects a payment: checks the customer's location, loads Vivamo's SDK, shows its form and says how the payment ended. */
      'vivamo-payment': Host<
        VivamoPayment,
        VivamoPaymentAttributes,
        VivamoPaymentProperties,
        VivamoPaymentEvents
      >;
      /** Collects how a payout is to be paid, then shows that it waits for approval, and how it ended. Vivamo calls payouts disbursements; customers read “payout”. */
      'vivamo-disbursement': Host<
        VivamoDisbursement,
        VivamoDisbursementAttributes,
        VivamoDisbursementProperties,
        VivamoDisbursementEvents
      >;
      /** Gives client key, environment, script and one shared location check to every Vivamo element inside it. What an element has itself wins, and so does a provider further in. */
      'vivamo-provider': Host<
        VivamoProvider,
        VivamoProviderAttributes,
        VivamoProviderProperties,
        VivamoProviderEvents
      >;
    }
  }
}
