import { Duration, type Stack } from 'aws-cdk-lib';
import { type Alarm, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { constructsOf } from './constructs-of.ts';
import type { DeploymentSettings } from './deployment-settings.ts';
import type { ReportEvents } from './events.ts';
import { modelMetric } from './model-metric.ts';
import { overdueMetric } from './overdue-check.ts';
import { raiseAlarm } from './raise-alarm.ts';
import type { StepFunctions } from './step-functions.ts';

/** What the alarms watch; besides, every queue and every function of the stack. */
export type Watched = {
  readonly settings: DeploymentSettings;
  readonly workflow: StateMachine;
  readonly steps: StepFunctions;
  readonly events: ReportEvents;
  readonly workgroup: string;
};

const period = Duration.minutes(5);
const SECONDS_PER_HOUR = 3600;
/** Queues of other teams may be emptied once a day, those that a function empties are empty at once. */
const HOURS_WAITED = { theirs: 48, ours: 1 };
/** A step is tried six times: this often within an hour is no passing trouble. */
const FAILED_REPEATEDLY = 3;
const BYTES_PER_GIBIBYTE = 1024 ** 3;

/** One alarm for each thing that can go wrong and that a person has to act on. Comes last: it looks at what is there. */
export function reportAlarms(stack: Stack, topic: Topic, watched: Watched): readonly Alarm[] {
  return [
    ...runAlarms(stack, topic, watched),
    ...queueAlarms(stack, topic, watched),
    ...functionAlarms(stack, topic, watched),
    scanAlarm(stack, topic, watched),
    ...modelAlarms(stack, topic, watched),
  ];
}

function runAlarms(stack: Stack, topic: Topic, { workflow }: Watched): Alarm[] {
  const once = { period, statistic: 'Sum' };
  const overdue = (['monthly', 'quarterly'] as const).map((cadence) =>
    raiseAlarm(stack, topic, {
      kind: 'ReportOverdue',
      subject: cadence === 'monthly' ? 'Monthly' : 'Quarterly',
      says: `The ${cadence} report of the period before is not there.`,
      metric: overdueMetric(cadence),
      from: 1,
    }),
  );
  return [
    raiseAlarm(stack, topic, {
      kind: 'RunFailed',
      says: 'A run failed.',
      metric: workflow.metricFailed(once),
      from: 1,
    }),
    raiseAlarm(stack, topic, {
      kind: 'RunTimedOut',
      says: 'A run timed out.',
      metric: workflow.metricTimedOut(once),
      from: 1,
    }),
    raiseAlarm(stack, topic, {
      kind: 'RunAborted',
      says: 'Somebody ended a run.',
      metric: workflow.metricAborted(once),
      from: 1,
    }),
    ...overdue,
  ];
}

/** What has no queue of its own for dead letters is one. */
function queueAlarms(stack: Stack, topic: Topic, { events }: Watched): Alarm[] {
  const theirs = new Set(events.queues.map(({ queue }) => queue));
  return constructsOf(stack, Queue).map((queue) => {
    const subject = queue.node.id;
    if (queue.deadLetterQueue === undefined)
      return raiseAlarm(stack, topic, {
        kind: 'MessagesPutAside',
        subject,
        says: `Messages lie in ${subject}.`,
        metric: queue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
        from: 1,
      });
    const hours = theirs.has(queue) ? HOURS_WAITED.theirs : HOURS_WAITED.ours;
    return raiseAlarm(stack, topic, {
      kind: 'MessagesWaiting',
      subject,
      says: `A message has lain in ${subject} for ${hours} h.`,
      metric: queue.metricApproximateAgeOfOldestMessage({ period, statistic: 'Maximum' }),
      from: hours * SECONDS_PER_HOUR,
    });
  });
}

function functionAlarms(stack: Stack, topic: Topic, { steps }: Watched): Alarm[] {
  const isStep = new Set<LambdaFunction>(Object.values(steps));
  return constructsOf(stack, LambdaFunction).flatMap((one) => {
    const subject = one.node.id;
    const hourly = { period: Duration.hours(1), statistic: 'Sum' };
    return [
      isStep.has(one)
        ? raiseAlarm(stack, topic, {
            kind: 'StepFailedRepeatedly',
            subject,
            says: `The step ${subject} failed ${FAILED_REPEATEDLY} times within an hour.`,
            metric: one.metricErrors(hourly),
            from: FAILED_REPEATEDLY,
          })
        : raiseAlarm(stack, topic, {
            kind: 'DoorFailed',
            subject,
            says: `${subject} failed.`,
            metric: one.metricErrors({ period, statistic: 'Sum' }),
            from: 1,
          }),
      raiseAlarm(stack, topic, {
        kind: 'FunctionThrottled',
        subject,
        says: `AWS turned calls of ${subject} away.`,
        metric: one.metricThrottles({ period, statistic: 'Sum' }),
        from: 1,
      }),
    ];
  });
}

function scanAlarm(stack: Stack, topic: Topic, { settings, workgroup }: Watched): Alarm {
  const { scannedGibibytesPerDay } = settings.operations;
  return raiseAlarm(stack, topic, {
    kind: 'QueriesScannedTooMuch',
    says: `Queries of a day scanned ${scannedGibibytesPerDay} GiB.`,
    metric: new Metric({
      namespace: 'AWS/Athena',
      metricName: 'ProcessedBytes',
      dimensionsMap: { WorkGroup: workgroup },
      period: Duration.days(1),
      statistic: 'Sum',
    }),
    from: scannedGibibytesPerDay * BYTES_PER_GIBIBYTE,
  });
}

/** Bedrock's metrics are of the region where the model is asked; an alarm sees those of its own. */
function modelAlarms(stack: Stack, topic: Topic, { settings: { model } }: Watched): Alarm[] {
  if (model === undefined || model.region !== undefined) return [];
  return [
    raiseAlarm(stack, topic, {
      kind: 'ModelThrottled',
      says: 'Bedrock turned requests away: the quota of the model is used up.',
      metric: modelMetric(model, 'InvocationThrottles', { period: Duration.hours(1), statistic: 'Sum' }),
      // the adapter tries again within its budget
      from: 10,
    }),
    raiseAlarm(stack, topic, {
      kind: 'ModelRefused',
      says: 'Bedrock refuses what it is asked.',
      metric: modelMetric(model, 'InvocationClientErrors', { period, statistic: 'Sum' }),
      from: 1,
    }),
  ];
}
