import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it } from 'vitest';
import { STEPS } from '../../../functions/steps.ts';
import { deploymentSettings } from '../../../infra/aws/deployment-settings.ts';
import { ReportStack } from '../../../infra/aws/report-stack.ts';
import { SUBSCRIPTIONS } from '../../../shared/contracts/subscriptions.ts';
import { operatingModel } from '../../../shared/workflow/operating-model.ts';

type Statement = {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource?: unknown;
  readonly Condition?: unknown;
};
type Resource = {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: what CloudFormation takes, looked into at many places
  readonly Properties: any;
  readonly DeletionPolicy?: string;
};

const DOORS = ['Starter', 'Reviewer', 'Webhook', 'ConclusionDoor', 'RunWatcher', 'OverdueCheck'];
const workflowFile = readFileSync(new URL('../../../shared/workflow/report.asl.json', import.meta.url), 'utf8');
const context = JSON.parse(readFileSync(new URL('../../../cdk.json', import.meta.url), 'utf8')).context;
const settings = deploymentSettings((name) => context[name]);
const bundles = mkdtempSync(join(tmpdir(), 'stack-'));
afterAll(() => rmSync(bundles, { recursive: true }));

const asked: string[] = [];
const stack = new ReportStack(new App({ analyticsReporting: false }), 'SegmentSignals', settings, (name) => {
  asked.push(name);
  const folder = join(bundles, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.mjs'), `// ${name}`);
  return folder;
});
const resources = Object.entries(Template.fromStack(stack).toJSON().Resources) as [string, Resource][];

function ofType(type: string): [string, Resource][] {
  const found = resources.filter(([, resource]) => resource.Type === type);
  expect(found.length, type).toBeGreaterThan(0);
  return found;
}

/** Logical ids end with a hash of eight digits. */
const constructOf = (id: string) => id.replace(/[0-9A-F]{8}$/, '');
const only = <Value>(values: readonly Value[]): Value => {
  expect(values).toHaveLength(1);
  return values[0] as Value;
};

describe('retention', () => {
  const [, data] = only(ofType('AWS::S3::Bucket').filter(([id]) => constructOf(id) === 'Data'));

  it('lets nothing go by its age but working files of runs: manifests name all else by content', () => {
    const ageing = data.Properties.LifecycleConfiguration.Rules.filter(
      (rule: object) => 'ExpirationInDays' in rule || 'NoncurrentVersionExpiration' in rule,
    );
    expect(ageing.map(({ Prefix }: { Prefix?: string }) => Prefix)).toEqual(['runs/']);
  });
});

describe('the workflow', () => {
  const [, machine] = only(ofType('AWS::StepFunctions::StateMachine'));

  it('is the file, byte for byte', () => {
    expect(machine.Properties.DefinitionString).toBe(workflowFile);
  });

  it('has every address that the file asks for, of the function with that name', () => {
    const addressed = Object.entries(machine.Properties.DefinitionSubstitutions).map(([name, value]) => [
      name,
      `${constructOf((value as { 'Fn::GetAtt': string[] })['Fn::GetAtt'][0] ?? '')}FunctionArn`,
    ]);
    for (const [name, address] of addressed) expect(address).toBe(name);
    const askedFor = new Set([...workflowFile.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name));
    expect(new Set(addressed.map(([name]) => name))).toEqual(askedFor);
  });

  it('has one function per step, and no other than the doors besides', () => {
    const functions = ofType('AWS::Lambda::Function').map(([id]) => constructOf(id));
    expect(functions.sort()).toEqual([...Object.keys(STEPS), ...DOORS].sort());
    const kebab = (name: string) => name.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
    expect(asked.sort()).toEqual(functions.map(kebab).sort());
  });
});

describe('functions', () => {
  it('run what the bundles are made for, within bounds that somebody chose', () => {
    for (const [id, { Properties }] of ofType('AWS::Lambda::Function')) {
      expect(Properties, id).toMatchObject({
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Architectures: ['arm64'],
      });
      expect(Properties.MemorySize, id).toBeGreaterThanOrEqual(512);
      expect(Properties.Timeout, id).toBeGreaterThanOrEqual(60);
      expect(Properties.LoggingConfig.LogGroup, id).toBeDefined();
    }
    for (const [id, { Properties }] of ofType('AWS::Logs::LogGroup')) expect(Properties.RetentionInDays, id).toBe(90);
  });

  it('have a role each', () => {
    const roles = ofType('AWS::Lambda::Function').map(([, { Properties }]) => JSON.stringify(Properties.Role));
    expect(new Set(roles).size).toBe(roles.length);
  });

  it('are allowed what is named, and nothing by a managed policy', () => {
    const inline = ofType('AWS::IAM::Role').flatMap(([id, { Properties }]) => {
      expect(Properties.ManagedPolicyArns, id).toBeUndefined();
      return (Properties.Policies ?? []).map((policy: { PolicyDocument: unknown }) => policy.PolicyDocument);
    });
    const apart = ofType('AWS::IAM::Policy').map(([, { Properties }]) => Properties.PolicyDocument);
    const statements: Statement[] = [...inline, ...apart].flatMap(({ Statement: list }) => list);
    expect(statements.length).toBeGreaterThan(40);
    for (const { Action, Resource: on } of statements) {
      for (const action of [Action].flat()) expect(action).toMatch(/^[a-z0-9]+:[A-Za-z]+$/);
      expect([on].flat()).not.toContain('*');
    }
  });
});

describe('buckets', () => {
  it('are encrypted by our key, versioned, closed to the public, and outlive the stack', () => {
    const buckets = ofType('AWS::S3::Bucket').filter(([id]) => constructOf(id) !== 'AccessLogs');
    expect(buckets).toHaveLength(2);
    for (const [id, { Properties, DeletionPolicy }] of buckets) {
      const [{ ServerSideEncryptionByDefault: encryption }] =
        Properties.BucketEncryption.ServerSideEncryptionConfiguration;
      expect(encryption, id).toMatchObject({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: expect.anything() });
      expect(Properties.VersioningConfiguration, id).toEqual({ Status: 'Enabled' });
      expect(Object.values(Properties.PublicAccessBlockConfiguration), id).toEqual([true, true, true, true]);
      expect(DeletionPolicy, id).toBe('Retain');
    }
    for (const [id, { Properties }] of ofType('AWS::KMS::Key')) expect(Properties.EnableKeyRotation, id).toBe(true);
  });

  it('take nothing without TLS', () => {
    const policies = ofType('AWS::S3::BucketPolicy');
    expect(policies).toHaveLength(ofType('AWS::S3::Bucket').length);
    for (const [id, { Properties }] of policies)
      expect(Properties.PolicyDocument.Statement, id).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
  });

  it('take a version only once', () => {
    const statements: Statement[] = ofType('AWS::S3::BucketPolicy').flatMap(
      ([, { Properties }]) => Properties.PolicyDocument.Statement,
    );
    const once = only(statements.filter(({ Sid }) => Sid === 'VersionsAreWrittenOnce'));
    expect(once).toMatchObject({
      Effect: 'Deny',
      Action: 's3:PutObject',
      Condition: {
        Null: { 's3:if-none-match': 'true', 's3:if-match': 'true' },
        Bool: { 's3:ObjectCreationOperation': 'true' },
      },
    });
    expect(JSON.stringify(once.Resource)).toMatch(
      /\/reports\/\*.*\/blocked\/\*.*\/wording\/\*.*\/definitions\/\*\.yaml.*\/definitions\/latest\.json/,
    );
  });
});

describe('events', () => {
  const [machineId] = only(ofType('AWS::StepFunctions::StateMachine'));
  const queues = ofType('AWS::SQS::Queue');

  it('go to a queue for each subscription, by the pattern that the laptop has, and requests to their own', () => {
    const patterns = ofType('AWS::Events::Rule').map(([, { Properties }]) => Properties.EventPattern);
    const inbound = (...types: string[]) => ({
      source: [{ 'anything-but': ['segment-signals'] }],
      'detail-type': types,
    });
    expect(patterns).toEqual([
      ...SUBSCRIPTIONS.map(({ pattern }) => pattern),
      inbound('ReviewRequested'),
      inbound('PostMortemConcluded', 'ExperimentConcluded', 'AssumptionRevised'),
      {
        source: ['aws.states'],
        'detail-type': ['Step Functions Execution Status Change'],
        detail: { status: ['FAILED', 'TIMED_OUT', 'ABORTED'], stateMachineArn: [{ Ref: machineId }] },
      },
    ]);
    for (const [id, { Properties }] of ofType('AWS::Events::Rule')) {
      const target = only<{ Arn: { 'Fn::GetAtt': string[] }; DeadLetterConfig: unknown }>(Properties.Targets);
      expect(`${constructOf(target.Arn['Fn::GetAtt'][0] ?? '')}Rule`).toBe(constructOf(id));
      expect(target.DeadLetterConfig, id).toBeDefined();
    }
  });

  it('are all kept to be replayed, for as long as the settings say', () => {
    const [, { Properties }] = only(ofType('AWS::Events::Archive'));
    const [bus] = only(ofType('AWS::Events::EventBus'));
    expect(Properties).toMatchObject({ RetentionDays: 90, EventPattern: { account: [{ Ref: 'AWS::AccountId' }] } });
    expect(Properties.SourceArn).toEqual({ 'Fn::GetAtt': [bus, 'Arn'] });
  });

  it('lie in queues that are encrypted and take nothing without TLS', () => {
    for (const [id, { Properties }] of queues) {
      expect(Properties.SqsManagedSseEnabled, id).toBe(true);
      const policies = ofType('AWS::SQS::QueuePolicy').filter(
        ([, policy]) => JSON.stringify(policy.Properties.Queues) === JSON.stringify([{ Ref: id }]),
      );
      expect(only(policies)[1].Properties.PolicyDocument.Statement, id).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
    }
  });

  it('are put aside, not lost, where a consumer gives them back again and again', () => {
    const consumed = queues.filter(([id]) => !constructOf(id).endsWith('DeadLetters'));
    expect(consumed).toHaveLength(SUBSCRIPTIONS.length + 3);
    for (const [id, { Properties }] of consumed) {
      const [deadLetters] = Properties.RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'];
      expect(constructOf(deadLetters)).toBe(`${constructOf(id)}DeadLetters`);
    }
  });
});

describe('the operating model', () => {
  it('has the schedules of the template as its times, and hears what the template lets in', () => {
    const knocking = ofType('AWS::Scheduler::Schedule').filter(
      ([, { Properties }]) => constructOf(Properties.Target.Arn['Fn::GetAtt'][0]) === 'Starter',
    );
    const cadences = knocking.map(([, { Properties }]) => JSON.parse(Properties.Target.Input).cadence);
    const times = operatingModel.triggers.filter(({ kind }) => kind === 'time').map(({ id }) => id);
    expect(cadences.toSorted()).toEqual(times.toSorted());
    const heard = ofType('AWS::Events::Rule')
      .map(([, { Properties }]) => Properties.EventPattern)
      .filter(({ source }) => typeof source[0] !== 'string')
      .flatMap((pattern) => pattern['detail-type']);
    const into = operatingModel.feedback.filter(({ way }) => way === 'in').map(({ event }) => event);
    expect(heard.toSorted()).toEqual(into.toSorted());
  });
});

describe('review requests', () => {
  const mappings = ofType('AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => Properties);
  const reviewer = only(ofType('AWS::Lambda::Function').filter(([id]) => constructOf(id) === 'Reviewer'));

  it('reach the door by their queue, as conclusions do, and only those that fail are given back', () => {
    const doors = mappings.map((one) => [
      constructOf(one.FunctionName.Ref),
      constructOf(one.EventSourceArn['Fn::GetAtt'][0]),
    ]);
    expect(doors.sort()).toEqual([
      ['ConclusionDoor', 'Conclusions'],
      ['Reviewer', 'ReviewRequests'],
      ['RunWatcher', 'EndedRuns'],
    ]);
    for (const one of mappings) expect(one.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  });

  it('are out of sight of others for six times as long as the door may take', () => {
    const [, { Properties: queue }] = only(
      ofType('AWS::SQS::Queue').filter(([id]) => constructOf(id) === 'ReviewRequests'),
    );
    expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * reviewer[1].Properties.Timeout);
  });
});

describe('the webhook', () => {
  const [, { Properties: webhook }] = only(
    ofType('AWS::Lambda::Function').filter(([id]) => constructOf(id) === 'Webhook'),
  );
  const roleId = webhook.Role['Fn::GetAtt'][0];

  it('has the one address, and there is one of it at a time', () => {
    const [, { Properties }] = only(ofType('AWS::Lambda::Url'));
    expect(Properties.AuthType).toBe('NONE');
    expect(constructOf(Properties.TargetFunctionArn['Fn::GetAtt'][0])).toBe('Webhook');
    expect(webhook.ReservedConcurrentExecutions).toBe(1);
  });

  it('may read its secret, put that one event, and write its log', () => {
    const [, role] = only(ofType('AWS::IAM::Role').filter(([id]) => id === roleId));
    const statements: Statement[] = role.Properties.Policies.flatMap(
      ({ PolicyDocument }: { PolicyDocument: { Statement: Statement[] } }) => PolicyDocument.Statement,
    );
    expect(statements.map(({ Action, Condition }) => [Action, Condition])).toEqual([
      [['logs:CreateLogStream', 'logs:PutLogEvents'], undefined],
      ['secretsmanager:GetSecretValue', undefined],
      [
        'events:PutEvents',
        { StringEquals: { 'events:source': 'segment-signals.webhook', 'events:detail-type': 'ReviewRequested' } },
      ],
    ]);
    const policies = resources.filter(([, { Type }]) => Type === 'AWS::IAM::Policy');
    for (const [id, { Properties }] of policies) expect(JSON.stringify(Properties.Roles), id).not.toContain(roleId);
  });

  it('is not there where nobody wants it', () => {
    const { webhook: _, ...without } = context;
    expect(deploymentSettings((name) => without[name]).webhook).toBe(false);
    expect(deploymentSettings((name) => (name === 'webhook' ? 'false' : context[name])).webhook).toBe(false);
  });
});

describe('runs that cannot tell of themselves', () => {
  const [, { Properties: watcher }] = only(
    ofType('AWS::Lambda::Function').filter(([id]) => constructOf(id) === 'RunWatcher'),
  );

  it('are told of from the bus of the account, where Step Functions tells that they ended', () => {
    const rule = only(ofType('AWS::Events::Rule').filter(([id]) => constructOf(id) === 'EndedRunsRule'))[1];
    expect(rule.Properties.EventBusName).toBeUndefined();
  });

  it('have their queries stopped by a role that sees one workgroup, and does nothing else there', () => {
    const [, role] = only(ofType('AWS::IAM::Role').filter(([id]) => id === watcher.Role['Fn::GetAtt'][0]));
    const statements: Statement[] = role.Properties.Policies[0].PolicyDocument.Statement;
    const ofAthena = only(statements.filter(({ Action }) => [Action].flat().some((one) => one.startsWith('athena:'))));
    expect(ofAthena.Action).toEqual([
      'athena:ListQueryExecutions',
      'athena:BatchGetQueryExecution',
      'athena:StopQueryExecution',
    ]);
    const workgroup = only(ofType('AWS::Athena::WorkGroup'))[1].Properties.Name;
    expect(JSON.stringify(ofAthena.Resource)).toContain(`workgroup/${workgroup}"`);
    expect(statements.flatMap(({ Action }) => Action).filter((one) => /^(s3|events):/.test(one))).toEqual([
      ...['s3:ListBucket', 's3:GetObject', 's3:PutObject'],
      'events:PutEvents',
    ]);
  });
});

describe('a run is made again', () => {
  it('by who took the role for it with a second factor, which can do nothing else', () => {
    const [, { Properties }] = only(ofType('AWS::IAM::Role').filter(([id]) => constructOf(id) === 'RerunRole'));
    expect(Properties.AssumeRolePolicyDocument.Statement).toEqual([
      expect.objectContaining({ Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }),
    ]);
    const [{ PolicyDocument }] = Properties.Policies;
    const { Action, Resource: on } = only<Statement>(PolicyDocument.Statement);
    expect(Action).toBe('lambda:InvokeFunction');
    expect(constructOf((on as { 'Fn::GetAtt': string[] })['Fn::GetAtt'][0] ?? '')).toBe('Starter');
  });
});

describe('definitions are pushed', () => {
  it('by who took the role for it with a second factor, which reaches nothing but definitions', () => {
    const [, { Properties }] = only(ofType('AWS::IAM::Role').filter(([id]) => constructOf(id) === 'DefinitionsRole'));
    expect(Properties.AssumeRolePolicyDocument.Statement).toEqual([
      expect.objectContaining({ Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }),
    ]);
    const statements: Statement[] = Properties.Policies[0].PolicyDocument.Statement;
    const ofObjects = statements.filter(({ Action }) => String(Action).endsWith('Object'));
    expect(ofObjects.map(({ Action }) => Action)).toEqual(['s3:GetObject', 's3:PutObject']);
    for (const { Resource: on } of ofObjects) expect(JSON.stringify(on)).toMatch(/^[^/]*\/definitions\/\*[^/]*$/);
  });
});

describe('the cadence', () => {
  const schedules = ofType('AWS::Scheduler::Schedule').filter(([id]) => constructOf(id) !== 'Daily');

  it.each([
    ['Monthly', 'cron(0 6 6 * ? *)'],
    ['Quarterly', 'cron(0 6 7 1,4,7,10 ? *)'],
  ])('%s: knocks at the door on a morning after the soft close, in the reporting timezone', (id, time) => {
    const [, { Properties }] = only(schedules.filter(([name]) => constructOf(name) === id));
    expect(Properties).toMatchObject({
      ScheduleExpression: time,
      ScheduleExpressionTimezone: 'America/New_York',
      State: 'ENABLED',
    });
    expect(constructOf(Properties.Target.Arn['Fn::GetAtt'][0])).toBe('Starter');
    expect(JSON.parse(Properties.Target.Input)).toEqual({
      cadence: id.toLowerCase(),
      scheduledTime: '<aws.scheduler.scheduled-time>',
      definitions: 'definitions/latest.json',
      exports: 'exports/',
    });
    expect(Properties.Target.DeadLetterConfig).toBeDefined();
  });

  it('is these two schedules', () => {
    expect(schedules).toHaveLength(2);
  });

  it.each([
    [{ softCloseDays: 27 }, /softCloseDays: found "27"/],
    [{ fiscalYearStart: 13 }, /fiscalYearStart: found "13"; allowed: a month from 1 to 12/],
    [{ webhook: 'yes' }, /webhook: found "yes"; allowed: true, false/],
    [{ yearEndsOn: 'Saturday', fiscalYearStart: undefined }, /yearEndsOn: found "Saturday"/],
    [{ yearEndsOn: 'saturday', fiscalYearStart: 2 }, /yearEndsOn.*no fiscalYearStart/],
    [{ softCloseDays: undefined }, /softCloseDays/],
    [{ archiveDays: 0 }, /archiveDays: found "0"; allowed: whole days from 1/],
    [{ archiveDays: undefined }, /archiveDays/],
    [{ architecture: 'x86' }, /architecture: found "x86"; allowed: arm64, x64/],
    [{ timezone: undefined }, /lacks "timezone"/],
    [{ model: 'haiku' }, /model: found "haiku"; allowed: an object of settings as JSON/],
    [{ model: { model: 'maker.model-1:0' } }, /model\.structuredOutput: found nothing/],
    [{ model: { model: 'maker.model-1:0', structuredOutput: 'tool', temperature: 0 } }, /no setting "temperature"/],
    [
      { model: { model: 'maker.model-1:0', structuredOutput: 'tool', budget: { seconds: 600, tokens: 9000 } } },
      /seconds/,
    ],
  ])('is refused with %j', (changed, complaint) => {
    const changedContext: Record<string, unknown> = { ...context, ...changed };
    expect(() => deploymentSettings((name) => changedContext[name])).toThrow(complaint);
  });
});
