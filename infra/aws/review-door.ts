import type { Stack } from 'aws-cdk-lib';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { deliverTo, inboundQueue } from './inbound-queue.ts';
import { objectAccess } from './object-access.ts';
import { type FunctionMachine, ownRoleFunction } from './own-role-function.ts';
import type { ReportStorage } from './storage.ts';

type Surroundings = { readonly storage: ReportStorage; readonly workflow: StateMachine; readonly bus: EventBus };

/** Review requests on the bus, and the door that answers each ticket once. */
export function reviewDoor(stack: Stack, machine: FunctionMachine, { storage, workflow, bus }: Surroundings): void {
  const requests = inboundQueue(stack, 'ReviewRequests', bus, ['ReviewRequested']);
  const reviewer = ownRoleFunction(stack, 'Reviewer', machine, {
    bundle: 'reviewer',
    description: 'Segment Signals, door of review requests',
    access: [
      ...objectAccess(storage, { reads: ['definitions', 'requests'], writes: ['requests'] }),
      new PolicyStatement({ actions: ['states:StartExecution'], resources: [workflow.stateMachineArn] }),
      new PolicyStatement({ actions: ['events:PutEvents'], resources: [bus.eventBusArn] }),
      requests.access,
    ],
  });
  deliverTo(stack, 'ReviewRequests', requests, reviewer);
}
