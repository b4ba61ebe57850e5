import '@vivamo-widgets/elements/provider/define';
import { defineProviderComponent, type ProviderComponent } from './provider-component.js';

/**
 * `<vivamo-provider>` in Vue: client key, environment and one location check for every Vivamo
 * component inside it, also in a Teleport, where each makes a check by `checkGeolocation` itself;
 * `element` of its ref is the element.
 *
 * @example
 * <VivamoProvider client-key="pk_…" geolocation-url="/api/geolocation">
 *   <VivamoPayment intent-url="/api/payment-intent" />
 * </VivamoProvider>
 */
export const VivamoProvider: ProviderComponent = defineProviderComponent('vivamo-provider');
