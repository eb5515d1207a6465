import { DetectSignalsOutput, RunReference } from '../shared/contracts/step-io.ts';
import { step } from '../shared/ports.ts';
import { detectSignals as detect } from '../shared/signals/detect-signals.ts';
import { withLifeCycle } from '../shared/signals/with-life-cycle.ts';
import { earlierVersion } from './earlier-version.ts';
import { QualityFile, readReport } from './read-report.ts';
import { readJson, runKey, writeJson } from './run-files.ts';

/** Pure statistics over the aggregates, told against what the baseline established. */
export const detectSignals = step({
  name: 'DetectSignals',
  input: RunReference,
  output: DetectSignalsOutput,
  run: async ({ runId }, { objects }) => {
    const { plan, aggregates, scope } = await readReport(objects, runId);
    const quality = await readJson(objects, runKey.quality(runId), QualityFile);
    const { period } = plan.request;
    const { baseline } = plan;
    const before =
      baseline === undefined ? [] : (await earlierVersion(objects, baseline.manifest, baseline.sha256)).lifeCycle;
    const found = detect(aggregates, quality.flags, scope, before);
    const detected = withLifeCycle(found, { period, before }, aggregates, quality.flags, scope);
    await writeJson(objects, runKey.signals(runId), detected);
    return { runId, tested: detected.budget.tested, signals: detected.signals.length };
  },
});
