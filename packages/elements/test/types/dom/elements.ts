import type { FlowInputs } from '@vivamo-widgets/core';
import type {
  Configuration,
  FlowResult,
  Intent,
  VivamoPayment,
  VivamoProvider,
} from '@vivamo-widgets/elements';
import type { FlowStoreInputs } from '@vivamo-widgets/elements/headless';

const payment = document.createElement('vivamo-payment');
payment satisfies VivamoPayment;
document.querySelector('vivamo-disbursement') satisfies { kind: 'disbursement' } | null;
document.querySelectorAll('vivamo-provider') satisfies NodeListOf<VivamoProvider>;

payment.clientKey = 'pk_test_1';
payment.environment = 'test';
payment.clientSecretKey = 'cs_1';
payment.fetchIntent = async ({ attemptKey }, signal) => {
  const response = await fetch(`/intent?attempt=${attemptKey}`, { signal });
  return await response.json();
};
payment.begin();
payment.error?.code satisfies string | undefined;

payment.addEventListener('vivamo-completed', ({ detail }) => detail satisfies FlowResult);
document.addEventListener('vivamo-error', (event) => {
  event as Event satisfies Event;
});
payment.addEventListener('vivamo-expired', (event) => {
  if (event.detail.renewing) event.preventDefault();
});

// What is set can be taken back, also where a compiler tells `undefined` from nothing at all.
payment.clientKey = undefined;
declare const none: Record<
  keyof FlowStoreInputs | keyof FlowInputs | keyof Configuration,
  undefined
>;
none satisfies FlowStoreInputs & FlowInputs & Configuration;
declare const unset: Record<keyof VivamoPayment & (keyof FlowInputs | 'start'), undefined>;
unset satisfies Partial<VivamoPayment>;
declare const unprovided: Record<keyof VivamoProvider & keyof FlowInputs, undefined>;
unprovided satisfies Partial<VivamoProvider>;
declare const unknown: Record<Exclude<keyof Intent, 'clientSecretKey'>, undefined>;
({ clientSecretKey: 'cs_1', ...unknown }) satisfies Intent;

// @ts-expect-error there is no such environment
payment.environment = 'staging';
// @ts-expect-error there is no such state
if (payment.state === 'paid') payment.renew();
// @ts-expect-error the state is read, not set
payment.state = 'ready';
// @ts-expect-error a result has no amount
payment.addEventListener('vivamo-completed', ({ detail }) => detail.amount);
// @ts-expect-error the tag is misspelt, which makes it any element
document.createElement('vivamo-paymnet').begin();
// @ts-expect-error a provider has no intent
document.createElement('vivamo-provider').intentUrl = '/api/intent';
// @ts-expect-error no method of ours takes anything
payment.retry('now');
// @ts-expect-error what is private stays so
payment.updated();
