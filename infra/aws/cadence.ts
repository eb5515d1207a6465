import { Duration, type Stack, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { ContextAttribute, Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { closedQueue } from './closed-queue.ts';
import type { DeploymentSettings } from './deployment-settings.ts';
import { objectAccess } from './object-access.ts';
import { type FunctionMachine, ownRoleFunction } from './own-role-function.ts';
import { scheduleTimes } from './schedule-times.ts';
import type { ReportStorage } from './storage.ts';

type Surroundings = {
  readonly settings: DeploymentSettings;
  readonly storage: ReportStorage;
  readonly workflow: StateMachine;
};

/** The monthly and the quarterly schedule, and the door that they knock at, which is given back. */
export function reportCadence(
  stack: Stack,
  machine: FunctionMachine,
  { settings, storage, workflow }: Surroundings,
): LambdaFunction {
  const deadLetters = closedQueue(stack, 'CadenceDeadLetters');
  const starter = ownRoleFunction(stack, 'Starter', machine, {
    bundle: 'starter',
    description: 'Segment Signals, door of the cadence',
    access: [
      ...objectAccess(storage, { reads: ['definitions', 'requests'], writes: [] }),
      new PolicyStatement({ actions: ['states:StartExecution'], resources: [workflow.stateMachineArn] }),
    ],
    deadLetters,
  });
  const times = scheduleTimes(settings);
  for (const [id, cadence] of [
    ['Monthly', 'monthly'],
    ['Quarterly', 'quarterly'],
  ] as const)
    new Schedule(stack, id, {
      description: `The ${cadence} report of the period before, after its soft close`,
      schedule: ScheduleExpression.cron({ ...times[cadence], timeZone: TimeZone.of(settings.timezone) }),
      target: new LambdaInvoke(starter, {
        input: ScheduleTargetInput.fromObject({
          cadence,
          scheduledTime: ContextAttribute.scheduledTime,
          definitions: `definitions/${settings.definitions}`,
          exports: 'exports/',
        }),
        retryAttempts: 3,
        maxEventAge: Duration.hours(2),
        deadLetterQueue: deadLetters,
      }),
    });
  return starter;
}
