import { countText } from '../../shared/narrative/plain-number.ts';
import type { StepReport } from './run-workflow.ts';

/** What a step worked on, where one state runs it several times: `salesforce.Lead`, `cohort`. */
export function stepItem(step: string, input: unknown): string {
  const item = input as { readonly source?: string; readonly object?: string; readonly query?: string };
  if (step === 'IngestObject') return `${item.source}.${item.object}`;
  return step === 'AggregateJourneys' ? (item.query ?? '') : '';
}

/** How many rows a step read or wrote, where it has to do with rows. */
export function stepRows({ step, output }: Pick<StepReport, 'step' | 'output'>): number | undefined {
  const counts = output as { readonly read?: number; readonly rows?: number | Readonly<Record<string, number>> };
  if (step === 'IngestObject') return counts.read;
  if (typeof counts.rows === 'number') return counts.rows;
  return counts.rows === undefined ? undefined : Object.values(counts.rows).reduce((sum, rows) => sum + rows, 0);
}

/** What came out of a step, in a few words. */
export function stepResult(report: Pick<StepReport, 'step' | 'output'>): string {
  const rows = stepRows(report);
  if (rows !== undefined) return `${countText(rows)} rows`;
  const output = report.output as Readonly<Record<string, unknown>>;
  if (report.step === 'AwaitSources')
    return output.outcome === 'complete' ? '' : `${output.outcome}: ${(output.late as readonly string[]).join(', ')}`;
  if (report.step === 'PlanRun') return `${(output.objects as readonly unknown[]).length} export objects pinned`;
  if (report.step === 'AssessQuality') return `${output.verdict}, ${output.flags} flags`;
  if (report.step === 'DetectSignals') return `${output.signals} signals of ${output.tested} tested`;
  if (report.step === 'WriteNarrative') return `${output.statements} statements`;
  if (report.step === 'ComposeReport') return `${output.files} files`;
  if (report.step === 'PublishVersion') return `${output.version}, ${output.result}`;
  return report.step === 'DeliverOutbox' ? `${output.sent} events` : '';
}
