import { AssessQualityOutput, RunReference } from '../shared/contracts/step-io.ts';
import { step } from '../shared/ports.ts';
import { flags, verdictOf } from '../shared/quality/flags.ts';
import { ledger } from '../shared/quality/ledger.ts';
import { readReport } from './read-report.ts';
import { runKey, writeJson } from './run-files.ts';

/** Whether the numbers may be trusted, before anything is inferred or worded from them. */
export const assessQuality = step({
  name: 'AssessQuality',
  input: RunReference,
  output: AssessQualityOutput,
  run: async ({ runId }, { objects }) => {
    const { plan, definitions, receipts, aggregates, scope } = await readReport(objects, runId);
    const found = flags(plan, definitions, receipts, aggregates, scope);
    const verdict = verdictOf(found);
    await writeJson(objects, runKey.quality(runId), {
      verdict,
      flags: found,
      ledger: ledger(receipts, aggregates, scope),
    });
    return { runId, verdict, flags: found.length };
  },
});
