/**
 * The projects that show what must and must not compile, and what checks them: against the source
 * by their `tsconfig.json`, and by their `tsconfig.built.json` as an operator has the packages.
 */
const PROJECTS = {
  'packages/elements/test/types/dom': 'tsc',
  'packages/elements/test/types/react-18': 'tsc',
  'packages/elements/test/types/react-19': 'tsc',
  'packages/elements/test/types/preact': 'tsc',
  'packages/elements/test/types/solid': 'tsc',
  'packages/elements/test/types/svelte': 'svelte-check',
  'packages/elements/test/types/vue': 'vue-tsc',
  'packages/react/test/types/react-18': 'tsc',
  'packages/react/test/types/react-19': 'tsc',
  'packages/vue/test/types': 'vue-tsc',
} as const;

/** The command lines that check all of them by the configuration of this name. */
export function typeTests(config: 'tsconfig.json' | 'tsconfig.built.json'): string[][] {
  return Object.entries(PROJECTS).map(([folder, checker]) =>
    checker === 'svelte-check'
      ? [checker, '--workspace', folder, '--tsconfig', `./${config}`, '--fail-on-warnings']
      : [checker, '-p', `${folder}/${config}`],
  );
}
