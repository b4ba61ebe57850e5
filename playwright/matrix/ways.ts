/** The ways to use the elements, as the table has them; in the last three the page has none. */
export const WAYS = [
  'html',
  'react-18',
  'react-19',
  'vue',
  'next',
  'nuxt',
  'hook-18',
  'hook-19',
  'composable',
] as const;

/** One of them. */
export type Way = (typeof WAYS)[number];

/** The framework that each is to be seen in. */
export const FRAMEWORKS: Record<Way, string> = {
  html: '',
  'react-18': 'React 18.',
  'react-19': 'React 19.',
  vue: 'Vue 3.',
  next: 'React 19.',
  nuxt: 'Vue 3.',
  'hook-18': 'React 18.',
  'hook-19': 'React 19.',
  composable: 'Vue 3.',
};

/** Those that a server of their own renders, as production builds. */
export const SERVED: readonly Way[] = ['next', 'nuxt'];

/** The browsers' engines. */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;

/** One of them. */
export type EngineName = (typeof ENGINES)[number];

/** Whether this way is to be seen in this engine. */
export const isCell = (way: Way, engine: EngineName): boolean =>
  engine !== 'webkit' || way === 'html';

/** What is to be run: all, or what a list in the environment says, `html,vue`. */
export function wanted<Name extends string>(all: readonly Name[], list = ''): Name[] {
  const named = list.split(',').filter(Boolean);
  return named.length > 0 ? all.filter((name) => named.includes(name)) : [...all];
}
