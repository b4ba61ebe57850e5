import type { Manifest } from '../manifest.ts';
import { importClasses, NOTICE, tagsTo } from '../typescript.ts';

/** The elements by their tags, as `document.createElement` and `querySelector` look them up. */
export const tagNames = (manifest: Manifest): string => `
// ${NOTICE}
${importClasses(manifest, './')}

declare global {
  interface HTMLElementTagNameMap {
    ${tagsTo(manifest, ({ name }) => name)}
  }
}
`;
