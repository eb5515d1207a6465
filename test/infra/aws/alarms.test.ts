import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STEPS } from '../../../functions/steps.ts';
import { deploymentSettings } from '../../../infra/aws/deployment-settings.ts';
import { constructOf, EVERYTHING, ofType, referred, templateResources } from './stack-template.ts';

const { model } = EVERYTHING;
const resources = templateResources(EVERYTHING);
const alarms = ofType(resources, 'AWS::CloudWatch::Alarm').map(([id, { Properties }]) => ({
  id: constructOf(id),
  entry: /docs\/runbook\.md#([a-z-]+)$/.exec(Properties.AlarmDescription)?.[1] ?? '',
  ...Properties,
}));
const constructs = (type: string) => ofType(resources, type).map(([id]) => constructOf(id));
const runbook = entriesOf(readFileSync(new URL('../../../docs/runbook.md', import.meta.url), 'utf8'));

/** The text below each second heading, by the heading's anchor. */
function entriesOf(page: string): ReadonlyMap<string, string> {
  const [, ...entries] = page.split(/^## /m);
  return new Map(
    entries.map((entry) => {
      const [heading = '', ...lines] = entry.split('\n');
      return [heading.toLowerCase().replaceAll(' ', '-'), lines.join('\n')];
    }),
  );
}

function watching(metric: string, dimension: string, rest: object = {}) {
  const found = alarms.filter((alarm) => alarm.MetricName === metric);
  for (const alarm of found) expect(alarm).toMatchObject({ TreatMissingData: 'notBreaching', ...rest });
  return found.map(({ Dimensions: [only, ...others] }) => {
    expect(others).toEqual([]);
    expect(only.Name).toBe(dimension);
    return typeof only.Value === 'string' ? only.Value : referred(only.Value);
  });
}

describe('an alarm rings', () => {
  it.each(['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted'])('for %s of the workflow', (metric) => {
    const once = { Namespace: 'AWS/States', Threshold: 1, Statistic: 'Sum' };
    expect(watching(metric, 'StateMachineArn', once)).toEqual(['ReportWorkflow']);
  });

  it('for every queue: for one message where dead letters lie, for an old one where somebody should take them out', () => {
    const putAside = watching('ApproximateNumberOfMessagesVisible', 'QueueName', {
      Threshold: 1,
      Statistic: 'Maximum',
    });
    const waiting = watching('ApproximateAgeOfOldestMessage', 'QueueName', { Statistic: 'Maximum' });
    const queues = ofType(resources, 'AWS::SQS::Queue').map(([id, { Properties }]) => ({
      id: constructOf(id),
      takesDeadLetters: Properties.RedrivePolicy === undefined,
    }));
    const idsOf = (takes: boolean) => queues.filter((one) => one.takesDeadLetters === takes).map(({ id }) => id);
    expect(putAside.toSorted()).toEqual(idsOf(true).toSorted());
    expect(waiting.toSorted()).toEqual(idsOf(false).toSorted());
    expect(queues.length).toBeGreaterThan(8);
    // a message that SQS forgets cannot be told of
    for (const { MetricName, Threshold } of alarms)
      if (MetricName === 'ApproximateAgeOfOldestMessage') expect(Threshold).toBeLessThan(14 * 24 * 3600);
  });

  it('for every function that is turned away, for every door that fails, for steps that fail again and again', () => {
    const functions = constructs('AWS::Lambda::Function').toSorted();
    expect(watching('Throttles', 'FunctionName', { Namespace: 'AWS/Lambda', Threshold: 1 }).toSorted()).toEqual(
      functions,
    );
    expect(watching('Errors', 'FunctionName', { Namespace: 'AWS/Lambda' }).toSorted()).toEqual(functions);
    for (const alarm of alarms.filter(({ MetricName }) => MetricName === 'Errors')) {
      const isStep = referred(alarm.Dimensions[0].Value) in STEPS;
      expect(alarm, alarm.id).toMatchObject(isStep ? { Threshold: 3, Period: 3600 } : { Threshold: 1, Period: 300 });
    }
  });

  it('where a report is not there in time, by the cadence that the daily check names', () => {
    expect(watching('overdue', 'cadence', { Namespace: 'SegmentSignals', Threshold: 1 })).toEqual([
      'monthly',
      'quarterly',
    ]);
    const daily = ofType(resources, 'AWS::Scheduler::Schedule').filter(([id]) => constructOf(id) === 'Daily');
    expect(daily).toHaveLength(1);
    expect(JSON.parse(daily[0]?.[1].Properties.Target.Input)).toEqual({
      definitions: 'definitions/latest.json',
      overdueDays: 3,
    });
  });

  it('where queries of a day scan more than the setting, or the month costs more than the budget', () => {
    watching('ProcessedBytes', 'WorkGroup', { Threshold: 1000 * 1024 ** 3, Period: 86_400, Statistic: 'Sum' });
    const budget = ofType(resources, 'AWS::Budgets::Budget').map(([, { Properties }]) => Properties);
    expect(budget).toMatchObject([{ Budget: { TimeUnit: 'MONTHLY', BudgetLimit: { Amount: 50, Unit: 'USD' } } }]);
    for (const { Subscribers } of budget[0].NotificationsWithSubscribers)
      expect(Subscribers.map(({ Address }: { Address: object }) => referred(Address))).toEqual(['Alarms']);
    expect(ofType(templateResources({ monthlyBudget: 0 }), 'AWS::Budgets::Budget')).toEqual([]);
  });

  it('where the model turns requests away, under the name by which it is asked', () => {
    for (const metric of ['InvocationThrottles', 'InvocationClientErrors'])
      expect(watching(metric, 'ModelId', { Namespace: 'AWS/Bedrock' })).toEqual([model.profile]);
    const kinds = (changed: object) => ofType(templateResources(changed), 'AWS::CloudWatch::Alarm').map(([id]) => id);
    for (const changed of [{}, { model: { ...model, region: 'eu-west-3' } }])
      expect(kinds(changed).filter((id) => id.startsWith('Model'))).toEqual([]);
  });
});

describe('whoever is rung', () => {
  it('is rung by every alarm, and told when it is over', () => {
    expect(alarms.length).toBeGreaterThan(40);
    for (const alarm of alarms) {
      expect(alarm.AlarmActions.map(referred), alarm.id).toEqual(['Alarms']);
      expect(alarm.OKActions.map(referred), alarm.id).toEqual(['Alarms']);
    }
  });

  it('listens to a topic that is encrypted by a key of its own, takes nothing without TLS, and hears of AWS alone', () => {
    const topics = ofType(resources, 'AWS::SNS::Topic').filter(([id]) => constructOf(id) === 'Alarms');
    expect(topics.map(([, { Properties }]) => referred(Properties.KmsMasterKeyId))).toEqual(['AlarmKey']);
    const subscriptions = ofType(resources, 'AWS::SNS::Subscription').map(([, { Properties }]) => Properties);
    expect(subscriptions).toContainEqual(
      expect.objectContaining({ Protocol: 'email', Endpoint: 'on-call@example.com' }),
    );
    const statements = ofType(resources, 'AWS::SNS::TopicPolicy').flatMap(([, { Properties }]) =>
      Properties.Topics.some((topic: object) => referred(topic) === 'Alarms')
        ? Properties.PolicyDocument.Statement
        : [],
    );
    expect(statements).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
    expect(statements.filter(({ Effect }) => Effect === 'Allow')).toEqual([
      expect.objectContaining({
        Action: 'sns:Publish',
        Principal: { Service: ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com'] },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    ]);
  });

  it('finds an entry in the runbook for every alarm, and none for what never rings', () => {
    const rung = new Set(alarms.map(({ entry }) => entry));
    const budgets = constructs('AWS::Budgets::Budget').map(kebab);
    expect([...runbook.keys()].toSorted()).toEqual([...rung, ...budgets].toSorted());
    for (const { id, entry } of alarms) expect(kebab(id).startsWith(entry), id).toBe(true);
  });

  it.each([...runbook])('reads in "%s" what it means, what to look at, what to do', (_, text) => {
    const bold = [...text.replaceAll('\n', ' ').matchAll(/\*\*(.+?)\*\*/g)].map(([, words]) => words);
    expect(bold).toEqual(['What it means.', 'What to look at.', 'What to do.']);
  });

  it.each(['messages-put-aside', 'messages-waiting'])('finds in "%s" every queue that it may be about', (entry) => {
    const rows = [...(runbook.get(entry) ?? '').matchAll(/^\| `(\w+)` \|/gm)].map(([, queue]) => queue);
    const about = alarms.filter((alarm) => alarm.entry === entry);
    expect(rows.toSorted()).toEqual(
      about
        .map(({ Dimensions }) =>
          referred(Dimensions[0].Value.Ref ? Dimensions[0].Value : { 'Fn::GetAtt': Dimensions[0].Value['Fn::GetAtt'] }),
        )
        .toSorted(),
    );
  });
});

describe('the dashboard', () => {
  const body = JSON.stringify(ofType(resources, 'AWS::CloudWatch::Dashboard').map(([, { Properties }]) => Properties));

  it('shows runs, how long each step took, every queue, and what costs', () => {
    for (const metric of [
      'ExecutionsStarted',
      'ExecutionsFailed',
      'ExecutionTime',
      'ProcessedBytes',
      'InputTokenCount',
    ])
      expect(body).toContain(metric);
    for (const step of Object.keys(STEPS)) expect(body).toContain(`\\"milliseconds\\",\\"step\\",\\"${step}\\"`);
    for (const queue of constructs('AWS::SQS::Queue')) expect(body).toContain(`\\"label\\":\\"${queue}\\"`);
    for (const name of constructs('AWS::Lambda::Function')) expect(body).toContain(`\\"label\\":\\"${name}\\"`);
    for (const [id] of ofType(resources, 'AWS::CloudWatch::Alarm'))
      expect(body).toContain(`{"Fn::GetAtt":["${id}","Arn"]}`);
  });
});

describe('settings of operations', () => {
  const context = JSON.parse(readFileSync(new URL('../../../cdk.json', import.meta.url), 'utf8')).context;

  it.each([
    [{ alarmAddress: undefined }, /alarmAddress: found "undefined"; allowed: an e-mail address, or none/],
    [{ alarmAddress: 'on-call' }, /alarmAddress: found "on-call"/],
    [{ monthlyBudget: -1 }, /monthlyBudget: found "-1"; allowed: whole numbers from 0/],
    [{ monthlyBudget: undefined }, /monthlyBudget/],
    [{ monthlyBudget: '' }, /monthlyBudget: found ""/],
    [{ overdueDays: 1 }, /overdueDays: found "1"; allowed: whole numbers from 2 to 20/],
    [{ scannedGibibytesPerDay: 0.5 }, /scannedGibibytesPerDay: found "0.5"/],
  ])('are refused with %j', (changed, complaint) => {
    const values: Record<string, unknown> = { ...context, ...changed };
    expect(() => deploymentSettings((name) => values[name])).toThrow(complaint);
  });
});

function kebab(name: string): string {
  return name.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
