import { testValues } from '@vivamo-widgets/sandbox';

/** Ends the process on Ctrl-C once all has stopped, and at once when asked a second time. */
export function endOnSignal(stop: () => Promise<unknown>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      void stop().finally(() => process.exit(0));
    });
  }
}

/**
 * Prints where things are, and what to type there.
 *
 * @param places the lines above those of the sandbox.
 * @param sandboxUrl left out where Vivamo's test environment stands behind the pages.
 */
export function printPlaces(places: string[], sandboxUrl: string | undefined): void {
  const vivamo = sandboxUrl
    ? `Sandbox   ${sandboxUrl}       a local stand-in for Vivamo`
    : 'Vivamo    its test environment, with your keys';
  console.log(`\n  ${[...places, vivamo].join('\n  ')}\n`);
  if (sandboxUrl) {
    for (const card of testValues.cards) console.log(`  ${card.number}   ${card.description}`);
    console.log(`\n  SMS code  any six digits; 000000 fails\n`);
  }
  console.log('  Ctrl-C ends everything.\n');
}
