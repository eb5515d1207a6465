import { Listr, type ListrTaskWrapper } from 'listr2';
import { STEPS } from '../../functions/steps.ts';
import { countText } from '../../shared/narrative/plain-number.ts';
import type { Progress } from './progress.ts';
import type { StepReport } from './run-workflow.ts';
import { secondsText } from './seconds-text.ts';
import { stepItem, stepResult, stepRows } from './step-detail.ts';

type Drawn = ListrTaskWrapper<unknown, never, never>;
type Phase = ReturnType<typeof Promise.withResolvers<void>> & {
  readonly name: string;
  readonly reports: StepReport[];
  begun: number;
  title: string;
  task?: Drawn;
};

/** The steps as a list that is drawn again and again: for a terminal with a person before it. */
export function drawnProgress(): Progress {
  const names = Object.keys(STEPS);
  const phases = names.map(
    (name): Phase => ({ ...Promise.withResolvers<void>(), name, reports: [], begun: 0, title: name }),
  );
  for (const { promise } of phases) promise.catch(() => {});
  const list = new Listr(
    phases.map((phase) => ({
      title: phase.name,
      task: (_: unknown, task: unknown) => {
        phase.task = task as Drawn;
        phase.task.title = phase.title;
        return phase.promise;
      },
    })),
    // our own handler of Ctrl-C cleans up; this one would end the process before it
    { registerSignalListeners: false, rendererOptions: { showErrorMessage: false, collapseErrors: false } },
  );
  const drawing = list.run().catch(() => {});
  let current = 0;

  return {
    began: (step) => {
      const index = names.indexOf(step);
      const phase = phases[index];
      if (phase?.begun === 0) phase.begun = performance.now();
      if (index <= current) return;
      for (const phase of phases.slice(current, index)) phase.resolve();
      current = index;
    },
    ended: (report) => {
      const phase = phases[names.indexOf(report.step)];
      if (phase === undefined) return;
      phase.reports.push(report);
      phase.title = [report.step, resultOf(phase.reports), secondsText(performance.now() - phase.begun)].join('  ');
      if (phase.task !== undefined) phase.task.title = phase.title;
    },
    close: async (outcome) => {
      if (outcome === 'failed') phases[current]?.reject(new Error('failed'));
      for (const phase of phases) phase.resolve();
      await drawing;
    },
  };
}

/** One state may run its step several times: then how often it did, and all their rows. */
function resultOf(reports: readonly StepReport[]): string {
  const [first] = reports;
  if (first === undefined || stepItem(first.step, first.input) === '')
    return first === undefined ? '' : stepResult(first);
  const rows = reports.reduce((sum, report) => sum + (stepRows(report) ?? 0), 0);
  return `${reports.length} done, ${countText(rows)} rows`;
}
