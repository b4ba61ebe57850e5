// Made by `npm run manifest` out of custom-elements.json, and not to be edited.
/* eslint-disable no-restricted-syntax, @typescript-eslint/no-namespace -- as the framework has it */
/*
 * The elements as tags in JSX. React 19 sets a property where the element has one, and adds a
 * listener for `onvivamo-ready`, of the very name after `on`; the element has to be defined by
 * then. React 18 knows attributes alone: give functions and listeners by a ref. The components of
 * @vivamo-widgets/react do the same in both, and on a server.
 *
 * Needs @types/react 18.2.6 or newer.
 */
import type * as React from 'react';
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

/** What React takes for custom elements since 19. */
type Since19<Props> = typeof React extends { use: unknown } ? Props : unknown;

type Listeners<Events> = {
  [Name in keyof Events as `on${Name & string}`]?: ((event: Events[Name]) => void) | undefined;
};

type Host<Element, Attributes, Properties, Events> = Omit<
  React.DetailedHTMLProps<React.HTMLAttributes<Element>, Element>,
  'className'
> &
  Attributes &
  // React 18 would make an attribute `classname` of the other.
  { class?: string | undefined } & Since19<
    { className?: string | undefined } & Properties & Listeners<Events>
  >;

declare module 'react' {
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
