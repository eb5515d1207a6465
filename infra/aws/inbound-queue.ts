import { Duration, type Stack } from 'aws-cdk-lib';
import { type EventBus, Match, Rule, type RuleProps } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { closedQueue } from './closed-queue.ts';
import { DOOR_MINUTES } from './function-sizes.ts';

/** What fails this often will not go through: an event that is none, or definitions that cannot be used. */
const RECEIVED_AT_MOST = 5;

export type InboundQueue = {
  readonly queue: Queue;
  /** What the role of the door needs to take messages. */
  readonly access: PolicyStatement;
};

/** Events of the bus that others send us, and the queue that holds a burst of them. */
export function inboundQueue(stack: Stack, id: string, bus: EventBus, detailTypes: readonly string[]): InboundQueue {
  // what comes in is of any source but our own
  const eventPattern = { source: Match.anythingBut('segment-signals'), detailType: [...detailTypes] };
  return eventQueue(stack, id, { eventBus: bus, eventPattern });
}

/** Events by their pattern, of the account's own bus where none is said, in a queue for a door. */
export function eventQueue(
  stack: Stack,
  id: string,
  events: Pick<RuleProps, 'eventBus' | 'eventPattern'>,
): InboundQueue {
  const deadLetters = closedQueue(stack, `${id}DeadLetters`);
  const queue = closedQueue(stack, id, {
    // six times as long as the function may take, as AWS asks for
    visibilityTimeout: Duration.minutes(6 * DOOR_MINUTES),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: RECEIVED_AT_MOST },
  });
  new Rule(stack, `${id}Rule`, { ...events, targets: [new SqsQueue(queue, { deadLetterQueue: deadLetters })] });
  const access = new PolicyStatement({
    actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
    resources: [queue.queueArn],
  });
  return { queue, access };
}

/** Hands the queue's messages to its door. */
export function deliverTo(
  stack: Stack,
  id: string,
  { queue }: Pick<InboundQueue, 'queue'>,
  door: LambdaFunction,
): void {
  new EventSourceMapping(stack, `${id}Delivery`, {
    target: door,
    eventSourceArn: queue.queueArn,
    batchSize: 10,
    // the messages that fail are given back alone
    reportBatchItemFailures: true,
  });
}
