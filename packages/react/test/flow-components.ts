import type { VivamoFlowElement } from '@vivamo-widgets/elements';
import type { ComponentType } from 'react';
import type { FlowProps } from '../src/props.js';
import { VivamoDisbursement, VivamoPayment } from '../src/index.js';

type FlowComponent = ComponentType<FlowProps<VivamoFlowElement>>;

/** The components that carry a customer through a flow; what they share is tested for each. */
export const FLOW_COMPONENTS = [
  {
    name: 'VivamoPayment',
    Component: VivamoPayment as FlowComponent,
    tag: 'vivamo-payment',
    kind: 'payment',
    /** What the SDK says when the intent is done. */
    doneEvent: 'payment-completed',
  },
  {
    name: 'VivamoDisbursement',
    Component: VivamoDisbursement as FlowComponent,
    tag: 'vivamo-disbursement',
    kind: 'disbursement',
    doneEvent: 'disbursement-completed',
  },
] as const;
