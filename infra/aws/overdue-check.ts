import { Duration, type Stack, TimeZone } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { closedQueue } from './closed-queue.ts';
import type { DeploymentSettings } from './deployment-settings.ts';
import { objectAccess } from './object-access.ts';
import { type FunctionMachine, ownRoleFunction } from './own-role-function.ts';
import type { ReportStorage } from './storage.ts';

type Surroundings = { readonly settings: DeploymentSettings; readonly storage: ReportStorage };

/** Every morning, after the schedules of the cadence: are the reports there that should be? */
export function overdueCheck(stack: Stack, machine: FunctionMachine, { settings, storage }: Surroundings): void {
  const deadLetters = closedQueue(stack, 'OverdueCheckDeadLetters');
  const check = ownRoleFunction(stack, 'OverdueCheck', machine, {
    bundle: 'overdue-check',
    description: 'Segment Signals, whether the reports are there that should be',
    access: objectAccess(storage, { reads: ['definitions', 'reports'], writes: [] }),
    deadLetters,
  });
  new Schedule(stack, 'Daily', {
    description: 'Whether the reports are there that should be',
    schedule: ScheduleExpression.cron({ minute: '0', hour: '9', timeZone: TimeZone.of(settings.timezone) }),
    target: new LambdaInvoke(check, {
      input: ScheduleTargetInput.fromObject({
        definitions: `definitions/${settings.definitions}`,
        overdueDays: settings.operations.overdueDays,
      }),
      retryAttempts: 3,
      maxEventAge: Duration.hours(2),
      deadLetterQueue: deadLetters,
    }),
  });
}

/** 1 on each day on which the cadence's report is overdue. */
export function overdueMetric(cadence: 'monthly' | 'quarterly'): Metric {
  return new Metric({
    namespace: 'SegmentSignals',
    metricName: 'overdue',
    dimensionsMap: { cadence },
    period: Duration.days(1),
    statistic: 'Maximum',
  });
}
