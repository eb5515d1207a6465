import type { StepReport } from './run-workflow.ts';
import { stepItem, stepRows } from './step-detail.ts';

/** What a run took. Differs between two runs of the same thing, so it is kept beside the run and never in a version. */
export type RunTimings = {
  /** Wall time from the first begin to the last end of a step, and the parts of those that a state runs several times. */
  readonly steps: readonly {
    readonly step: string;
    readonly milliseconds: number;
    readonly rows?: number;
    readonly items?: readonly { readonly item: string; readonly milliseconds: number; readonly rows?: number }[];
  }[];
  readonly totalMilliseconds: number;
  readonly peakMemoryBytes: number;
};

/** Collects the reports of a run's steps. */
export function timekeeper(): { readonly ended: (report: StepReport) => void; readonly timings: () => RunTimings } {
  const begun = performance.now();
  const steps = new Map<string, { from: number; to: number; reports: StepReport[] }>();
  return {
    ended: (report) => {
      const to = performance.now();
      const step = steps.get(report.step) ?? { from: to - report.milliseconds, to, reports: [] };
      steps.set(report.step, {
        from: Math.min(step.from, to - report.milliseconds),
        to,
        reports: [...step.reports, report],
      });
    },
    timings: () => ({
      steps: [...steps].map(([step, { from, to, reports }]) => stepTiming(step, to - from, reports)),
      totalMilliseconds: Math.round(performance.now() - begun),
      peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
    }),
  };
}

function stepTiming(step: string, milliseconds: number, reports: readonly StepReport[]): RunTimings['steps'][number] {
  const counted = reports.flatMap((report) => stepRows(report) ?? []);
  const rows = counted.length === 0 ? {} : { rows: counted.reduce((sum, count) => sum + count, 0) };
  const items = reports.flatMap((report) => {
    const item = stepItem(report.step, report.input);
    const itemRows = stepRows(report);
    return item === ''
      ? []
      : [
          {
            item,
            milliseconds: Math.round(report.milliseconds),
            ...(itemRows === undefined ? {} : { rows: itemRows }),
          },
        ];
  });
  return { step, milliseconds: Math.round(milliseconds), ...rows, ...(items.length === 0 ? {} : { items }) };
}
