import type { FlowInputs } from '@vivamo-widgets/core';
import type { VivamoProvider as VivamoProviderElement } from '@vivamo-widgets/elements';
import '@vivamo-widgets/elements/provider/define';
import { defineComponent, h, type PropType, useTemplateRef, type VNode } from 'vue';
import { assignProperties } from './assign-properties.js';

const text = String as PropType<string>;

/**
 * `<vivamo-provider>` in Vue: client key, environment and one location check for every Vivamo
 * component inside it.
 */
export const VivamoProvider = defineComponent({
  name: 'VivamoProvider',
  props: {
    clientKey: text,
    environment: String as PropType<FlowInputs['environment']>,
    sdkUrl: text,
    geolocation: String as PropType<FlowInputs['geolocation']>,
    geolocationUrl: text,
    geolocationFailure: String as PropType<FlowInputs['geolocationFailure']>,
    checkGeolocation: Function as PropType<FlowInputs['checkGeolocation']>,
  },
  setup(props, { slots }) {
    const element = useTemplateRef<VivamoProviderElement>('element');
    assignProperties(element, props);
    return (): VNode => h('vivamo-provider', { ref: 'element' }, slots.default?.());
  },
});
