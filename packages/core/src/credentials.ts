import { VivamoError } from './error/error.js';

/** Vivamo's two environments; the SDK script is the same for both (documented). */
export type Environment = 'production' | 'test';

/** Who the page is at Vivamo. */
export interface Credentials {
  clientKey: string;
  environment: Environment;
}

/**
 * Checks the publishable key and the environment. That publishable keys begin with `pk_` is
 * documented by Vivamo, `pk_test_` in test by its older pages.
 *
 * @throws VivamoError `client-key-missing`, `client-key-not-publishable`, `client-key-environment`
 *   or `environment-unknown`. The key itself is never in the message.
 */
export function checkCredentials(
  clientKey: string | undefined,
  environment: string = 'production',
): Credentials {
  if (!clientKey) throw new VivamoError('client-key-missing');
  if (!clientKey.startsWith('pk_')) throw new VivamoError('client-key-not-publishable');
  if (environment !== 'production' && environment !== 'test') {
    throw new VivamoError('environment-unknown', { received: environment });
  }
  if (environment === 'production' && clientKey.startsWith('pk_test_')) {
    throw new VivamoError('client-key-environment');
  }
  return { clientKey, environment };
}
