import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [vue()],
  // Says in production too where the page differs from what the server rendered.
  define: { __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: true },
});
