import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { describe, expect, it } from 'vitest';

/** What a bundle of one entry still imports; `external` is left out of it. */
async function importsOf(entry: string, external: RegExp): Promise<string> {
  const [bundle] = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@vivamo-widgets/source'] },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL(`../test/${entry}.ts`, import.meta.url)),
        formats: ['es'],
      },
      rolldownOptions: { external },
    },
  })) as Rollup.RollupOutput[];
  return bundle!.output[0].imports.join();
}

describe('a bundle', () => {
  it('of one component has its element, and not that of the other', async () => {
    const imports = await importsOf('payment-alone', /^(@|vue)/);
    expect(imports).toContain('@vivamo-widgets/elements/payment/define');
    expect(imports).not.toContain('disbursement');
    expect(imports).not.toContain('provider');
  });

  it('of the composable and the plugin has no element, and no Lit', async () => {
    expect(await importsOf('flow-alone', /^(@|vue)/)).not.toContain('define');
    expect(await importsOf('flow-alone', /^(lit|vue)/)).toBe('vue');
  });
});
