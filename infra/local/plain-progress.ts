import type { Progress } from './progress.ts';
import { secondsText } from './seconds-text.ts';
import type { Session } from './session.ts';
import { stepItem, stepResult } from './step-detail.ts';

/** A line per step that ended: for logs, pipes and `--json`. */
export function plainProgress(session: Session): Progress {
  return {
    began: () => {},
    ended: (report) => {
      const what = `${report.step} ${stepItem(report.step, report.input)}`.trim();
      session.say(
        `  ${what.padEnd(44)} ${secondsText(report.milliseconds).padStart(7)}  ${stepResult(report)}`.trimEnd(),
      );
    },
    close: async () => {},
  };
}
