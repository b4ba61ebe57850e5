import type { VivamoEvent, VivamoEventDetails, VivamoFlowElement } from '@vivamo-widgets/elements';
import {
  defineComponent,
  type DefineSetupFnComponent,
  h,
  type PublicProps,
  type SlotsType,
  useTemplateRef,
  type VNode,
} from 'vue';
import { assignProperties } from './assign-properties.js';
import { type FlowProps, flowProps } from './props.js';

type Emits = {
  [Name in keyof VivamoEventDetails as Name extends `vivamo-${infer Short}` ? Short : never]: (
    event: VivamoEvent<Name>,
  ) => void;
};

type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

/** The events as props, as a render function spells them. */
type Listeners = { [Name in keyof Emits as `on${Pascal<Name>}`]?: Emits[Name] };

const emits: Record<keyof Emits, null> = {
  'state-change': null,
  ready: null,
  blocked: null,
  submitted: null,
  pending: null,
  completed: null,
  failed: null,
  rejected: null,
  expired: null,
  error: null,
  'sdk-event': null,
};

/** Each in the place of a view of the element, but for the default one. */
type Slots = SlotsType<{
  default?: () => VNode[];
  loading?: () => VNode[];
  blocked?: () => VNode[];
  submitted?: () => VNode[];
  pending?: () => VNode[];
  completed?: () => VNode[];
  failed?: () => VNode[];
  rejected?: () => VNode[];
  expired?: () => VNode[];
  error?: () => VNode[];
}>;

/** A component with the props, events and slots of an element, and the element itself. */
export type FlowComponent<FlowElement> = new (
  props: FlowProps & Listeners & PublicProps,
) => InstanceType<DefineSetupFnComponent<FlowProps, Emits, Slots, FlowProps & Listeners>> & {
  readonly element: FlowElement | null;
};

/** Makes the component of an element that carries a customer through a payment or payout. */
export function defineFlowComponent<FlowElement extends VivamoFlowElement>(
  tag: string,
  name: string,
): FlowComponent<FlowElement> {
  return defineComponent(
    (props: FlowProps, { emit, expose, slots }) => {
      const element = useTemplateRef<FlowElement>('element');
      assignProperties(element, props);
      expose({ element });

      const relay = emit as (name: string, event: Event) => void;
      const listeners = Object.fromEntries(
        Object.keys(emits).map((type) => [
          `onVivamo-${type}`,
          (event: Event) => relay(type, event),
        ]),
      );
      return (): VNode =>
        h(tag, { ref: 'element', ...listeners }, [
          // Without children of its own this node is never looked into, whatever the SDK puts there.
          h('div', { slot: 'sdk' }),
          ...Object.entries(slots).map(([name, slot]) =>
            name === 'default' ? slot?.() : h('div', { slot: name, key: name }, slot?.()),
          ),
        ]);
    },
    { name, props: flowProps, emits },
  ) as FlowComponent<FlowElement>;
}
