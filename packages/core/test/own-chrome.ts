/* The snippet of README.md, for the compiler to read. */
import { browserSurroundings, createFlow, type FlowState } from '@vivamo-widgets/core';

declare function render(state: FlowState): void;

const flow = createFlow(
  'payment',
  () => ({
    clientKey: 'pk_…',
    geolocationUrl: '/api/geolocation',
    intentUrl: '/api/payment-intent',
    statusUrl: '/api/intent-status',
  }),
  browserSurroundings({ container: () => document.querySelector<HTMLElement>('#form')! }),
);
flow.subscribe((event) => {
  if (event.type === 'state') render(event.state);
});
flow.begin();
