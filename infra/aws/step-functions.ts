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
type Size = { readonly memory: number; readonly minutes: number; readonly disk?: number };

/** 3008 MB is what a new account gets. A step that runs into its time-out is tried again and goes on where it was. */
const SIZES: Readonly<Record<StepName, Size>> = {
  AwaitSources: { memory: 512, minutes: 1 },
  // hashes every export once
  PlanRun: { memory: 1769, minutes: 15 },
  // DuckDB: an export file and its Parquet have to fit on the disk
  IngestObject: { memory: 3008, minutes: 15, disk: 10 },
  BuildJourneys: { memory: 512, minutes: 15 },
  AggregateJourneys: { memory: 1769, minutes: 15 },
  AssessQuality: { memory: 1769, minutes: 10 },
  DetectSignals: { memory: 3008, minutes: 15 },
  // a model's budget is eight minutes at most
  WriteNarrative: { memory: 1769, minutes: 10 },
  ComposeReport: { memory: 3008, minutes: 10 },
  PublishVersion: { memory: 1024, minutes: 10 },
  DeliverOutbox: { memory: 512, minutes: 5 },
  ReportFailure: { memory: 512, minutes: 1 },
};

/** One function per step: its name is that of the state and of the construct. */
export function stepFunctions(stack: Stack, machine: FunctionMachine, surroundings: Surroundings): StepFunctions {
  const functions = (Object.keys(STEPS) as StepName[]).map((name) => [
    name,
    ownRoleFunction(stack, name, machine, {
      bundle: bundleName(name),
      description: `Segment Signals, step ${name}`,
      ...SIZES[name],
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
