import type { VivamoProvider as VivamoProviderElement } from '@vivamo-widgets/elements';
import '@vivamo-widgets/elements/provider/define';
import { defineComponent, h, useTemplateRef, type VNode } from 'vue';
import { assignProperties } from './assign-properties.js';
import { providerProps, type VivamoProviderProps } from './props.js';

/**
 * `<vivamo-provider>` in Vue: client key, environment and one location check for every Vivamo
 * component inside it.
 */
export const VivamoProvider = defineComponent(
  (props: VivamoProviderProps, { slots }) => {
    const element = useTemplateRef<VivamoProviderElement>('element');
    assignProperties(element, props);
    return (): VNode => h('vivamo-provider', { ref: 'element' }, slots.default?.());
  },
  { name: 'VivamoProvider', props: providerProps },
);
