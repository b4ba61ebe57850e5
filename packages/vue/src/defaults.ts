import { PROVIDER_INPUTS, providersAround } from '@vivamo-widgets/elements/headless';
import { inject, type InjectionKey, type ObjectPlugin, provide } from 'vue';
import type { VivamoProviderProps } from './props.js';

/** What a component takes where it lacks something, and no provider stands around its element. */
type Defaults = () => VivamoProviderProps;

const DEFAULTS: InjectionKey<Defaults> = Symbol();

/** What an app gives to all its Vivamo components: anything a provider takes, and no secret. */
export type VivamoDefaults = VivamoProviderProps;

/**
 * Gives defaults to the Vivamo components of an app, and to `useVivamoFlow()`. What a component has
 * itself wins; inside a `VivamoProvider` that speaks, and takes what it lacks from the defaults.
 * Anything but what a provider takes is passed over, secrets among it. A reactive object may change.
 *
 * @example
 * createApp(App).use(vivamoWidgets, { clientKey: 'pk_…', geolocationUrl: '/api/geolocation' });
 */
export const vivamoWidgets: ObjectPlugin<[defaults: VivamoDefaults]> = {
  install(app, defaults) {
    app.provide(DEFAULTS, () => defaults ?? {});
  },
};

/** The inputs at an element: a component's own, and what it lacks. A new object at each call. */
type Complete = <Inputs extends VivamoProviderProps>(
  own: Inputs,
  element: Element | null,
) => Inputs;

/** Finds the defaults where it is called, in a setup function. */
export function useDefaults(): Complete {
  const defaults = inject(DEFAULTS, undefined);
  return (own, element) => {
    const inputs: Record<string, unknown> = { ...own };
    // Those around it the element asks itself. One that a Teleport has put elsewhere cannot.
    const isInProvider = providersAround(element?.parentNode as Element).length;
    const around = isInProvider || !defaults ? {} : defaults();
    // Who names a check of their own also says whether it is made, and what its failure means.
    const checks = own.checkGeolocation || own.geolocationUrl;
    for (const name of PROVIDER_INPUTS) {
      if (!own[name] && !(checks && /geo/i.test(name))) inputs[name] = around[name];
    }
    return inputs as typeof own;
  };
}

/** Makes these the defaults of all components inside the one that is being set up. */
export function provideDefaults(defaults: Defaults): void {
  provide(DEFAULTS, defaults);
}
