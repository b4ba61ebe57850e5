import { Hono } from 'hono';
import { z } from 'zod';
import { ApiError } from '../api/api-error.js';
import { text } from '../api/rules.js';
import type { AppEnv } from '../app-env.js';
import { normalizePhone } from '../customers/phone.js';
import type { SandboxState } from '../state.js';
import { readClientBody } from './client-authentication.js';
import type { SdkPhone } from './messages.js';

const phoneSchema = z.object({ phone: text });

/**
 * The phone number of a customer whose record has none. That the SDK asks for what the record lacks
 * is documented by Vivamo. One that is there is not changed: a client secret is no sign-in, and the
 * codes go to that phone.
 */
export function sdkPhoneRoutes(state: SandboxState): Hono<AppEnv> {
  return new Hono<AppEnv>().post('/', async (context) => {
    const { phone } = await readClientBody(context, state, phoneSchema);
    const { externalCustomerId } = context.get('intent');
    const known = state.customers.get(externalCustomerId).data.phone;
    if (known !== undefined && known !== normalizePhone(phone)) {
      throw new ApiError(409, 'phone-known', 'There is a phone number for you already.');
    }
    const production = state.environment === 'production';
    const { data } = state.customers.update(externalCustomerId, { phone }, production);
    const answer: SdkPhone = { phoneEnding: data.phone?.slice(-4) ?? null };
    return context.json(answer, 201);
  });
}
