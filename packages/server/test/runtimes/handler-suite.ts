import { beforeEach, describe } from 'vitest';
import { createScene, type Scene } from './scene.js';
import { bodyCases } from './suite/bodies.js';
import { connectionCases } from './suite/connections.js';
import { intentCases } from './suite/intents.js';
import { locationCases } from './suite/location.js';
import { originCases } from './suite/origins.js';
import { webhookCases } from './suite/webhooks.js';
import { wireContractCases } from './suite/wire-contract.js';
import type { Target } from './target.js';

/** What every handler does on every runtime, asked over HTTP. */
export function handlerSuite(target: () => Target): void {
  describe('the handlers', () => {
    let current: Scene;
    beforeEach(async () => {
      current = createScene(target());
      await current.vivamo.reset();
    });
    const scene = () => current;

    wireContractCases(scene);
    locationCases(scene);
    intentCases(scene);
    originCases(scene);
    bodyCases(scene);
    webhookCases(scene);
    connectionCases(scene);
  });
}
