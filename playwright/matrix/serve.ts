/**
 * A sandbox, the example backend, and the stages of the ways that are named. Says their addresses
 * as one line of JSON, and ends when its input does, also where who started it was killed.
 */
import { startSandbox } from '@vivamo-widgets/sandbox/node';
import { startBackend } from '../../examples/server/start.ts';
import { serveStage } from './serve-stage.ts';
import type { Way } from './ways.ts';

const sandbox = await startSandbox({ port: 0 });
const { secretKey, publishableKey: clientKey } = sandbox.sandbox;
const backend = await startBackend({
  port: 0,
  environment: 'test',
  secretKey,
  vivamoBaseUrl: sandbox.url,
});
const around = { sandboxUrl: sandbox.url, backendUrl: backend.url, clientKey };
const stages = await Promise.all(
  process.argv.slice(2).map(async (way) => [way, await serveStage(way as Way, around)] as const),
);

process.stdin.resume().on('end', () => {
  void Promise.all(stages.map(([, { stop }]) => stop())).finally(() => process.exit(0));
});
const addresses = {
  sandboxUrl: sandbox.url,
  stages: Object.fromEntries(stages.map(([way, { url }]) => [way, url])),
};
process.stdout.write(`${JSON.stringify(addresses)}\n`);
