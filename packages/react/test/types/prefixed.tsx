import type { VivamoPayment, VivamoPaymentElement } from '@vivamo-widgets/react';
import { createVivamoComponents, type VivamoComponents } from '@vivamo-widgets/react/prefixed';
import { createRef } from 'react';

const Acme: VivamoComponents = createVivamoComponents({ prefix: 'acme' });

/** What compiles. */
export const right = [
  <Acme.VivamoProvider clientKey="pk_live_1">
    <Acme.VivamoPayment ref={createRef<VivamoPaymentElement>()} onReady={() => {}} />
  </Acme.VivamoProvider>,
];
export const same: typeof VivamoPayment = Acme.VivamoPayment;

/** What does not. */
export const wrong = [
  // @ts-expect-error: there is no such prop.
  <Acme.VivamoPayment amount={25} />,
  // @ts-expect-error: without a prefix they are those of the package.
  createVivamoComponents({}),
];
