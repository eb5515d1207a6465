import { DetectSignalsOutput, RunReference } from '../shared/contracts/step-io.ts';
import { step } from '../shared/ports.ts';
import { detectSignals as detect } from '../shared/signals/detect-signals.ts';
import { QualityFile, readReport } from './read-report.ts';
import { readJson, runKey, writeJson } from './run-files.ts';

/** Pure statistics over the aggregates. */
export const detectSignals = step({
  name: 'DetectSignals',
  input: RunReference,
  output: DetectSignalsOutput,
  run: async ({ runId }, { objects }) => {
    const { aggregates, scope } = await readReport(objects, runId);
    const quality = await readJson(objects, runKey.quality(runId), QualityFile);
    const { hypotheses: _, ...found } = detect(aggregates, quality.flags, scope);
    const detected = { ...found, lifeCycle: [] };
    await writeJson(objects, runKey.signals(runId), detected);
    return { runId, tested: detected.budget.tested, signals: detected.signals.length };
  },
});
