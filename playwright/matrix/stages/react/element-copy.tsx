import { VivamoDisbursement, VivamoPayment } from '@vivamo-widgets/react';
import type { Handle } from '../remote';
import { camel } from '../said';
import type { CopyProps } from './copy';

const COMPONENTS = { payment: VivamoPayment, disbursement: VivamoDisbursement };

/** One of our components. */
export function ElementCopy({ kind, inputs, listeners, hand }: CopyProps) {
  const Component = COMPONENTS[kind];
  const callbacks = listeners.map(([event, listener]) => [camel('on', event), listener]);
  return (
    <Component
      {...inputs}
      {...Object.fromEntries(callbacks)}
      ref={(element: HTMLElement | null) => hand(element as (HTMLElement & Handle) | null)}
    />
  );
}
