import { endpoint, type Endpoint } from '../api/endpoint.js';
import { answersState, stateAfter } from './state-after.js';
import type { SandboxControls } from './controls.js';
import { clockSchema, locationSchema } from './schemas.js';

const common = { ...answersState, tag: 'Sandbox' };

/** The sandbox as a whole: what is in it, where and when it is, and to start over. */
export function sandboxControl(sandbox: SandboxControls): Endpoint[] {
  return [
    endpoint({
      ...common,
      method: 'get',
      path: '/sandbox/state',
      summary: 'What is in the sandbox, without a key or secret',
      handle: () => sandbox.state(),
    }),
    endpoint({
      ...common,
      method: 'put',
      path: '/sandbox/location',
      summary: 'Where visitors of this machine are',
      body: locationSchema,
      handle: ({ body }) => stateAfter(sandbox, () => sandbox.setLocation(body.location)),
    }),
    endpoint({
      ...common,
      method: 'put',
      path: '/sandbox/clock',
      summary: 'Put the sandbox’s time forward, set it, stop it, or let it run on',
      body: clockSchema,
      handle: ({ body: { advanceMs, time, running } }) =>
        stateAfter(sandbox, () => {
          if (running === false) sandbox.stopClock();
          if (time !== undefined) sandbox.setClock(Date.parse(time));
          if (advanceMs !== undefined) sandbox.advanceClock(advanceMs);
          if (running === true) sandbox.startClock();
        }),
    }),
    endpoint({
      ...common,
      method: 'post',
      path: '/sandbox/reset',
      summary: 'Forget everything, and set it as it was at the start',
      handle: () => stateAfter(sandbox, () => sandbox.reset()),
    }),
  ];
}
