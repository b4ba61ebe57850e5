import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { expect, it } from 'vitest';

it('brings one component into a bundle without the element of the other', async () => {
  const entry = fileURLToPath(new URL('../test/payment-alone.ts', import.meta.url));
  const [bundle] = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: { external: /^(@|react)/ },
    },
  })) as Rollup.RollupOutput[];
  const { imports } = bundle!.output[0];
  expect(imports).toContain('@vivamo-widgets/elements/payment/define');
  expect(imports.join()).not.toContain('disbursement');
  expect(imports.join()).not.toContain('provider');
});
