import { Duration, type Stack } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  Metric,
  PeriodOverride,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Watched } from './alarms.ts';
import { constructsOf } from './constructs-of.ts';
import { modelMetric } from './model-metric.ts';

const WIDTH = 24;
const period = Duration.minutes(5);
const daily = { period: Duration.days(1), statistic: 'Sum' };

const READ_FIRST = `**Red below?** Each alarm's description ends with its entry in \`docs/runbook.md\`.
A report is made about twice a month: empty graphs are ordinary. Steps and queues are of the last days, costs of whole days.`;

/** What somebody who was woken wants to see, from top to bottom: what rings, which run, which step, which queue, what it costs. */
export function reportDashboard(stack: Stack, alarms: readonly Alarm[], watched: Watched): void {
  new Dashboard(stack, 'Dashboard', {
    defaultInterval: Duration.days(7),
    periodOverride: PeriodOverride.INHERIT,
    widgets: [
      [new TextWidget({ markdown: READ_FIRST, width: WIDTH, height: 2 })],
      [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: WIDTH, height: 6 })],
      runs(watched),
      stepGraphs(watched),
      queues(stack),
      costs(stack, watched),
    ],
  });
}

function graph(title: string, left: readonly IMetric[], perRow: number): GraphWidget {
  return new GraphWidget({ title, left: [...left], width: WIDTH / perRow, height: 7 });
}

function runs({ workflow }: Watched): IWidget[] {
  const sum = { period, statistic: 'Sum' };
  const ends = [
    workflow.metricStarted({ ...sum, label: 'started' }),
    workflow.metricSucceeded({ ...sum, label: 'succeeded' }),
    workflow.metricFailed({ ...sum, label: 'failed' }),
    workflow.metricTimedOut({ ...sum, label: 'timed out' }),
    workflow.metricAborted({ ...sum, label: 'aborted' }),
  ];
  return [graph('Runs', ends, 2), graph('How long runs took (ms)', [workflow.metricTime({ period })], 2)];
}

/** By the line that every step logs. */
function stepGraphs({ steps }: Watched): IWidget[] {
  const ofStep = (metricName: string, statistic: string) =>
    Object.keys(steps).map(
      (step) =>
        new Metric({
          ...{ namespace: 'SegmentSignals', metricName, dimensionsMap: { step } },
          ...{ period, statistic, label: step },
        }),
    );
  return [
    graph('How long each step took (ms)', ofStep('milliseconds', 'Maximum'), 2),
    graph('Failed attempts of steps', ofStep('failures', 'Sum'), 2),
  ];
}

function queues(stack: Stack): IWidget[] {
  const all = constructsOf(stack, Queue);
  const named = (queue: Queue) => ({ period, statistic: 'Maximum', label: queue.node.id });
  const waiting = all.filter(({ deadLetterQueue }) => deadLetterQueue !== undefined);
  const putAside = all.filter(({ deadLetterQueue }) => deadLetterQueue === undefined);
  return [
    graph(
      'Oldest message of each queue (s)',
      waiting.map((queue) => queue.metricApproximateAgeOfOldestMessage(named(queue))),
      2,
    ),
    graph(
      'Messages put aside',
      putAside.map((queue) => queue.metricApproximateNumberOfMessagesVisible(named(queue))),
      2,
    ),
  ];
}

function costs(stack: Stack, { workgroup, settings: { model } }: Watched): IWidget[] {
  const scanned = new Metric({
    ...{ namespace: 'AWS/Athena', metricName: 'ProcessedBytes', dimensionsMap: { WorkGroup: workgroup } },
    ...{ ...daily, label: 'bytes' },
  });
  const functions = constructsOf(stack, LambdaFunction);
  const computed = functions.map((one) => one.metricDuration({ ...daily, label: one.node.id }));
  const tokens =
    model === undefined
      ? []
      : ['InputTokenCount', 'OutputTokenCount'].map((name) => modelMetric(model, name, { ...daily, label: name }));
  const graphs: [title: string, metrics: readonly IMetric[]][] = [
    ['Bytes that Athena scanned, a day', [scanned]],
    ['Computing time of functions (ms), a day', computed],
    ...(tokens.length === 0 ? [] : ([['Tokens of the model, a day', tokens]] as [string, readonly IMetric[]][])),
  ];
  return graphs.map(([title, metrics]) => graph(title, metrics, graphs.length));
}
