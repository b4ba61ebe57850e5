import { VivamoPayment, VivamoProvider } from '@vivamo-widgets/react';
import { Activity, type ComponentProps } from 'react';

/** Only the types of React 19 have this, and a clean-up that a ref gives. */
export const right = (
  <Activity mode="hidden">
    <VivamoPayment ref={() => () => {}} />
    <VivamoProvider ref={() => () => {}} />
  </Activity>
);

export const ref: ComponentProps<typeof VivamoPayment>['ref'] = (element) => void element?.retry();

// @ts-expect-error: a ref gives nothing else.
export const wrong = <VivamoPayment ref={() => 'element'} />;
