import { html } from 'hono/html';
import { answerTable, knowledge } from './operation-view.js';
import { fieldTable, kindOf, type View } from './schema-view.js';
import type { WebhookOperation } from './webhook-operation.js';

/** An event type and what is sent of it. */
export interface PlacedEvent {
  eventType: string;
  operation: WebhookOperation;
}

/** All that there is to say of what a webhook is sent. */
export function eventArticle({ eventType, operation }: PlacedEvent): View {
  const { parameters, requestBody, responses, summary } = operation;
  const headers = parameters.map(({ name, required, description, schema }) => ({
    path: name,
    required,
    schema: { description, type: schema.type },
  }));
  return html`<article id="${operation.operationId}">
    <h3>${summary}</h3>
    <p class="address">${eventAddress(eventType)}</p>
    ${knowledge(operation['x-source'], operation['x-assumed'])}
    ${fieldTable('In the headers', headers)}
    <p>The body, as JSON: ${kindOf(requestBody.content['application/json'].schema)}</p>
    ${answerTable({ responses })}
  </article>`;
}

/** How an event comes: to the address that its webhook was registered with. */
export function eventAddress(eventType: string): View {
  return html`<b class="method">POST</b> <code>${eventType}</code>`;
}
