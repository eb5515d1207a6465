import { RunReference, WriteNarrativeOutput } from '../shared/contracts/step-io.ts';
import { audienceCuts } from '../shared/narrative/facts/audience-cuts.ts';
import { summaryOf } from '../shared/narrative/summary-of.ts';
import { templateDrafts } from '../shared/narrative/template/template-drafts.ts';
import { step } from '../shared/ports.ts';
import { narrativeFacts } from './narrative-facts.ts';
import { QualityFile, readReport, SignalsFile } from './read-report.ts';
import { readJson, runKey, writeJson } from './run-files.ts';

/** The patterns in words. */
export const writeNarrative = step({
  name: 'WriteNarrative',
  input: RunReference,
  output: WriteNarrativeOutput,
  run: async ({ runId }, { objects }) => {
    const report = await readReport(objects, runId);
    const quality = await readJson(objects, runKey.quality(runId), QualityFile);
    const detected = await readJson(objects, runKey.signals(runId), SignalsFile);
    const facts = narrativeFacts(report, detected, quality);
    const worded = templateDrafts(facts).map((draft) => ({ draft, narrator: 'template' as const }));
    const summary = summaryOf(facts, worded, audienceCuts(report.definitions));
    await writeJson(objects, runKey.narrative(runId), summary);
    return { runId, statements: summary.statements.length };
  },
});
