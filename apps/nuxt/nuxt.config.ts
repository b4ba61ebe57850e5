export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  srcDir: '.',
  telemetry: false,
  app: {
    head: {
      title: 'Bingo night',
      htmlAttrs: { lang: 'en' },
      link: [{ rel: 'icon', href: 'data:,' }],
    },
  },
  css: ['@vivamo-widgets/elements/styles.css', '~/assets/shop.css'],
  runtimeConfig: {
    public: {
      // NUXT_PUBLIC_VIVAMO_CLIENT_KEY, when the server starts: your publishable key.
      vivamoClientKey: '',
      // NUXT_PUBLIC_VIVAMO_SDK_URL. Left out: Vivamo's own SDK.
      vivamoSdkUrl: '',
    },
  },
  // Says in production too where the page differs from what the server rendered.
  vite: { define: { __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: true } },
});
