/** The apps in `apps/`, each by its folder. */
export const APPS = ['vite-react', 'vite-vue', 'next', 'nuxt', 'angular', 'no-bundler'] as const;

/** One of them. */
export type AppName = (typeof APPS)[number];
