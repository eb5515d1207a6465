import type { Stack } from 'aws-cdk-lib';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { EVENTS } from '../../shared/contracts/events.ts';
import { deliverTo, inboundQueue } from './inbound-queue.ts';
import { objectAccess } from './object-access.ts';
import { type FunctionMachine, ownRoleFunction } from './own-role-function.ts';
import type { ReportStorage } from './storage.ts';

type Surroundings = { readonly storage: ReportStorage; readonly bus: EventBus };

const CONCLUSIONS: readonly (keyof typeof EVENTS)[] = [
  'PostMortemConcluded',
  'ExperimentConcluded',
  'AssumptionRevised',
];

/** What other workflows concluded, and the door that keeps it for later reports. */
export function conclusionDoor(stack: Stack, machine: FunctionMachine, { storage, bus }: Surroundings): void {
  const concluded = inboundQueue(stack, 'Conclusions', bus, CONCLUSIONS);
  const door = ownRoleFunction(stack, 'ConclusionDoor', machine, {
    bundle: 'conclusion-door',
    description: 'Segment Signals, door of conclusions',
    access: [...objectAccess(storage, { reads: ['conclusions'], writes: ['conclusions'] }), concluded.access],
  });
  deliverTo(stack, 'Conclusions', concluded, door);
}
