/* What a framework's binding is made of, without an element and without Lit. */
export type { BoundInputs } from './flow-binding/flow-binding.js';
export {
  createFlowStore,
  type FlowStore,
  type FlowStoreInputs,
  type FlowView,
} from './flow-binding/flow-store.js';
export { createHeadlessFlow, type HeadlessFlow } from './flow-binding/headless-flow.js';
export { PROVIDER_INPUTS } from './flow-element/inputs.js';
export { providersAround } from './provider/find-provider.js';
