import { type Stack, Token, Validations } from 'aws-cdk-lib';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { STEPS } from '../../functions/steps.ts';
import type { ModelSettings } from '../../shared/contracts/model-settings.ts';
import type { QueryWorkgroup } from './query-workgroup.ts';
import type { ReportStorage } from './storage.ts';

/** A finding of the rule packs that stands, on these constructs or, where none is said, wherever it is found. */
export type Acknowledgement = { readonly id: string; readonly on?: readonly string[]; readonly reason: string };
type Surroundings = {
  readonly storage: ReportStorage;
  readonly queries: QueryWorkgroup;
  readonly model: ModelSettings | undefined;
};

const INVOKED_AND_WAITED_FOR = [
  ...Object.keys(STEPS),
  'Reviewer',
  'ConclusionDoor',
  'RunWatcher',
  'DeliverReport',
  'Webhook',
];
const DEAD_LETTERS = [
  ...[
    'PostMortem',
    'Experimentation',
    'Cadence',
    'ReviewRequests',
    'Conclusions',
    'EndedRuns',
    'OverdueCheck',
    'Deliveries',
  ],
].map((queue) => `${queue}DeadLetters`);
const TIMED =
  'Each step logs how long it took; a trace would say the same, and needs leave to write anywhere in X-Ray.';

/** What `AwsSolutions` and `Serverless` find here and why it stays so. What is not listed fails the synthesis. */
const FINDINGS: readonly Acknowledgement[] = [
  {
    id: 'AwsSolutions-SF1',
    on: ['ReportWorkflow'],
    reason:
      'Step Functions keeps the history of an execution for 90 days, and each step logs its line; a second copy would need a role that may write anywhere in CloudWatch Logs.',
  },
  { id: 'AwsSolutions-SF2', on: ['ReportWorkflow'], reason: TIMED },
  { id: 'Serverless-StepFunctionStateMachineXray', on: ['ReportWorkflow'], reason: TIMED },
  { id: 'Serverless-LambdaTracing', reason: TIMED },
  {
    id: 'AwsSolutions-SMG4',
    on: ['WebhookSecret'],
    reason:
      'Ticket systems sign with it: a person exchanges it there and here, and the one before holds until the next exchange.',
  },
  {
    id: 'AwsSolutions-SMG4',
    on: ['LinkSecret'],
    reason:
      'It belongs to a public key of the distribution: a person exchanges both, and links of the one before hold until then.',
  },
  {
    id: 'AwsSolutions-CFR1',
    on: ['Links'],
    reason: 'Readers travel; who may open a page is who has a signed link to it.',
  },
  {
    id: 'AwsSolutions-CFR2',
    on: ['Links'],
    reason: 'Behind it are pages and no application: whatever is not signed for the one page is turned away.',
  },
  {
    id: 'AwsSolutions-CFR3',
    on: ['Links'],
    reason: 'Nothing is kept at the edges: each page that is opened is read from the bucket, which logs it.',
  },
  {
    id: 'AwsSolutions-CFR4',
    on: ['Links'],
    reason:
      'Under its own domain name CloudFront settles the version of TLS itself; with a company certificate it is ours to say.',
  },
  { id: 'Serverless-SQSRedrivePolicy', on: DEAD_LETTERS, reason: 'It is where messages go that went through nowhere.' },
  {
    id: 'Serverless-SNSRedrivePolicy',
    on: ['Alarms'],
    reason: 'An alarm that no mail brings stands on the dashboard; nobody would look into a queue of alarms.',
  },
  {
    id: 'Serverless-LambdaDLQ',
    on: INVOKED_AND_WAITED_FOR,
    reason:
      'The workflow, a queue or a caller waits for its answer and acts on its failure; dead letters are of those that nobody waits for.',
  },
  {
    id: 'Serverless-LambdaEventSourceMappingDestination',
    on: ['ReviewRequestsDelivery', 'ConclusionsDelivery', 'EndedRunsDelivery', 'DeliveriesDelivery'],
    reason: 'The queue itself puts aside what fails again and again.',
  },
];

/** Actions on all that begins with something: never on everything of a service. */
function wildcards(stack: Stack, { storage, queries, model }: Surroundings): readonly Acknowledgement[] {
  const below = (bucket: Bucket, folder: string) => `<${logicalName(stack, bucket)}.Arn>/${folder}/*`;
  const folders = [
    'blocked',
    'conclusions',
    'definitions',
    'deliveries',
    'exports',
    'reports',
    'requests',
    'runs',
    'wording',
  ];
  const anyOf = 'Which objects there will be is not known beforehand; one folder is the narrowest that is.';
  const everywhere =
    model?.profile === undefined ? [] : [`arn:<AWS::Partition>:bedrock:*::foundation-model/${model.model}`];
  return [
    ...folders.map((folder) => ({ on: below(storage.data, folder), reason: anyOf })),
    { on: below(storage.queryResults, 'results'), reason: anyOf },
    {
      on: `arn:<AWS::Partition>:glue:<AWS::Region>:<AWS::AccountId>:table/${queries.database}/*`,
      reason: 'Tables are made as a run goes; one database is the narrowest that is known.',
    },
    ...['Starter', 'OverdueCheck'].map((name) => ({
      on: `<${logicalName(stack, stack.node.findChild(name))}.Arn>:*`,
      reason: 'All versions of the one function: Scheduler may be pointed to either.',
    })),
    {
      on: `arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:<${logicalName(stack, stack.node.findChild('ReportWorkflow'))}.Name>:*`,
      reason: 'Executions get their names as they are started; one workflow is the narrowest that is known.',
    },
    ...everywhere.map((on) => ({ on, reason: 'By a profile Bedrock answers from a region of its own choice.' })),
  ].map(({ on, reason }) => ({ id: `AwsSolutions-IAM5[Resource::${on}]`, reason }));
}

function logicalName(stack: Stack, construct: Construct): string {
  return Token.asString(stack.resolve(stack.getLogicalId(construct.node.defaultChild as CfnBucket)));
}

export function acknowledgements(stack: Stack, surroundings: Surroundings): readonly Acknowledgement[] {
  return [...FINDINGS, ...wildcards(stack, surroundings)];
}

/** Comes last. A construct that is not there, such as the webhook of a stack without one, needs no acknowledgement. */
export function acknowledgeFindings(stack: Stack, surroundings: Surroundings): void {
  for (const { id, on, reason } of acknowledgements(stack, surroundings)) {
    const constructs = on === undefined ? [stack] : on.flatMap((name) => stack.node.tryFindChild(name) ?? []);
    for (const construct of constructs) Validations.of(construct).acknowledge({ id, reason });
  }
}
