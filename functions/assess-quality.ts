import { AssessQualityOutput, RunReference } from '../shared/contracts/step-io.ts';
import { step } from '../shared/ports.ts';
import { flags, verdictOf } from '../shared/quality/flags.ts';
import { gateRuns } from '../shared/quality/gate-runs.ts';
import { gateStates } from '../shared/quality/gate-states.ts';
import { ledger } from '../shared/quality/ledger.ts';
import { ledgerGaps } from '../shared/quality/ledger-gaps.ts';
import { earlierQuality } from './earlier-quality.ts';
import { readReport } from './read-report.ts';
import { readBytes, runKey, writeJson } from './run-files.ts';

/** Whether the numbers may be trusted, before anything is inferred or worded from them. */
export const assessQuality = step({
  name: 'AssessQuality',
  input: RunReference,
  output: AssessQualityOutput,
  run: async ({ runId }, { objects }) => {
    const report = await readReport(objects, runId);
    const { plan, receipts, aggregates, scope } = report;
    const closing = ledger(receipts, aggregates, scope);
    const history = await earlierQuality(objects, plan.baseline);
    const runs = gateRuns({
      ...report,
      ledgerGaps: ledgerGaps(receipts, aggregates.cohort, closing, scope),
      history,
      controlTotals: plan.controlTotals && new TextDecoder().decode(await readBytes(objects, plan.controlTotals.key)),
    });
    const found = flags(runs);
    const verdict = verdictOf(found);
    const gates = gateStates(runs, found, history);
    await writeJson(objects, runKey.quality(runId), { verdict, flags: found, gates, ledger: closing });
    return { runId, verdict, flags: found.length };
  },
});
