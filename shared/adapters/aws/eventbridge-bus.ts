import { setTimeout as wait } from 'node:timers/promises';
import { type EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { ContractError, StorageError } from '../../contracts/errors.ts';
import type { EventBus, OutgoingEvent } from '../../ports.ts';
import { awsProblem } from './aws-problem.ts';
import { boundedRetry, type Sleep } from './bounded-retry.ts';

const SOURCE = 'segment-signals';
const ENTRIES_PER_CALL = 10;
/** A call of PutEvents has to be smaller, counted as EventBridge counts: the UTF-8 bytes of source, detail type and detail. */
const BYTES_PER_CALL = 256 * 1024;
const PASSING = ['InternalFailure', 'InternalException', 'ThrottlingException'];

/**
 * A bus of EventBridge, for events of one source. It delivers at least once: an event that is sent again arrives again, and consumers know it by
 * the `idempotencyKey` of its detail. Throws ContractError for an event that EventBridge cannot take, StorageError where
 * the bus cannot be used, TransientError where it may be later.
 */
export function eventbridgeBus(
  client: EventBridgeClient,
  bus: string,
  sleep: Sleep = (milliseconds) => wait(milliseconds),
  source = SOURCE,
): EventBus {
  return {
    async send(events) {
      const entries = events.map((event) => entryOf(event, bus, source));
      for (const batch of batches(entries)) await sendBatch(client, bus, batch, sleep);
    },
  };
}

async function sendBatch(
  client: EventBridgeClient,
  bus: string,
  batch: readonly PutEventsRequestEntry[],
  sleep: Sleep,
): Promise<void> {
  let unsent = batch;
  await boundedRetry(`send events to the bus ${bus}`, sleep, async () => {
    const answer = await put(client, bus, unsent);
    unsent = unsent.filter((_, index) => {
      const code = answer[index]?.ErrorCode;
      if (code !== undefined && !PASSING.includes(code))
        throw new StorageError(
          `Cannot send an event to the bus ${bus}: ${code}; see that the bus is there and that the role of this function may put events on it.`,
        );
      return code !== undefined;
    });
    return unsent.length === 0 ? 'sent' : undefined;
  });
}

/** EventBridge answers 200 also where it took only some of the entries: the rest have an error code in their place. */
async function put(client: EventBridgeClient, bus: string, entries: readonly PutEventsRequestEntry[]) {
  try {
    const answer = await client.send(new PutEventsCommand({ Entries: [...entries] }));
    return answer.Entries ?? [];
  } catch (error) {
    throw awsProblem(error, 'send events to', `the bus ${bus}`);
  }
}

function entryOf({ id, detailType, detail }: OutgoingEvent, bus: string, source: string): PutEventsRequestEntry {
  if (id === '' || detailType === '') throw new ContractError('An event needs an id and a detail type.');
  if (typeof detail !== 'object' || detail === null || Array.isArray(detail))
    throw new ContractError(`The detail of the event ${id} is no object.`);
  const entry = { EventBusName: bus, Source: source, DetailType: detailType, Detail: JSON.stringify(detail) };
  if (bytesOf(entry) >= BYTES_PER_CALL)
    throw new ContractError(
      `The event ${id} has ${bytesOf(entry)} bytes; a call takes less than ${BYTES_PER_CALL}. Events carry references, not data.`,
    );
  return entry;
}

function batches(entries: readonly PutEventsRequestEntry[]): PutEventsRequestEntry[][] {
  const made: PutEventsRequestEntry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const last = made.at(-1);
    const size = bytesOf(entry);
    if (last === undefined || last.length === ENTRIES_PER_CALL || bytes + size >= BYTES_PER_CALL) {
      made.push([entry]);
      bytes = size;
    } else {
      last.push(entry);
      bytes += size;
    }
  }
  return made;
}

function bytesOf({ Source = '', DetailType = '', Detail = '' }: PutEventsRequestEntry): number {
  return Buffer.byteLength(Source) + Buffer.byteLength(DetailType) + Buffer.byteLength(Detail);
}
