import { ApiError } from '../api/api-error.js';
import { endpoint, type Endpoint } from '../api/endpoint.js';
import { isSettableTime } from '../clock.js';
import { answersState, stateAfter } from './state-after.js';
import type { SandboxControls } from './controls.js';
import { clockSchema, environmentBodySchema, locationSchema } from './schemas.js';

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
      path: '/sandbox/environment',
      summary: 'Which of Vivamo’s environments it is like: production has rules of its own',
      body: environmentBodySchema,
      handle: ({ body }) => stateAfter(sandbox, () => sandbox.setEnvironment(body.environment)),
    }),
    endpoint({
      ...common,
      method: 'put',
      path: '/sandbox/clock',
      summary: 'Put the sandbox’s time forward, set it, stop it, or let it run on',
      body: clockSchema,
      refusals: { 400: 'It would leave the years from 2000 to 2100.' },
      handle: ({ body: { advanceMs, time, running } }) =>
        stateAfter(sandbox, () => {
          assertSettable(Date.parse(time ?? sandbox.state().time) + (advanceMs ?? 0));
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

/** Looked at before anything is done, so that a request is carried out as a whole or not at all. */
function assertSettable(time: number): void {
  if (isSettableTime(time)) return;
  const message =
    'That would put the clock out of the years from 2000 to 2100. Choose a nearer time.';
  throw new ApiError(400, 'clock-out-of-range', message);
}
