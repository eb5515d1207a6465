import { Duration, type Stack } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { SUBSCRIPTIONS } from '../../shared/contracts/subscriptions.ts';
import { closedQueue } from './closed-queue.ts';

export type ReportEvents = {
  readonly bus: EventBus;
  readonly queues: readonly { readonly name: string; readonly queue: Queue }[];
};

/** A consumer may need a coffee; a message that it gave back this often will not go through. */
const RECEIVED_AT_MOST = 5;

/** The bus that the outbox is delivered to, and a queue with its dead letters for each subscription. */
export function reportEvents(stack: Stack): ReportEvents {
  const bus = new EventBus(stack, 'Events', { description: 'Events of Segment Signals' });
  const queues = SUBSCRIPTIONS.map((subscription) => {
    const name = pascalCase(subscription.name);
    const deadLetters = closedQueue(stack, `${name}DeadLetters`);
    const queue = closedQueue(stack, name, {
      visibilityTimeout: Duration.minutes(15),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: RECEIVED_AT_MOST },
    });
    new Rule(stack, `${name}Rule`, {
      eventBus: bus,
      eventPattern: {
        source: [...subscription.pattern.source],
        detailType: [...subscription.pattern['detail-type']],
      },
      targets: [new SqsQueue(queue, { deadLetterQueue: deadLetters })],
    });
    return { name, queue };
  });
  return { bus, queues };
}

function pascalCase(name: string): string {
  return name.replace(/(^|-)(\w)/g, (_, _dash: string, letter: string) => letter.toUpperCase());
}
