import { startSandbox } from '@vivamo-widgets/sandbox/node';
import type { Runtime } from './runtimes.js';
import type { Target } from './target.js';

/** Its clock stands there, so that nothing is settled or sent again before a test wants it. */
const START = Date.UTC(2030, 0, 15, 12);

/** Starts a runtime with the test backend, and a sandbox for it to ask. */
export async function startRuntime(runtime: Runtime): Promise<Target> {
  const { url, sandbox, close } = await startSandbox({
    port: 0,
    time: START,
    // There from the start, so that its secret is known before the runtime is started.
    webhookUrls: ['http://localhost:9/where-nobody-listens'],
  });
  try {
    const options = {
      vivamoUrl: url,
      secretKey: sandbox.secretKey,
      webhookSecrets: [
        ...sandbox.snapshot().webhooks.map(({ secretKey }) => secretKey),
        'whsec_the_one_before',
      ],
    };
    const running = await runtime.start(options);
    return {
      ...options,
      url: running.url,
      edgeHeader: runtime.edgeHeader,
      stop: () => running.stop().finally(close),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
