// Made by `npm run manifest` out of custom-elements.json, and not to be edited.
/*
 * The elements as tags in Vue's templates, for which `isCustomElement` has to say that they are
 * elements. Functions go by `.fetchIntent`, which sets the property; as `:fetch-intent` their text
 * would become an attribute. Listeners go by `@vivamo-ready`. The components of @vivamo-widgets/vue
 * need no setting and take anything by any spelling.
 */
import type { HTMLAttributes, PublicProps } from 'vue';
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

type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

/** As a template spells them, and as a render function does. */
type Listeners<Events> = {
  [Name in keyof Events as `on${Pascal<Name & string> | Capitalize<Name & string>}`]?:
    ((event: Events[Name]) => void) | undefined;
};

type Host<Element, Attributes, Properties, Events> = new () => Element & {
  $props: PublicProps & HTMLAttributes & Attributes & Properties & Listeners<Events>;
};

declare module 'vue' {
  interface HTMLAttributes {
    /** Which view of an element around it this takes the place of. */
    slot?: string | undefined;
  }
  interface GlobalComponents {
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
