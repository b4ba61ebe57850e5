/**
 * `npm start`: the sandbox, the example backend and the gallery. With `--json`, for tests: any
 * free ports, and the addresses as one line of JSON.
 */
import { testValues } from '@vivamo-widgets/sandbox';
import { startStack } from './stack.ts';

const forTests = process.argv.includes('--json');

const ports = forTests
  ? { sandbox: 0, backend: 0, gallery: 0 }
  : { sandbox: 4242, backend: 4343, gallery: 5173 };
const stack = await startStack(ports).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) process.exit(1);
    stopping = true;
    void stack.stop().finally(() => process.exit(0));
  });
}

const { sandboxUrl, backendUrl, galleryUrl } = stack;
if (forTests) {
  console.log(JSON.stringify({ sandboxUrl, backendUrl, galleryUrl }));
} else {
  console.log(`
  Gallery   ${galleryUrl}      the pages: open this
  Backend   ${backendUrl}       the example server of an operator
  ${sandboxUrl ? `Sandbox   ${sandboxUrl}       a local stand-in for Vivamo` : 'Vivamo    its test environment, with your keys'}
`);
  if (sandboxUrl) {
    for (const card of testValues.cards) console.log(`  ${card.number}   ${card.description}`);
    console.log(`\n  SMS code  any six digits; 000000 fails\n`);
  }
  console.log('  Ctrl-C ends everything.\n');
}
