import { z } from 'zod';
import { isAnswered, type Exchange, type Traffic } from '../traffic/traffic.js';
import type { Area, Endpoint } from './knowledge.js';

/** Every answer that is an error. */
export const errorResponse = z.strictObject({
  message: z.string().min(1),
  errorCode: z.string().min(1).optional(),
  /** Each entry: the name of a constraint, and what it demands. */
  errors: z.array(z.record(z.string(), z.string())).optional(),
});

const isVivamos = ({ endpoint }: Exchange) => endpoint !== undefined;

/** What Vivamo's own endpoints refused. */
function refusals(traffic: Traffic): Exchange[] {
  return traffic.exchanges.filter((exchange) => isVivamos(exchange) && !isAnswered(exchange));
}

export const errors: Area = {
  rules: [
    {
      name: 'key.secret-on-every-call',
      known: 'documented',
      says: 'Every call carries the secret key as a bearer token; without it, it is a 403.',
      seen(traffic) {
        const without = traffic.exchanges.filter((one) => isVivamos(one) && !one.hasSecretKey);
        const endpoints = new Set(without.map(({ endpoint }) => endpoint));
        const answered = traffic.exchanges.filter((one) => isVivamos(one) && isAnswered(one));
        return (
          answered.length > 0 &&
          answered.every((one) => one.hasSecretKey && endpoints.has(one.endpoint)) &&
          without.every(({ status }) => status === 403)
        );
      },
    },
    {
      name: 'key.publishable-is-not-secret',
      known: 'documented',
      says: 'A publishable key, which begins with pk_, is no secret key.',
      seen(traffic) {
        const asked = traffic.exchanges.filter(
          (one) => isVivamos(one) && one.key?.startsWith('pk_'),
        );
        return asked.length > 0 && asked.every(({ status }) => status === 403);
      },
    },
    {
      name: 'errors.shape',
      known: 'documented',
      says: 'An error has a message, perhaps an errorCode, and perhaps errors.',
      seen(traffic) {
        const all = refusals(traffic);
        return all.length > 0 && all.every(({ answer }) => errorResponse.safeParse(answer).success);
      },
    },
    {
      name: 'errors.validation-only',
      known: 'documented',
      says: 'Only a request that is not valid has errors, one entry for each broken constraint.',
      seen(traffic) {
        const having = refusals(traffic).filter(({ answer }) => answer.errors);
        return (
          having.some(({ answer }) => answer.errors.length > 1) &&
          having.every(({ status, answer }) => status === 400 && answer.errors.length > 0)
        );
      },
    },
    {
      name: 'errors.statuses',
      known: 'documented',
      says: 'Application errors are 400; 403, 404 and 409 have meanings of their own.',
      seen(traffic) {
        const statuses = new Set(refusals(traffic).map(({ status }) => status));
        return (
          statuses.size > 1 &&
          [...statuses].every((status) => [400, 403, 404, 409].includes(status))
        );
      },
    },
    {
      name: 'errors.unknown-customer',
      known: 'older pages',
      says: 'A customer who does not exist is a 404, wherever one is named in the path.',
      seen(traffic) {
        const about = traffic.exchanges.filter(({ params }) => params.externalCustomerId);
        const endpoints = new Set(about.map(({ endpoint }) => endpoint));
        const has = (endpoint: Endpoint | undefined, is: (exchange: Exchange) => boolean) =>
          about.some((one) => one.endpoint === endpoint && is(one));
        return (
          endpoints.size > 0 &&
          [...endpoints].every(
            (endpoint) =>
              has(endpoint, isAnswered) &&
              has(
                endpoint,
                ({ params, status }) => params.externalCustomerId === 'nobody' && status === 404,
              ),
          )
        );
      },
    },
  ],
};
