import { eventSchema } from '../../shared/contracts/event-schema.ts';
import { EVENTS } from '../../shared/contracts/events.ts';
import { SUBSCRIPTIONS } from '../../shared/contracts/subscriptions.ts';

/** The events and queues as an AsyncAPI 3 document, made from the contracts. */
export function asyncApiDocument() {
  const types = Object.keys(EVENTS) as (keyof typeof EVENTS)[];
  const out = types.filter((type) => EVENTS[type].way === 'out');
  const into = types.filter((type) => EVENTS[type].way === 'in');
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Segment Signals',
      version: '1.0.0',
      description:
        'What versions of a report tell, and what may be told to the service. Details carry ids, a version, a period and references, never data. Delivery is at least once and in no order: keep the idempotencyKey of what was acted on. Additive within a major: ignore what is not known.',
    },
    defaultContentType: 'application/json',
    channels: {
      told: channel('bus', 'The bus that events of the source segment-signals are put on.', out),
      asked: channel(
        'bus',
        'The same bus, with events of any other source: what is asked of the service, and what became of what it told.',
        into,
      ),
      ...Object.fromEntries(
        SUBSCRIPTIONS.map(({ name, pattern }) => [
          name,
          channel(
            name,
            `The queue of the ${name} workflow.`,
            out.filter((type) => pattern['detail-type'].includes(type)),
          ),
        ]),
      ),
    },
    operations: {
      tell: { action: 'send', channel: { $ref: '#/channels/told' } },
      hear: { action: 'receive', channel: { $ref: '#/channels/asked' } },
      ...Object.fromEntries(
        SUBSCRIPTIONS.map(({ name }) => [
          `handTo_${name}`,
          { action: 'send', channel: { $ref: `#/channels/${name}` } },
        ]),
      ),
    },
    components: {
      messages: Object.fromEntries(types.map((type) => [type, message(type)])),
    },
  };
}

function channel(address: string, description: string, types: readonly string[]) {
  return {
    address,
    description,
    messages: Object.fromEntries(types.map((type) => [type, { $ref: `#/components/messages/${type}` }])),
  };
}

function message(type: keyof typeof EVENTS) {
  const { way, meaning } = EVENTS[type];
  const { $schema: _, ...schema } = eventSchema(type, 'draft-7') as { readonly $schema?: string };
  return {
    name: type,
    title: type,
    summary: meaning,
    contentType: 'application/json',
    payload: {
      type: 'object',
      required: ['source', 'detail-type', 'detail'],
      properties: {
        source: way === 'out' ? { const: 'segment-signals' } : { type: 'string', not: { const: 'segment-signals' } },
        'detail-type': { const: type },
        detail: schema,
      },
    },
  };
}
