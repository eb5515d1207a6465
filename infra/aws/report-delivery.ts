import { CfnOutput, Duration, type Stack } from 'aws-cdk-lib';
import { type EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { DELIVERY_VARIABLE, type DeliveryEnvironment } from '../../shared/adapters/aws/delivery-environment.ts';
import type { DeliverySettings } from '../../shared/contracts/delivery-settings.ts';
import { closedQueue } from './closed-queue.ts';
import { functionSize } from './function-sizes.ts';
import { deliverTo } from './inbound-queue.ts';
import { objectAccess } from './object-access.ts';
import { type FunctionMachine, ownRoleFunction } from './own-role-function.ts';
import { reportLinks } from './report-links.ts';
import type { ReportStorage } from './storage.ts';

export type ReportDelivery = {
  readonly domain: string;
  readonly secret: Secret;
  readonly topics: Readonly<Record<string, Topic>>;
};

const RECEIVED_AT_MOST = 5;

/** Versions that were published, each told to its audiences once: a topic for each, and signed links to what they may open. */
export function reportDelivery(
  stack: Stack,
  machine: FunctionMachine,
  { storage, bus }: { readonly storage: ReportStorage; readonly bus: EventBus },
  { audiences, blockedTo, linkDays, publicKeys }: DeliverySettings,
): ReportDelivery {
  const { domain, keyPairId } = reportLinks(stack, storage, publicKeys);
  const secret = new Secret(stack, 'LinkSecret', {
    description:
      'Private key, as PEM, that links to reports of Segment Signals are signed with; put it here after deployment',
    encryptionKey: storage.key,
  });
  const topics = Object.fromEntries(
    audiences.map((audience) => [
      audience,
      new Topic(
        stack,
        `Audience${audience.replace(/(^|_)(\w)/g, (_, _dash: string, letter: string) => letter.toUpperCase())}`,
        {
          displayName: 'Segment Signals',
          masterKey: storage.key,
          enforceSSL: true,
        },
      ),
    ]),
  );
  const arns = Object.fromEntries(audiences.map((audience) => [audience, topics[audience]?.topicArn ?? '']));
  const told = {
    ...{ topics: arns, linkDays, domain, keyPairId, secret: secret.secretArn },
    ...(blockedTo === undefined ? {} : { blockedTo }),
  } satisfies DeliveryEnvironment;
  const queue = publishedQueue(stack, bus);
  const deliver = ownRoleFunction(stack, 'DeliverReport', machine, {
    bundle: 'deliver-report',
    description: 'Segment Signals, delivery of reports to their audiences',
    // one at a time: two of one version would each find no receipt of the other
    atMost: 1,
    environment: { [DELIVERY_VARIABLE]: stack.toJsonString(told) },
    access: [
      ...objectAccess(storage, { reads: ['reports', 'blocked', 'deliveries'], writes: ['deliveries'] }),
      new PolicyStatement({ actions: ['sns:Publish'], resources: Object.values(arns) }),
      new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secret.secretArn] }),
      new PolicyStatement({
        actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
        resources: [queue.queueArn],
      }),
    ],
  });
  deliverTo(stack, 'Deliveries', { queue }, deliver);
  return { domain, secret, topics };
}

/** Reports that were published, and those that quality blocked. */
function publishedQueue(stack: Stack, bus: EventBus) {
  const deadLetters = closedQueue(stack, 'DeliveriesDeadLetters');
  const queue = closedQueue(stack, 'Deliveries', {
    visibilityTimeout: Duration.minutes(6 * functionSize('DeliverReport').minutes),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: RECEIVED_AT_MOST },
  });
  new Rule(stack, 'DeliveriesRule', {
    eventBus: bus,
    eventPattern: { source: ['segment-signals'], detailType: ['ReportPublished', 'ReportBlocked'] },
    targets: [new SqsQueue(queue, { deadLetterQueue: deadLetters })],
  });
  return queue;
}

/** What an administrator needs: where to put the private key, and what readers subscribe to. */
export function deliveryOutputs(stack: Stack, { domain, secret, topics }: ReportDelivery): void {
  new CfnOutput(stack, 'LinksDomain', { value: domain });
  new CfnOutput(stack, 'LinkSecretArn', { value: secret.secretArn });
  for (const topic of Object.values(topics))
    new CfnOutput(stack, `${topic.node.id}TopicArn`, { value: topic.topicArn });
}
