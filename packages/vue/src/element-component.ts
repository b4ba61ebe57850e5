import {
  type Component,
  defineComponent,
  h,
  onActivated,
  onMounted,
  shallowRef,
  type Slots,
  type VNode,
  type VNodeArrayChildren,
  watch,
} from 'vue';
import { useDefaults } from './defaults.js';

type Values = Record<string, unknown>;

/**
 * Makes the component of an element, which is `element` of its ref. Its properties are the
 * component's from mounting on: never earlier, so that server rendering writes no attribute and no
 * secret, and no later than the page is told of it. What was never given is left alone.
 *
 * @param elementClass its class, whose properties are the props.
 * @param events the names of its events, without `vivamo-`.
 * @param begin called at setup, with what gives the inputs, and what is given around it.
 */
export function defineElementComponent(
  name: string,
  tag: string,
  elementClass: { properties: object },
  events: string[],
  content: (slots: Slots) => VNodeArrayChildren | undefined,
  begin?: (inputs: () => object) => void,
): Component {
  return defineComponent(
    (own: Values, { emit, expose, slots }) => {
      const element = shallowRef<(HTMLElement & Values) | null>(null);
      const complete = useDefaults();
      const inputs = () => complete(own, element.value);
      const given: Values = {};
      const assign = () => {
        const values = inputs();
        for (const name in values) {
          if (values[name] !== given[name]) element.value![name] = given[name] = values[name];
        }
      };
      onMounted(assign);
      // What a KeepAlive keeps stands in no provider meanwhile.
      onActivated(assign);
      watch(inputs, assign, { flush: 'post' });
      begin?.(() => complete(own, null));
      expose({ element });

      const listeners = Object.fromEntries(
        events.map((type) => [`onVivamo-${type}`, (event: Event) => emit(type, event)]),
      );
      return (): VNode => h(tag, { ref: element, ...listeners }, content(slots));
    },
    { name, props: Object.keys(elementClass.properties), emits: events },
  );
}
