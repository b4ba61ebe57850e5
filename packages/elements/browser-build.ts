import { fileURLToPath } from 'node:url';
import type { InlineConfig, Plugin } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundlers leave the text of tagged templates alone; its white space need not be shipped. */
const minifyTemplates: Plugin = {
  name: 'minify-templates',
  transform(code, id) {
    if (!/packages\/elements\/src\/.*\.ts$/.test(id)) return null;
    return code
      .replace(/css`([^`$]*)`/g, (_, css: string) => `css\`${minifyCss(css)}\``)
      .replace(
        /html`([^`]*)`/g,
        (_, html: string) =>
          `html\`${html
            .replace(/\s*\n\s*/g, ' ')
            .replace(/> </g, '><')
            .trim()}\``,
      );
  },
};

function minifyCss(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,>])\s*/g, '$1')
    .replace(/([:(]) | (?=\))/g, '$1')
    .replace(/;}/g, '}')
    .trim();
}

/** How one file for the browser is built: the CDN file, and what the size budget measures. */
export function browserBuild(entry: string): InlineConfig {
  return {
    root,
    plugins: [minifyTemplates],
    resolve: { conditions: ['@vivamo-widgets/source', 'module', 'browser', 'production'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: ['chrome111', 'firefox115', 'safari16.4'],
      minify: 'terser',
      terserOptions: {
        ecma: 2020,
        module: true,
        compress: { passes: 5, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false },
        format: { preserve_annotations: false },
      },
      lib: { entry, formats: ['es'], fileName: () => 'vivamo-widgets.js' },
    },
  };
}
