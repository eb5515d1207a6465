import { Duration, type Stack } from 'aws-cdk-lib';
import { type EventBus, Match, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { closedQueue } from './closed-queue.ts';
import { objectAccess } from './object-access.ts';
import { type FunctionMachine, ownRoleFunction } from './own-role-function.ts';
import type { ReportStorage } from './storage.ts';

type Surroundings = { readonly storage: ReportStorage; readonly workflow: StateMachine; readonly bus: EventBus };

const MINUTES = 1;
/** What fails this often will not go through: an event that is none, or definitions that cannot be used. */
const RECEIVED_AT_MOST = 5;

/** Review requests on the bus, the queue that holds a burst of them, and the door that answers each ticket once. */
export function reviewDoor(stack: Stack, machine: FunctionMachine, { storage, workflow, bus }: Surroundings): void {
  const deadLetters = closedQueue(stack, 'ReviewRequestsDeadLetters');
  const queue = closedQueue(stack, 'ReviewRequests', {
    // six times as long as the function may take, as AWS asks for
    visibilityTimeout: Duration.minutes(6 * MINUTES),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: RECEIVED_AT_MOST },
  });
  new Rule(stack, 'ReviewRequestsRule', {
    eventBus: bus,
    // what comes in is of any source but our own
    eventPattern: { source: Match.anythingBut('segment-signals'), detailType: ['ReviewRequested'] },
    targets: [new SqsQueue(queue, { deadLetterQueue: deadLetters })],
  });
  const reviewer = ownRoleFunction(stack, 'Reviewer', machine, {
    bundle: 'reviewer',
    description: 'Segment Signals, door of review requests',
    memory: 512,
    minutes: MINUTES,
    access: [
      ...objectAccess(storage, { reads: ['definitions', 'requests'], writes: ['requests'] }),
      new PolicyStatement({ actions: ['states:StartExecution'], resources: [workflow.stateMachineArn] }),
      new PolicyStatement({ actions: ['events:PutEvents'], resources: [bus.eventBusArn] }),
      new PolicyStatement({
        actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
        resources: [queue.queueArn],
      }),
    ],
  });
  new EventSourceMapping(stack, 'ReviewRequestsDelivery', {
    target: reviewer,
    eventSourceArn: queue.queueArn,
    batchSize: 10,
    // the messages that fail are given back alone
    reportBatchItemFailures: true,
  });
}
