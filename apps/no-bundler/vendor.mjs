/* Puts the script and the stylesheet, which npm has brought, where the pages find them. */
import { cpSync } from 'node:fs';

cpSync('node_modules/@vivamo-widgets/elements/dist/cdn', 'public/vendor', { recursive: true });
