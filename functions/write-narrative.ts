import { RunReference, WriteNarrativeOutput } from '../shared/contracts/step-io.ts';
import { templateNarrator } from '../shared/narrative/template-narrator.ts';
import { step } from '../shared/ports.ts';
import { scorecards } from '../shared/signals/scorecard.ts';
import { QualityFile, readReport, SignalsFile } from './read-report.ts';
import { readJson, runKey, writeJson } from './run-files.ts';

/** The patterns in words. */
export const writeNarrative = step({
  name: 'WriteNarrative',
  input: RunReference,
  output: WriteNarrativeOutput,
  run: async ({ runId }, { objects }) => {
    const { definitions, aggregates, scope } = await readReport(objects, runId);
    const quality = await readJson(objects, runKey.quality(runId), QualityFile);
    const detected = await readJson(objects, runKey.signals(runId), SignalsFile);
    const statements = templateNarrator(scorecards(aggregates, scope), detected, quality.flags, definitions, scope);
    await writeJson(objects, runKey.narrative(runId), { statements });
    return { runId, statements: statements.length };
  },
});
