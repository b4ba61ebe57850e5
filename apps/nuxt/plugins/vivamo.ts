import { vivamoWidgets } from '@vivamo-widgets/vue';

/** What all components of ours have in common; their own props win. */
export default defineNuxtPlugin(({ vueApp }) => {
  const config = useRuntimeConfig().public;
  vueApp.use(vivamoWidgets, {
    clientKey: config.vivamoClientKey,
    environment: 'test',
    sdkUrl: config.vivamoSdkUrl,
    geolocationUrl: '/api/geolocation',
  });
});
