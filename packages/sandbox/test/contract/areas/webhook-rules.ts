import { deliveriesTo, eventTypeOf, isSignedWith, registered } from '../traffic/events.js';
import { isFollowedBy, type Delivery, type Traffic } from '../traffic/traffic.js';
import type { Area, Rule } from './knowledge.js';
import {
  changeWebhook,
  createWebhook,
  deleteWebhook,
  eventTypes,
  listWebhooks,
} from './webhooks.js';

const minute = 60_000;

/** The deliveries to webhooks that refused all they were sent, each with how long after the first. */
function refusedInMinutes(traffic: Traffic): number[][] {
  return registered(traffic)
    .map((webhook) => deliveriesTo(traffic, webhook))
    .filter((all) => all.length > 1 && all.every(({ status }) => status !== 200))
    .map((all) => all.map(({ at }) => (at - (all[0]?.at ?? 0)) / minute));
}

const typesSent = (traffic: Traffic, deliveries: Delivery[]) =>
  new Set(deliveries.map((delivery) => eventTypeOf(traffic, delivery)));

const signing: Rule[] = [
  {
    name: 'webhook.signature',
    known: 'documented',
    says: 'The header signature is the HMAC-SHA512 of the body in hex, keyed with the secretKey.',
    seen(traffic) {
      const sent = registered(traffic).flatMap((webhook) =>
        deliveriesTo(traffic, webhook).map((one) => isSignedWith(webhook.secretKey, one)),
      );
      return sent.length > 0 && !sent.includes(false);
    },
  },
  {
    name: 'webhook.secret-shown-once',
    known: 'documented',
    says: 'The secretKey is answered on registering, and never again.',
    seen: (traffic) =>
      registered(traffic).some(({ created, id, secretKey }) =>
        [listWebhooks, changeWebhook].every((endpoint) => {
          const later = traffic
            .answered(endpoint)
            .filter(({ answer }) => [answer].flat().some(({ _id }: { _id: string }) => _id === id));
          return (
            later.some(({ sandbox }) => sandbox === created.sandbox) &&
            !later.some(({ answer }) => JSON.stringify(answer).includes(secretKey))
          );
        }),
      ),
  },
  {
    name: 'webhook.secret-stays',
    known: 'documented',
    says: 'A webhook that is changed keeps its secretKey.',
    seen: (traffic) =>
      registered(traffic).some(
        (webhook) =>
          webhook.paths.length > 1 &&
          deliveriesTo(traffic, webhook).some(
            (one) => one.path === webhook.paths.at(-1) && isSignedWith(webhook.secretKey, one),
          ),
      ),
  },
  {
    name: 'webhook.custom-headers',
    known: 'documented',
    says: 'The headers of a webhook are sent along.',
    seen: (traffic) =>
      registered(traffic).some((webhook) => {
        const headers = Object.entries(webhook.created.body.headers ?? {});
        const sent = deliveriesTo(traffic, webhook);
        return (
          headers.length > 0 &&
          sent.some((one) => headers.every(([name, value]) => one.headers[name] === value))
        );
      }),
  },
];

const choosing: Rule[] = [
  ...eventTypes.map((eventType): Rule => ({
    name: `webhook.sends-${eventType}`,
    known: 'documented',
    says: `A webhook for ${eventType} alone is told of it, and of nothing else.`,
    seen: (traffic) =>
      registered(traffic).some((webhook) => {
        if (webhook.created.body.eventTypes?.join() !== eventType) return false;
        const types = typesSent(traffic, deliveriesTo(traffic, webhook));
        return types.size === 1 && types.has(eventType);
      }),
  })),
  {
    name: 'webhook.none-named-is-all',
    known: 'documented',
    says: 'A webhook that names no event types is told of all.',
    seen: (traffic) =>
      registered(traffic).some((webhook) => {
        if (webhook.created.body.eventTypes) return false;
        const types = typesSent(traffic, deliveriesTo(traffic, webhook));
        return eventTypes.every((type) => types.has(type));
      }),
  },
  {
    name: 'webhook.overlap-409',
    known: 'documented',
    says: 'The same url with overlapping event types is a 409; without, it is registered.',
    seen: (traffic) =>
      traffic
        .refused(createWebhook, 409)
        .some(
          ({ sandbox, body }) =>
            traffic
              .answered(createWebhook)
              .filter((one) => one.sandbox === sandbox && one.body.url === body.url).length > 1,
        ),
  },
  {
    name: 'webhook.inactive-gets-nothing',
    known: 'assumed',
    says: 'A webhook that is inactive is sent nothing, while others are.',
    seen: (traffic) =>
      traffic.answered(changeWebhook).some((change) => {
        if (change.answer.status !== 'inactive') return false;
        const { pathname } = new URL(change.answer.url);
        const sent = traffic.deliveries.filter(({ sandbox }) => sandbox === change.sandbox);
        return sent.length > 0 && !sent.some(({ path }) => path === pathname);
      }),
  },
  ...(['path', 'body'] as const).map((where): Rule => ({
    name: `webhook.delete-by-${where}`,
    known: 'assumed',
    says: `Which webhook to delete is said in the ${where}; it is listed no more.`,
    seen: (traffic) =>
      traffic.answered(deleteWebhook).some((deletion) => {
        const id = where === 'path' ? deletion.params.webhookId : deletion.body?._id;
        const isListed = ({ answer }: { answer: { _id: string }[] }) =>
          answer.some(({ _id }) => _id === id);
        return (
          id !== undefined &&
          traffic.answered(listWebhooks).some(isListed) &&
          isFollowedBy(traffic, deletion, traffic.answered(listWebhooks), (one) => !isListed(one))
        );
      }),
  })),
];

const retrying: Rule[] = [
  {
    name: 'webhook.retries',
    known: 'documented',
    says: 'What is not answered with 200 is sent again after 1, 2, 3, … minutes.',
    seen: (traffic) =>
      refusedInMinutes(traffic).some((minutes) => minutes.slice(0, 4).join() === '0,1,3,6'),
  },
  {
    name: 'webhook.retries-five',
    known: 'documented',
    says: 'It is sent again five times at most.',
    seen: (traffic) => refusedInMinutes(traffic).some((minutes) => minutes.length === 6),
  },
  {
    name: 'webhook.retries-last-two',
    known: 'assumed',
    says: 'The last two retries come after 4 and 5 minutes.',
    seen: (traffic) =>
      refusedInMinutes(traffic).some((minutes) => minutes.slice(4).join() === '10,15'),
  },
  {
    name: 'webhook.retries-not-200-only',
    known: 'documented',
    says: 'Another success than 200 counts as none; after a 200 nothing is sent again.',
    seen: (traffic) =>
      registered(traffic).some((webhook) => {
        const statuses = deliveriesTo(traffic, webhook).map(({ status }) => status);
        return statuses.join() === '204,200';
      }),
  },
  {
    name: 'webhook.retries-same-bytes',
    known: 'assumed',
    says: 'A retry has the same bytes.',
    seen: (traffic) =>
      registered(traffic).some((webhook) => {
        const all = deliveriesTo(traffic, webhook);
        return all.length === 6 && all.every(({ bytes }) => all[0]?.bytes.equals(bytes));
      }),
  },
];

export const webhookRules: Area = { rules: [...signing, ...choosing, ...retrying] };
