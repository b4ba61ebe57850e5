import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import type { InlineConfig, Plugin } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundlers leave the text of templates alone; its white space need not be shipped. */
const minifyTemplates: Plugin = {
  name: 'minify-templates',
  enforce: 'pre',
  transform: (code, id) =>
    /packages\/elements\/src\/.*\.ts$/.test(id)
      ? code
          .replace(
            /(\/\* css \*\/ )`([^`$]*)`/g,
            (_, tag, css: string) => `${tag}\`${minifyCss(css)}\``,
          )
          // Between tags and expressions, and between attributes, of HTML templates.
          .replace(/([>`}])\s*\n\s*(?=<|\$\{|`)/g, '$1')
          .replace(/\s*\n\s*(?=[@\w-]+=["$])/g, ' ')
      : null,
};

function minifyCss(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .replace(/\b0\./g, '.')
    .trim();
}

/**
 * Names of properties that never leave the CDN file: nothing outside it is handed such an object,
 * and no object of the platform's has them.
 */
const INTERNAL =
  /^(openMountPoint|whenShown|onTouch|onWake|loadSdk|canAsk|follow|hasNext|hasFrame|isRenewable|hasForm|requested|expiresAt|touched|claimed|settled|asked|timeoutMs|getState)$/;

/** Finds what the bundler's own minifier has left; about two percent. */
const minifyAgain = (properties: { regex: RegExp } | false): Plugin => ({
  name: 'minify-again',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { code } = await minify(chunk.code, {
        ecma: 2020,
        module: true,
        compress: {
          passes: 3,
          unsafe_arrows: true,
          unsafe_methods: true,
          keep_fargs: false,
          pure_getters: true,
        },
        mangle: { properties },
        format: { preserve_annotations: false },
      });
      if (code) chunk.code = code;
    }
  },
});

/** Lit's licence wants to be passed on with it. */
const licenses: Plugin = {
  name: 'licenses',
  generateBundle() {
    const source = readFileSync(new URL('node_modules/lit/LICENSE', import.meta.url), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'vivamo-widgets.LICENSE.txt', source });
  },
};

/** What a page links to, so that it has its skeleton before the script. */
const stylesheet: Plugin = {
  name: 'stylesheet',
  generateBundle() {
    const source = minifyCss(readFileSync(new URL('src/styles.css', import.meta.url), 'utf8'));
    this.emitFile({ type: 'asset', fileName: 'vivamo-widgets.css', source });
  },
};

/** The CDN file: everything, Lit included, in one. */
export const cdnBuild: InlineConfig = browserBuild('packages/elements/src/cdn.ts', [
  minifyAgain({ regex: INTERNAL }),
  licenses,
  stylesheet,
]);

/** How one file for the browser is built: as it ships, and as the size budget measures it. */
export function browserBuild(entry: string, after: Plugin[] = [minifyAgain(false)]): InlineConfig {
  return {
    root,
    plugins: [minifyTemplates, ...after],
    resolve: { conditions: ['@vivamo-widgets/source', 'module', 'browser', 'production'] },
    build: {
      write: false,
      target: ['chrome111', 'firefox115', 'safari16.4'],
      minify: 'oxc',
      rolldownOptions: {
        output: {
          minify: {
            compress: true,
            mangle: { toplevel: true },
            codegen: { removeWhitespace: true },
          },
        },
      },
      lib: { entry, formats: ['es'], fileName: () => 'vivamo-widgets.js' },
    },
  };
}
