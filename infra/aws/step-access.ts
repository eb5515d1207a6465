import type { STEPS } from '../../functions/steps.ts';

export type StepName = keyof typeof STEPS;
export type Folder =
  | 'conclusions'
  | 'definitions'
  | 'deliveries'
  | 'exports'
  | 'runs'
  | 'reports'
  | 'blocked'
  | 'requests'
  | 'wording';
export type StepAccess = {
  readonly reads: readonly Folder[];
  readonly writes: readonly Folder[];
  /** Only working files are ever removed. */
  readonly removes?: true;
  readonly queries?: true;
  readonly sends?: true;
  /** Asks the language model, where the deployment names one. */
  readonly words?: true;
};

/**
 * What each step may touch, and so what its role allows. A test holds it against what the steps do, and the deployment
 * runs them under these roles.
 */
export const STEP_ACCESS: Readonly<Record<StepName, StepAccess>> = {
  AwaitSources: { reads: ['definitions', 'exports'], writes: [] },
  PlanRun: { reads: ['conclusions', 'definitions', 'exports', 'reports', 'runs'], writes: ['runs'] },
  IngestObject: { reads: ['definitions', 'exports', 'runs'], writes: ['runs'] },
  BuildJourneys: { reads: ['definitions', 'runs', 'reports'], writes: ['runs'], removes: true, queries: true },
  AggregateJourneys: { reads: ['definitions', 'runs'], writes: ['runs'], queries: true },
  AssessQuality: { reads: ['definitions', 'exports', 'runs', 'reports'], writes: ['runs'] },
  DetectSignals: { reads: ['definitions', 'runs', 'reports'], writes: ['runs'] },
  WriteNarrative: { reads: ['definitions', 'runs', 'reports', 'wording'], writes: ['runs', 'wording'], words: true },
  ComposeReport: { reads: ['definitions', 'runs', 'reports', 'blocked'], writes: ['runs', 'reports', 'blocked'] },
  PublishVersion: { reads: ['definitions', 'runs', 'reports', 'blocked'], writes: ['runs', 'reports', 'blocked'] },
  DeliverOutbox: { reads: ['reports', 'blocked'], writes: ['runs', 'reports', 'blocked'], sends: true },
};
