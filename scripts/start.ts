/**
 * `npm start`: the sandbox, the example backend and the gallery. With `--json`, for tests: any
 * free ports, and the addresses as one line of JSON.
 */
import { endOnSignal, printPlaces } from './running.ts';
import { startStack } from './stack.ts';

const forTests = process.argv.includes('--json');

const ports = forTests
  ? { sandbox: 0, backend: 0, gallery: 0 }
  : { sandbox: 4242, backend: 4343, gallery: 5173 };
const stack = await startStack(ports).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});

endOnSignal(() => stack.stop());

const { sandboxUrl, backendUrl, galleryUrl } = stack;
if (forTests) {
  console.log(JSON.stringify({ sandboxUrl, backendUrl, galleryUrl }));
} else {
  const places = [
    `Gallery   ${galleryUrl}      the pages: open this`,
    `Backend   ${backendUrl}       the example server of an operator`,
  ];
  printPlaces(places, sandboxUrl);
}
