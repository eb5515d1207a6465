import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderWorkList } from '../../examples/consumers/folder-work-list.ts';
import { sqsConsumer } from '../../examples/consumers/sqs-consumer.ts';
import { SUBSCRIPTIONS } from '../../shared/contracts/subscriptions.ts';
import type { OutgoingEvent } from '../../shared/ports.ts';
import { type DeployedProduct, type Message, receivedFrom } from './deployed-product.ts';

export type SubscribedConsumers = {
  /** Takes what lies in each queue, by queue; throws where a consumer gives a message back. */
  readonly consume: (product: DeployedProduct) => Promise<Readonly<Record<string, readonly Message[]>>>;
  /** How many pieces of work they have between them. */
  readonly work: () => Promise<number>;
  readonly dispose: () => Promise<void>;
};

/** The worked consumer of each queue of the stack, with a folder of work. */
export async function subscribedConsumers(): Promise<SubscribedConsumers> {
  const root = await mkdtemp(join(tmpdir(), 'consumers-'));
  const consume = async ({ account, stack }: DeployedProduct) => {
    const received: Record<string, readonly Message[]> = {};
    for (const { name } of SUBSCRIPTIONS) {
      const messages = await receivedFrom(account, stack[outputOf(name)]);
      const Records = messages.map((message, index) => ({ messageId: `${index}`, body: JSON.stringify(message) }));
      const { batchItemFailures } = await sqsConsumer(folderWorkList(join(root, name)))({ Records });
      if (batchItemFailures.length > 0)
        throw new Error(`the consumer of ${name} gave back ${batchItemFailures.length}`);
      received[name] = messages;
    }
    return received;
  };
  return {
    consume,
    work: async () => {
      const folders = SUBSCRIPTIONS.map(({ name }) => readdir(join(root, name)).catch(() => []));
      return (await Promise.all(folders)).flat().length;
    },
    dispose: () => rm(root, { recursive: true }),
  };
}

/** What of an outbox goes into each queue. */
export function expectedIn(outbox: readonly OutgoingEvent[]): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(
    SUBSCRIPTIONS.map(({ name, pattern }) => [
      name,
      byKey(outbox.filter(({ detailType }) => pattern['detail-type'].includes(detailType)).map(({ detail }) => detail)),
    ]),
  );
}

/** Queues are in no order. */
export function detailsOf(received: Readonly<Record<string, readonly Message[]>>) {
  return Object.fromEntries(
    Object.entries(received).map(([name, messages]) => [name, byKey(messages.map(({ detail }) => detail))]),
  );
}

function byKey(details: readonly unknown[]): readonly unknown[] {
  return (details as readonly Message['detail'][]).toSorted((one, other) =>
    one.idempotencyKey < other.idempotencyKey ? -1 : 1,
  );
}

function outputOf(name: string): string {
  return `${name.replace(/(^|-)(\w)/g, (_, _dash: string, letter: string) => letter.toUpperCase())}Queue`;
}
