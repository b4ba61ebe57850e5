import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import type { Results } from './report.ts';
import type { Scenario } from './scenario.ts';
import { tableOf } from './table.ts';
import { folderOfApp } from '../../scripts/apps/home.ts';

/** What renders on a server, and does not say its version in the page. */
const SERVERS = { Next: 'next', Nuxt: 'nuxt' } as const;

/** docs/conformance.md, as a whole run without a failure writes it. */
export async function conformancePage(
  results: Results,
  scenarios: readonly Scenario[],
): Promise<string> {
  const servers = Object.entries(SERVERS).map(([name, app]) => `${name} ${versionIn(app)}`);
  const page = `
# Conformance

Written by \`npm run test:matrix\`, and only where each cell of it was run and none failed. A row is a scenario of [scenarios.ts](../playwright/matrix/scenarios.ts), which knows nothing of frameworks and browsers; a column is a way to use the elements, each with a [page](../playwright/matrix/stages) of its own; in the last three the page draws all but the SDK's form itself, by the React hook and the Vue composable. **C** is Chromium, **F** Firefox, **W** WebKit.

Each cell also says that the page was told of everything exactly once, by the way's own event door (\`addEventListener\`, \`onCompleted\`, \`@completed\`, \`onEvent\`); that the sandbox has exactly the intents and charges that there should be; that the SDK was asked for exactly the forms that there should be; and that the console was told nothing else. React 18, React 19 and Vue run as in development, with all of their warnings; Next and Nuxt are production builds of [the apps](../apps) with the packed tarballs, rendered by their servers, and hydrated without a word onto the very element that was served.

${tableOf(results, scenarios)}

Run with ${[...results.versions, ...servers].join(', ')}.
`;
  return format(page, { ...(await resolveConfig('docs/conformance.md')), parser: 'markdown' });
}

function versionIn(app: 'next' | 'nuxt'): string {
  const manifest = `${folderOfApp(app)}/node_modules/${app}/package.json`;
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
