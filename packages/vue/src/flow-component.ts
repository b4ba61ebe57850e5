import {
  EVENT_NAMES,
  type StateName,
  type VivamoEvent,
  type VivamoEventDetails,
  VivamoFlowElement,
} from '@vivamo-widgets/elements';
import { type DefineSetupFnComponent, h, renderSlot, type SlotsType, type VNode } from 'vue';
import { defineElementComponent } from './element-component.js';
import { type Fallthrough, type FlowProps } from './props.js';

type Emits = {
  [Name in keyof VivamoEventDetails as Name extends `vivamo-${infer Short}` ? Short : never]: (
    event: VivamoEvent<Name>,
  ) => void;
};

type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

/** The events as props, as a render function spells them. */
type Listeners = {
  [Name in keyof Emits as `on${Pascal<Name>}`]?: Emits[Name] | undefined;
};

/** Each in the place of a view of the element, but for the default one. */
type SlotName = 'default' | 'loading' | Exclude<StateName, 'idle' | 'preparing' | 'ready'>;

type Slots = SlotsType<{ [Name in SlotName]?: () => VNode[] }>;

/** A component with the props, events and slots of an element, and the element itself. */
export type FlowComponent<FlowElement> = new (
  props: FlowProps & Listeners & Fallthrough<FlowProps & Listeners>,
) => InstanceType<
  DefineSetupFnComponent<
    FlowProps,
    Emits,
    Slots,
    FlowProps & Listeners,
    Fallthrough<FlowProps & Listeners>
  >
> & {
  /** The element, with its methods; it has its properties once the component is mounted. */
  readonly element: FlowElement | null;
};

const events = EVENT_NAMES.map((name) => name.replace('vivamo-', ''));

/** Makes the component of an element that carries a customer through a payment or payout. */
export function defineFlowComponent<FlowElement extends VivamoFlowElement>(
  name: string,
  tag: string,
): FlowComponent<FlowElement> {
  return defineElementComponent(name, tag, VivamoFlowElement, events, (slots) => [
    // Without children of its own this node is never looked into, whatever the SDK puts there.
    h('div', { slot: 'sdk' }),
    ...Object.keys(slots).map((name) => {
      const content = renderSlot(slots, name);
      // A view gives way only where there is something to show, as in Vue's own slots.
      const isView = name !== 'default' && content.children!.length;
      return isView ? h('div', { slot: name, key: name }, content) : content;
    }),
  ]) as unknown as FlowComponent<FlowElement>;
}
