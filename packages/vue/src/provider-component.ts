import { VivamoProvider } from '@vivamo-widgets/elements';
import type { DefineSetupFnComponent, SlotsType, VNode } from 'vue';
import { provideDefaults } from './defaults.js';
import { defineElementComponent } from './element-component.js';
import { type Fallthrough, type VivamoProviderProps } from './props.js';

/** A component with the props of `<vivamo-provider>`, and the element itself. */
export type ProviderComponent = new (
  props: VivamoProviderProps & Fallthrough<VivamoProviderProps>,
) => InstanceType<
  DefineSetupFnComponent<
    VivamoProviderProps,
    Record<never, never>,
    SlotsType<{ default?: () => VNode[] }>,
    VivamoProviderProps,
    Fallthrough<VivamoProviderProps>
  >
> & {
  /** The element. */
  readonly element: VivamoProvider | null;
};

/** Makes the component of a provider. */
export function defineProviderComponent(tag: string): ProviderComponent {
  return defineElementComponent(
    'VivamoProvider',
    tag,
    VivamoProvider,
    [],
    (slots) => slots.default?.(),
    provideDefaults,
  ) as unknown as ProviderComponent;
}
