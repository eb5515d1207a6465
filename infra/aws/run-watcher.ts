import { ArnFormat, type Stack } from 'aws-cdk-lib';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { deliverTo, eventQueue } from './inbound-queue.ts';
import { objectAccess } from './object-access.ts';
import { type FunctionMachine, ownRoleFunction } from './own-role-function.ts';
import type { QueryWorkgroup } from './query-workgroup.ts';
import type { ReportStorage } from './storage.ts';

type Surroundings = {
  readonly storage: ReportStorage;
  readonly queries: QueryWorkgroup;
  readonly workflow: StateMachine;
  readonly bus: EventBus;
};

/** Runs that ended without a version, as Step Functions tells on the account's own bus, and who tells of them. */
export function runWatcher(stack: Stack, machine: FunctionMachine, surroundings: Surroundings): void {
  const { storage, queries, workflow, bus } = surroundings;
  const ended = eventQueue(stack, 'EndedRuns', {
    eventPattern: {
      source: ['aws.states'],
      detailType: ['Step Functions Execution Status Change'],
      detail: { status: ['FAILED', 'TIMED_OUT', 'ABORTED'], stateMachineArn: [workflow.stateMachineArn] },
    },
  });
  const watcher = ownRoleFunction(stack, 'RunWatcher', machine, {
    bundle: 'run-watcher',
    description: 'Segment Signals, watcher of runs that end without a version',
    access: [
      ...objectAccess(storage, { reads: ['runs'], writes: ['runs'] }),
      new PolicyStatement({
        actions: ['athena:ListQueryExecutions', 'athena:BatchGetQueryExecution', 'athena:StopQueryExecution'],
        resources: [stack.formatArn({ service: 'athena', resource: 'workgroup', resourceName: queries.workgroup })],
      }),
      new PolicyStatement({
        actions: ['states:DescribeExecution'],
        resources: [
          stack.formatArn({
            ...{ service: 'states', resource: 'execution', arnFormat: ArnFormat.COLON_RESOURCE_NAME },
            resourceName: `${workflow.stateMachineName}:*`,
          }),
        ],
      }),
      new PolicyStatement({ actions: ['events:PutEvents'], resources: [bus.eventBusArn] }),
      ended.access,
    ],
  });
  deliverTo(stack, 'EndedRuns', ended, watcher);
}
