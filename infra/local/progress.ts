import type { StepReport } from './run-workflow.ts';

/** Hears how a run goes, and shows it. `close` must be called in any case: it gives the terminal back. */
export type Progress = {
  readonly began: (step: string, input: unknown) => void;
  readonly ended: (report: StepReport) => void;
  readonly close: (outcome: 'done' | 'failed') => Promise<void>;
};
