import { build, type Rollup } from 'vite';
import { expect, it } from 'vitest';

/** All that a page loads, but for React, where it imports this from the package. */
async function bundleOf(statement: string): Promise<string> {
  const entry = `${import.meta.dirname}/virtual-page.js`;
  const [bundle] = (await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    resolve: { conditions: ['@vivamo-widgets/source', 'module', 'browser', 'production'] },
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? statement : null),
      },
    ],
    build: {
      write: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: { external: /^react(\/|$)/ },
    },
  })) as Rollup.RollupOutput[];
  return bundle!.output[0].code;
}

const INDEX = JSON.stringify(`${import.meta.dirname}/index.ts`);

it.each([
  ['VivamoPayment', ['vivamo-payment', 'vivamo-provider'], ['vivamo-disbursement']],
  ['VivamoDisbursement', ['vivamo-disbursement', 'vivamo-provider'], ['vivamo-payment']],
  ['VivamoProvider', ['vivamo-provider'], ['vivamo-payment', 'vivamo-disbursement']],
  ['useVivamoFlow', [], ['vivamo-payment', 'vivamo-disbursement', 'vivamo-provider']],
])('brings what %s needs into a bundle, and nothing else', async (name, tags, others) => {
  const code = await bundleOf(`export { ${name} } from ${INDEX};`);
  const registers = (tag: string) => new RegExp(`["'\`]${tag}["'\`]`).test(code);
  expect(tags.filter(registers)).toEqual(tags);
  expect(others.filter(registers)).toEqual([]);
});
