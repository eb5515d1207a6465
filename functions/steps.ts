import { aggregateJourneys } from './aggregate-journeys.ts';
import { assessQuality } from './assess-quality.ts';
import { awaitSources } from './await-sources.ts';
import { buildJourneys } from './build-journeys.ts';
import { composeReport } from './compose-report.ts';
import { deliverOutbox } from './deliver-outbox.ts';
import { detectSignals } from './detect-signals.ts';
import { ingestObject } from './ingest-object.ts';
import { planRun } from './plan-run.ts';
import { publishVersion } from './publish-version.ts';
import { writeNarrative } from './write-narrative.ts';

/** Every step, by the name of its state. A test holds this against the workflow file and the Lambda files. */
export const STEPS = {
  AwaitSources: awaitSources,
  PlanRun: planRun,
  IngestObject: ingestObject,
  BuildJourneys: buildJourneys,
  AggregateJourneys: aggregateJourneys,
  AssessQuality: assessQuality,
  DetectSignals: detectSignals,
  WriteNarrative: writeNarrative,
  ComposeReport: composeReport,
  PublishVersion: publishVersion,
  DeliverOutbox: deliverOutbox,
} as const;
