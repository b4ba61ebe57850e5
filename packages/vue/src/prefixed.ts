import {
  defineElements,
  type VivamoDisbursement,
  type VivamoPayment,
} from '@vivamo-widgets/elements';
import { defineFlowComponent, type FlowComponent } from './flow-component.js';
import { defineProviderComponent, type ProviderComponent } from './provider-component.js';

/** The components, as those of `@vivamo-widgets/vue`. */
export interface VivamoComponents {
  VivamoDisbursement: FlowComponent<VivamoDisbursement>;
  VivamoPayment: FlowComponent<VivamoPayment>;
  VivamoProvider: ProviderComponent;
}

/** Under which names the elements are registered. */
export interface CreateVivamoComponentsOptions {
  /** What the tags begin with, `acme` for `<acme-payment>`. Lower case letters, digits, dashes. */
  prefix: string;
}

/**
 * Makes the components on tags with a prefix, for two versions on one page, and registers these
 * tags. To be called once, outside of any component.
 *
 * @throws VivamoError `tag-taken` where a foreign class has one of the tags.
 * @throws TypeError where `prefix` can begin no tag.
 *
 * @example
 * const { VivamoPayment } = createVivamoComponents({ prefix: 'acme' });
 */
export function createVivamoComponents({
  prefix,
}: CreateVivamoComponentsOptions): VivamoComponents {
  defineElements({ prefix });
  return {
    VivamoDisbursement: defineFlowComponent('VivamoDisbursement', `${prefix}-disbursement`),
    VivamoPayment: defineFlowComponent('VivamoPayment', `${prefix}-payment`),
    VivamoProvider: defineProviderComponent(`${prefix}-provider`),
  };
}
