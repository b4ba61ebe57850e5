import type { VivamoErrorCode } from './error/error.js';
import { Exchange, type Outcome } from './operator/exchange.js';
import type { OperatorRequest } from './operator/operator.js';
import { typesIn } from './types-in.js';
import { withoutSecrets } from './without-secrets.js';

const SENTENCES: Record<VivamoErrorCode, string> = {
  'client-key-missing':
    'No client key was given. Set client-key (clientKey) to the publishable key of your Vivamo account.',
  'client-key-not-publishable':
    'The client key is not a publishable key, which begins with "pk_". If it is your secret key, replace it at Vivamo: it has been in a page.',
  'client-key-environment':
    'A test key ("pk_test_…") was given in the production environment. Use environment="test", or the production key.',
  'environment-unknown': 'environment must be "production" or "test".',
  'location-blocked': 'The server says that the customer may not transact from there.',
  'geolocation-not-configured':
    'No location check is configured, so nothing is shown. Set geolocation-url (or checkGeolocation), or write geolocation="off" if you check elsewhere.',
  'geolocation-unavailable':
    'The location check could not be made. Whether the customer may pass all the same is what geolocation-failure says ("block" by default).',
  'geolocation-refused':
    'The location endpoint refused the request. It must answer 200 with { "allowed": boolean }.',
  'geolocation-malformed':
    'The location check gave an answer without a boolean "allowed". It must be as in docs/wire-contract.md.',
  'intent-not-configured':
    'There is no intent to pay. Set clientSecretKey, intent-url or fetchIntent.',
  'intent-unavailable':
    'No intent could be had. Look at the log of your intent endpoint, or into fetchIntent.',
  'intent-refused':
    'The intent endpoint refused the request. It must answer 200 with an intent, as in docs/wire-contract.md.',
  'intent-malformed':
    'The intent that was given cannot be used. It needs a clientSecretKey and, where kind is given, the kind of this element.',
  'status-unavailable':
    'The status of an intent could not be learned, so its result is not shown, and no new one is made where it may still take money. Let status-url (or fetchStatus) answer as in docs/wire-contract.md.',
  'script-url-not-allowed':
    'The address of the SDK script is not allowed. Allow it from JavaScript with configure({ sdkUrls: [...] }).',
  'script-trusted-types':
    'Trusted Types refused the address of the SDK script. Add "vivamo-widgets" to the trusted-types directive, or give a policy with configure({ trustedTypesPolicy }).',
  'script-offline': 'The SDK script could not be loaded because the browser is offline.',
  'script-timeout': 'The SDK script did not arrive in time.',
  'script-blocked-by-csp':
    'The Content-Security-Policy of this page forbids the SDK script. Allow its address in script-src, or give the element a nonce.',
  'script-network-or-blocked':
    'The SDK script could not be loaded: the network failed, the server refused, or something in the browser blocked it.',
  'script-global-missing':
    'The SDK script was loaded, but window.Vivamo is not a function. Another script may have replaced it.',
  'sdk-incompatible':
    'The SDK lacks something that is needed to use it safely. If its call shape has changed, use configure({ sdkCall }) or hand in a driver.',
  'sdk-failed': 'The SDK threw an error while it was started.',
  'sdk-timeout': 'The SDK did not start in time.',
  'form-blank': 'The SDK was mounted, but its container shows nothing.',
  'form-reloaded':
    'The form was moved in the page while the customer was using it, and its frames were loaded anew. Move the element with moveBefore(), or not at all.',
  'container-removed': "The SDK's container was removed from the page.",
  'tag-taken':
    'The tag is already defined by a class that is not of Vivamo Widgets. Only one of them can have it.',
};

/** Says what happened, what was received and what to do. The production build is shorter. */
export function explain(code: VivamoErrorCode, received?: unknown): string {
  const what = received === undefined ? '' : ` Received: ${describe(received, code)}`;
  return `${SENTENCES[code]}${what} See docs/errors/${code}.md, in the repository and in node_modules/@vivamo-widgets/core.`;
}

/** What a request to the operator came to, to be received by {@link explain}. */
export function whatCame(request: OperatorRequest, outcome: Outcome): unknown {
  return new Exchange(request, outcome);
}

const complaints = new WeakMap<AbortSignal, Set<string>>();

/** Warns of what no state tells of: once for each cause in a life, and not after that. */
export function complain(life: AbortSignal, reason: unknown): undefined {
  const said = complaints.get(life) ?? new Set();
  const { message } = reason as Error;
  if (life.aborted || said.has(message)) return;
  complaints.set(life, said.add(message));
  console.warn(message);
}

function describe(value: unknown, code: VivamoErrorCode): string {
  if (value instanceof Exchange) return value.words;
  // What stands in the place of an intent and is a mere string may be the client secret itself.
  if (typeof value !== 'string' || code.endsWith('-malformed')) return `${typesIn(value)}.`;
  return `${JSON.stringify(withoutSecrets(value).slice(0, 200))}.`;
}
