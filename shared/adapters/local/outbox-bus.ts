import { ContractError } from '../../contracts/errors.ts';
import type { EventBus, ObjectStore, OutgoingEvent } from '../../ports.ts';
import { eventPattern } from './event-pattern.ts';

/** A queue's name and the EventBridge pattern of what goes into it. */
export type Subscription = { readonly name: string; readonly pattern: unknown };

const SOURCE = 'segment-signals';

/**
 * An event bus in an object store: `outbox/events/<id>.json` holds each event in EventBridge's envelope, and
 * `outbox/queues/<name>/<id>.json` a copy for each subscription whose pattern matches. An event whose id was delivered
 * before is left alone, even where a consumer has taken its message away. Throws TypeError for a pattern or a name of a
 * subscription that cannot be used, ContractError for an event without an id or a kind.
 */
export function outboxBus(objects: ObjectStore, subscriptions: readonly Subscription[]): EventBus {
  const queues = subscriptions.map(({ name, pattern }) => {
    if (!/^[A-Za-z0-9][\w-]*$/.test(name)) throw new TypeError(`A queue cannot be named ${JSON.stringify(name)}.`);
    return { name, matches: eventPattern(pattern) };
  });

  async function deliver(event: OutgoingEvent): Promise<void> {
    const file = `${fileName(event)}.json`;
    const delivered = `outbox/events/${file}`;
    if ((await objects.read(delivered)) !== undefined) return;
    const text = JSON.stringify(
      { id: event.id, source: SOURCE, 'detail-type': event.detailType, detail: event.detail },
      undefined,
      2,
    );
    const body = new TextEncoder().encode(`${text}\n`);
    const envelope: unknown = JSON.parse(text);
    for (const { name, matches } of queues) {
      if (matches(envelope)) await objects.create(`outbox/queues/${name}/${file}`, body);
    }
    // Last, since it says that every queue has its copy: a crash before it leads to another delivery, never to none.
    await objects.create(delivered, body);
  }

  return {
    async send(events) {
      for (const event of events) await deliver(event);
    },
  };
}

function fileName({ id, detailType }: OutgoingEvent): string {
  if (id === '' || !id.isWellFormed() || detailType === '')
    throw new ContractError('An event needs an id and a detail type.');
  return encodeURIComponent(id).replace(/^\./, '%2E');
}
