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
          .replace(/html`([^`]*)`/g, (_, html: string) => `html\`${minifyHtml(html)}\``)
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

function minifyHtml(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(/ ?(<\/?\w[^<]*?>|\$\{) ?/g, (tag) => tag.trim())
    .trim();
}

/** Finds what the bundler's own minifier has left; about two percent. */
const minifyAgain: Plugin = {
  name: 'minify-again',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { code } = await minify(chunk.code, {
        ecma: 2020,
        module: true,
        compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false },
        format: { preserve_annotations: false },
      });
      if (code) chunk.code = code;
    }
  },
};

/** How one file for the browser is built: the CDN file, and what the size budget measures. */
export function browserBuild(entry: string): InlineConfig {
  return {
    root,
    plugins: [minifyTemplates, minifyAgain],
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
