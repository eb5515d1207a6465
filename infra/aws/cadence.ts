import { Duration, type Stack, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ContextAttribute, Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { closedQueue } from './closed-queue.ts';
import type { DeploymentSettings } from './deployment-settings.ts';
import { objectAccess } from './object-access.ts';
import { type FunctionMachine, ownRoleFunction } from './own-role-function.ts';
import type { ReportStorage } from './storage.ts';

type Surroundings = {
  readonly settings: DeploymentSettings;
  readonly storage: ReportStorage;
  readonly workflow: StateMachine;
};

/** Not between midnight and four: on one night of the year some of those times do not exist, and are skipped. */
const HOUR = '6';

/** The monthly schedule, on the day after the soft close, and the door that it knocks at. */
export function reportCadence(
  stack: Stack,
  machine: FunctionMachine,
  { settings, storage, workflow }: Surroundings,
): void {
  const deadLetters = closedQueue(stack, 'CadenceDeadLetters');
  const starter = ownRoleFunction(stack, 'Starter', machine, {
    bundle: 'starter',
    description: 'Segment Signals, door of the cadence',
    memory: 512,
    minutes: 1,
    environment: { SEGMENT_SIGNALS_WORKFLOW: workflow.stateMachineArn },
    access: [
      ...objectAccess(storage, { reads: ['definitions'], writes: [] }),
      new PolicyStatement({ actions: ['states:StartExecution'], resources: [workflow.stateMachineArn] }),
    ],
    deadLetters,
  });
  new Schedule(stack, 'Monthly', {
    description: 'The report of the month before, after its soft close',
    schedule: ScheduleExpression.cron({
      minute: '0',
      hour: HOUR,
      day: String(settings.softCloseDays + 1),
      timeZone: TimeZone.of(settings.timezone),
    }),
    target: new LambdaInvoke(starter, {
      input: ScheduleTargetInput.fromObject({
        cadence: 'monthly',
        scheduledTime: ContextAttribute.scheduledTime,
        definitions: `definitions/${settings.definitions}`,
        exports: 'exports/',
      }),
      retryAttempts: 3,
      maxEventAge: Duration.hours(2),
      deadLetterQueue: deadLetters,
    }),
  });
}
