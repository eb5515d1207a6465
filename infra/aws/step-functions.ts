import type { Stack } from 'aws-cdk-lib';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { STEPS } from '../../functions/steps.ts';
import type { ModelSettings } from '../../shared/contracts/model-settings.ts';
import { modelAccess } from './model-access.ts';
import { objectAccess } from './object-access.ts';
import { type FunctionMachine, ownRoleFunction } from './own-role-function.ts';
import type { QueryWorkgroup } from './query-workgroup.ts';
import { STEP_ACCESS, type StepAccess, type StepName } from './step-access.ts';
import type { ReportStorage } from './storage.ts';

export type StepFunctions = Readonly<Record<StepName, LambdaFunction>>;
type Surroundings = {
  readonly storage: ReportStorage;
  readonly queries: QueryWorkgroup;
  readonly bus: EventBus;
  readonly model: ModelSettings | undefined;
};
/** One function per step: its name is that of the state and of the construct. */
export function stepFunctions(stack: Stack, machine: FunctionMachine, surroundings: Surroundings): StepFunctions {
  const functions = (Object.keys(STEPS) as StepName[]).map((name) => [
    name,
    ownRoleFunction(stack, name, machine, {
      bundle: bundleName(name),
      description: `Segment Signals, step ${name}`,
      access: accessOf(stack, STEP_ACCESS[name], surroundings),
    }),
  ]);
  return Object.fromEntries(functions) as StepFunctions;
}

function accessOf(stack: Stack, access: StepAccess, { storage, queries, bus, model }: Surroundings): PolicyStatement[] {
  return [
    ...objectAccess(storage, access),
    ...(access.queries ? queries.access : []),
    ...(access.words && model !== undefined ? modelAccess(stack, model) : []),
    ...(access.sends ? [new PolicyStatement({ actions: ['events:PutEvents'], resources: [bus.eventBusArn] })] : []),
  ];
}

function bundleName(step: StepName): string {
  return step.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
