import type { VivamoFlowElement } from '@vivamo-widgets/elements';
import type { FlowComponent } from '../src/flow-component.js';
import { VivamoDisbursement, VivamoPayment } from '../src/index.js';

/** The components that carry a customer through a flow; what they share is tested for each. */
export const FLOW_COMPONENTS: {
  name: string;
  Component: FlowComponent<VivamoFlowElement>;
  tag: string;
  kind: string;
  /** What the SDK says when the intent is done. */
  doneEvent: string;
}[] = [
  {
    name: 'VivamoPayment',
    Component: VivamoPayment,
    tag: 'vivamo-payment',
    kind: 'payment',
    doneEvent: 'payment-completed',
  },
  {
    name: 'VivamoDisbursement',
    Component: VivamoDisbursement,
    tag: 'vivamo-disbursement',
    kind: 'disbursement',
    doneEvent: 'disbursement-completed',
  },
];
