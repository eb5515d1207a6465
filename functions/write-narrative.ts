import { RunReference, WriteNarrativeOutput } from '../shared/contracts/step-io.ts';
import { audienceCuts } from '../shared/narrative/facts/audience-cuts.ts';
import { summaryOf } from '../shared/narrative/summary-of.ts';
import { templateDrafts } from '../shared/narrative/template/template-drafts.ts';
import { draftsOf } from '../shared/narrative/template/word-fact.ts';
import { verifyStatement } from '../shared/narrative/verifier/verify-statement.ts';
import { step } from '../shared/ports.ts';
import { narrativeFacts } from './narrative-facts.ts';
import { QualityFile, readReport, SignalsFile } from './read-report.ts';
import { restatedOfBaseline } from './restated-of-baseline.ts';
import { readJson, runKey, writeJson } from './run-files.ts';
import { wordFacts } from './word-facts.ts';

/** The patterns in words, each statement verified. */
export const writeNarrative = step({
  name: 'WriteNarrative',
  input: RunReference,
  output: WriteNarrativeOutput,
  run: async ({ runId }, { objects, wording }) => {
    const report = await readReport(objects, runId);
    const quality = await readJson(objects, runKey.quality(runId), QualityFile);
    const detected = await readJson(objects, runKey.signals(runId), SignalsFile);
    const facts = narrativeFacts(report, detected, quality, await restatedOfBaseline(objects, report));
    const verified = await wordFacts(
      facts,
      report.plan,
      {
        verify: (draft) => verifyStatement(draft, facts),
        templates: [...templateDrafts(facts), ...facts.flatMap(draftsOf)],
      },
      { objects, wording },
    );
    const summary = summaryOf(facts, verified, audienceCuts(report.definitions));
    await writeJson(objects, runKey.narrative(runId), summary);
    return { runId, statements: summary.statements.length };
  },
});
