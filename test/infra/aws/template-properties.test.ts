import { describe, expect, it } from 'vitest';
import { STEPS } from '../../../functions/steps.ts';
import { STEP_ACCESS, type StepName } from '../../../infra/aws/step-access.ts';
import { constructOf, EVERYTHING, ofType, referred, templateResources } from './stack-template.ts';

type Statement = {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource?: unknown;
  readonly Condition?: unknown;
};

const resources = templateResources(EVERYTHING);
const deniesWithoutTls = expect.objectContaining({
  Effect: 'Deny',
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
});

/** What CloudFormation fills in, in words: `Data/runs/*`, `arn:…:table/segmentsignals/*`. */
function readable(value: unknown): string {
  if (typeof value === 'string') return value;
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Join': join } = value as Record<string, never>;
  if (join !== undefined) return (join[1] as unknown[]).map(readable).join('');
  if (Ref !== undefined && String(Ref).startsWith('AWS::')) return `<${String(Ref).slice(5)}>`;
  return referred({
    ...(Ref === undefined ? {} : { Ref }),
    ...(attribute === undefined ? {} : { 'Fn::GetAtt': attribute }),
  });
}

/** Statements of every role, its own and those that stand apart, by the name of its construct. */
function statementsOf(role: string): readonly Statement[] {
  const own = ofType(resources, 'AWS::IAM::Role')
    .filter(([id]) => id === role)
    .flatMap(([, { Properties }]) => Properties.Policies ?? []);
  const apart = ofType(resources, 'AWS::IAM::Policy')
    .filter(([, { Properties }]) => Properties.Roles.some(({ Ref }: { Ref: string }) => Ref === role))
    .map(([, { Properties }]) => Properties);
  return [...own, ...apart].flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}
const roles = ofType(resources, 'AWS::IAM::Role').map(([id]) => id);

describe('every queue', () => {
  const queues = ofType(resources, 'AWS::SQS::Queue');

  it.each(queues.map(([id, { Properties }]) => [constructOf(id), id, Properties] as const))(
    '%s is encrypted, takes nothing without TLS, keeps messages as long as SQS does, and loses none',
    (name, id, properties) => {
      expect(properties).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 14 * 86_400 });
      const policies = ofType(resources, 'AWS::SQS::QueuePolicy').filter(([, { Properties }]) =>
        Properties.Queues.some(({ Ref }: { Ref: string }) => Ref === id),
      );
      expect(policies.flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement)).toContainEqual(
        deniesWithoutTls,
      );
      if (name.endsWith('DeadLetters')) return;
      expect(referred(properties.RedrivePolicy.deadLetterTargetArn)).toBe(`${name}DeadLetters`);
      expect(properties.RedrivePolicy.maxReceiveCount).toBeLessThanOrEqual(5);
    },
  );
});

it('no topic and no bucket takes anything without TLS', () => {
  for (const [kind, policy, names] of [
    ['AWS::SNS::Topic', 'AWS::SNS::TopicPolicy', 'Topics'],
    ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy', 'Bucket'],
  ] as const)
    for (const [id, { Properties }] of ofType(resources, kind)) {
      const policies = ofType(resources, policy).filter(([, one]) =>
        JSON.stringify(one.Properties[names]).includes(`"${id}"`),
      );
      expect(
        policies.flatMap(([, one]) => one.Properties.PolicyDocument.Statement),
        id,
      ).toContainEqual(deniesWithoutTls);
      if (kind === 'AWS::SNS::Topic') expect(Properties.KmsMasterKeyId, id).toBeDefined();
    }
});

describe('what is handed on', () => {
  const deadLetters = (target: { readonly DeadLetterConfig?: { readonly Arn: object } }) =>
    target.DeadLetterConfig && referred(target.DeadLetterConfig.Arn);

  it('by a rule is put aside where its queue cannot take it', () => {
    const rules = ofType(resources, 'AWS::Events::Rule').filter(
      ([, { Properties }]) => Properties.Targets[0].Arn['Fn::GetAtt'],
    );
    expect(rules.length).toBeGreaterThan(5);
    for (const [id, { Properties }] of rules)
      for (const target of Properties.Targets)
        expect(deadLetters(target), id).toBe(`${referred(target.Arn)}DeadLetters`);
  });

  it('by a schedule is put aside where its function cannot take it', () => {
    const schedules = ofType(resources, 'AWS::Scheduler::Schedule');
    expect(schedules.length).toBe(3);
    for (const [id, { Properties }] of schedules) expect(deadLetters(Properties.Target), id).toMatch(/DeadLetters$/);
  });
});

describe('every function', () => {
  it.each(
    ofType(resources, 'AWS::Lambda::Function').map(([id, { Properties }]) => [constructOf(id), Properties] as const),
  )('%s is of one machine, in bounds, and logs for ninety days', (_, properties) => {
    expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    expect(properties.Timeout).toBeGreaterThanOrEqual(60);
    expect(properties.MemorySize).toBeGreaterThanOrEqual(512);
    const [log] = ofType(resources, 'AWS::Logs::LogGroup').filter(
      ([id]) => id === properties.LoggingConfig.LogGroup.Ref,
    );
    expect(log?.[1].Properties.RetentionInDays).toBe(90);
  });
});

it('no role may do all of a service, or anything to everything', () => {
  expect(roles.length).toBeGreaterThan(20);
  for (const role of roles)
    for (const { Action, Resource } of statementsOf(role)) {
      for (const action of [Action].flat()) expect(action, role).toMatch(/^[a-z0-9]+:[A-Za-z]+$/);
      // AWS asks it of none of these actions; in the policy of a key it would be that key
      expect([Resource].flat(), role).not.toContain('*');
    }
});

it('no policy of a bucket, queue, topic or key lets in anybody that it does not name', () => {
  const policies = ['AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'].flatMap((type) =>
    ofType(resources, type).map(([id, { Properties }]) => [id, Properties.PolicyDocument.Statement] as const),
  );
  const keys = ofType(resources, 'AWS::KMS::Key').map(
    ([id, { Properties }]) => [id, Properties.KeyPolicy.Statement] as const,
  );
  for (const [id, statements] of [...policies, ...keys])
    for (const { Effect, Principal, Condition } of statements) {
      if (Effect === 'Deny') continue;
      expect(JSON.stringify(Principal), id).not.toContain('"*"');
      // a service acts for whoever asks it to: only for this account
      if (Principal.Service !== undefined) expect(Condition, `${id} ${JSON.stringify(Principal)}`).toBeDefined();
    }
});

const DATA_KEY = ['kms:Decrypt DataKey', 'kms:GenerateDataKey DataKey', 's3:ListBucket Data'];
const TAKE = (queue: string) =>
  ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((action) => `sqs:${action} ${queue}`);
const DATABASE = 'arn:<Partition>:glue:<Region>:<AccountId>';
const WORKGROUP = 'arn:<Partition>:athena:<Region>:<AccountId>:workgroup/segmentsignals';
const QUERIES = [
  ...['StartQueryExecution', 'GetQueryExecution', 'GetQueryResults', 'StopQueryExecution'].map(
    (action) => `athena:${action} ${WORKGROUP}`,
  ),
  ...['CreateTable', 'GetTable', 'GetPartitions', 'GetDatabase'].flatMap((action) =>
    ['catalog', 'database/segmentsignals', 'table/segmentsignals/*'].map((on) => `glue:${action} ${DATABASE}:${on}`),
  ),
  `glue:GetDatabase ${DATABASE}:database/default`,
  ...['GetBucketLocation', 'ListBucket', 'ListBucketMultipartUploads'].flatMap((action) =>
    ['Data', 'QueryResults'].map((on) => `s3:${action} ${on}`),
  ),
  ...['GetObject', 'PutObject', 'AbortMultipartUpload', 'ListMultipartUploadParts'].map(
    (action) => `s3:${action} QueryResults/results/*`,
  ),
  ...['AbortMultipartUpload', 'ListMultipartUploadParts'].map((action) => `s3:${action} Data/runs/*`),
];
const MODEL = [
  'bedrock:InvokeModel arn:<Partition>:bedrock:*::foundation-model/maker.model-1:0',
  'bedrock:InvokeModel arn:<Partition>:bedrock:<Region>:<AccountId>:inference-profile/eu.maker.model-1:0',
  'bedrock:ApplyGuardrail arn:<Partition>:bedrock:<Region>:<AccountId>:guardrail/abc',
];
const reading = (...folders: string[]) => folders.map((folder) => `s3:GetObject Data/${folder}/*`);
const writing = (...folders: string[]) =>
  folders.flatMap((folder) => [
    `s3:PutObject Data/${folder}/*`,
    ...(['reports', 'blocked'].includes(folder) ? [`s3:PutObjectRetention Data/${folder}/*`] : []),
  ]);

/** What each door may do, besides writing its log. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  Starter: [
    ...DATA_KEY,
    ...reading('definitions', 'requests'),
    'states:StartExecution ReportWorkflow',
    'sqs:SendMessage CadenceDeadLetters',
  ],
  Reviewer: [
    ...DATA_KEY,
    ...reading('definitions', 'requests'),
    ...writing('requests'),
    ...['states:StartExecution ReportWorkflow', 'events:PutEvents Events', ...TAKE('ReviewRequests')],
  ],
  ConclusionDoor: [...DATA_KEY, ...reading('conclusions'), ...writing('conclusions'), ...TAKE('Conclusions')],
  RunWatcher: [
    ...DATA_KEY,
    ...reading('runs'),
    ...writing('runs'),
    ...['ListQueryExecutions', 'BatchGetQueryExecution', 'StopQueryExecution'].map(
      (action) => `athena:${action} ${WORKGROUP}`,
    ),
    'states:DescribeExecution arn:<Partition>:states:<Region>:<AccountId>:execution:ReportWorkflow:*',
    ...['events:PutEvents Events', ...TAKE('EndedRuns')],
  ],
  OverdueCheck: [...DATA_KEY, ...reading('definitions', 'reports'), 'sqs:SendMessage OverdueCheckDeadLetters'],
  Webhook: ['secretsmanager:GetSecretValue WebhookSecret', 'events:PutEvents Events'],
  DeliverReport: [
    ...DATA_KEY,
    ...reading('blocked', 'deliveries', 'reports'),
    ...writing('deliveries'),
    ...['sns:Publish AudienceExecutive', 'sns:Publish AudienceProductMarketing'],
    ...['secretsmanager:GetSecretValue LinkSecret', ...TAKE('Deliveries')],
  ],
};

describe('the role of a function allows what its line says, and nothing else', () => {
  const functions = ofType(resources, 'AWS::Lambda::Function').map(
    ([id, { Properties }]) => [constructOf(id), Properties.Role['Fn::GetAtt'][0] as string] as const,
  );

  it.each(functions)('%s', (name, role) => {
    const log = ['logs:CreateLogStream', 'logs:PutLogEvents'].map((action) => `${action} ${name}Log`);
    const line = name in STEPS ? stepLine(name as StepName) : DOORS[name];
    const allowed = statementsOf(role).flatMap(({ Effect, Action, Resource }) => {
      expect(Effect).toBe('Allow');
      return [Action].flat().flatMap((action) => [Resource].flat().map((on) => `${action} ${readable(on)}`));
    });
    expect([...new Set(allowed)].toSorted()).toEqual([...new Set([...log, ...(line ?? [])])].toSorted());
  });

  it('has a line for every door that there is', () => {
    const doors = functions.map(([name]) => name).filter((name) => !(name in STEPS));
    expect(Object.keys(DOORS).toSorted()).toEqual(doors.toSorted());
  });
});

function stepLine(name: StepName): readonly string[] {
  const { reads, writes, removes, queries, sends, words } = STEP_ACCESS[name];
  return [
    ...DATA_KEY,
    ...reading(...reads),
    ...writing(...writes),
    ...(removes ? ['s3:DeleteObject Data/runs/*'] : []),
    ...(queries ? QUERIES : []),
    ...(sends ? ['events:PutEvents Events'] : []),
    ...(words ? MODEL : []),
  ];
}
