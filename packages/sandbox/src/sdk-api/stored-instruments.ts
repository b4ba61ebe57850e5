import { Hono } from 'hono';
import type { AppEnv } from '../app-env.js';
import type { SandboxState } from '../state.js';
import { removeInstrument, usableInstruments } from '../stored-instruments/store.js';
import { describeSdkStored } from './describe.js';
import type { SdkRemoval } from './messages.js';

/** The cards and accounts of an intent's own customer. The sandbox's own. */
export function storedInstrumentRoutes(state: SandboxState): Hono<AppEnv> {
  return new Hono<AppEnv>().delete('/:id', (context) => {
    const { externalCustomerId, kind } = context.get('intent');
    const customer = state.customers.get(externalCustomerId);
    removeInstrument(customer, context.req.param('id'));
    const left = usableInstruments(customer, kind, { ...state, now: state.clock.now() });
    const answer: SdkRemoval = { storedInstruments: left.map(describeSdkStored) };
    return context.json(answer);
  });
}
