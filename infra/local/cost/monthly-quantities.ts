import { AGGREGATE_QUERIES } from '../../../shared/queries/catalog.ts';
import { QUERY_NAMES } from '../../../shared/queries/load.ts';
import type { Priced } from './unit-prices.ts';

/** How large a company is, and what it has made each month. */
export type CompanySize = {
  readonly leads: number;
  /** Monthly, a third of a quarterly one, and reviews. */
  readonly reports: number;
  readonly objects: number;
  readonly hasModel: boolean;
};

const MILLION = 1e6;
const GIGABYTE = 1e9;
const MONTHS_KEPT = 12;

/** Counted in the synthesised template of a stack with everything; a test holds them against it. */
export const DEPLOYED = { alarms: 58, dashboards: 1, keys: 2, secrets: 2 };

/**
 * Seconds that a step's function is billed for one report, as a base and for each million leads, and its gigabytes. Measured in
 * processor seconds at 5,000 and 200,000 leads (`node test/bench/step-memory.ts`); of exports the largest, three times. Waiting for
 * Athena is assumed: five seconds a query.
 */
const STEPS: readonly { readonly gigabytes: number; readonly base: number; readonly perMillion: number }[] = [
  { gigabytes: 0.5, base: 3, perMillion: 0 }, // AwaitSources, DeliverOutbox
  { gigabytes: 1.73, base: 2, perMillion: 5 }, // PlanRun
  { gigabytes: 2.94, base: 12, perMillion: 75 }, // IngestObject
  { gigabytes: 0.5, base: 65, perMillion: 36 }, // BuildJourneys
  { gigabytes: 1.73, base: 120, perMillion: 6 }, // AggregateJourneys
  { gigabytes: 1.73, base: 4.5, perMillion: 2 }, // AssessQuality, WriteNarrative
  { gigabytes: 2.94, base: 5, perMillion: 8 }, // DetectSignals, ComposeReport
  { gigabytes: 1, base: 2, perMillion: 0 }, // PublishVersion
];
const MODEL_SECONDS = 120;
/** The default budget of a report in tokens, all of it spent: four fifths are what the model reads. */
const MODEL_TOKENS = { input: 80_000, output: 20_000 };

/** Exports of the example company: 28.9 MB for 60,000 leads. Versions: 6 MB each. Parquet of a run: a third of its exports. */
const EXPORT_BYTES_PER_LEAD = 480;
const VERSION_BYTES = 6e6;
/** Athena bills ten megabytes at least for each query. */
const LEAST_SCANNED = 10e6;
/** 789 a unit, from sizes of Parquet columns (`node test/bench/scanned-bytes.ts`, at 4,000 and 12,000 leads); 1.14 units a lead. */
const SCANNED_BYTES_PER_LEAD = 900;

/** What a month uses, in the units of the prices. Nothing is rounded and no free tier is taken off. */
export function monthlyQuantities({
  leads,
  reports,
  objects,
  hasModel,
}: CompanySize): Readonly<Record<Priced, number>> {
  const millions = leads / MILLION;
  const [queries, aggregates] = [QUERY_NAMES.length, Object.keys(AGGREGATE_QUERIES).length];
  const seconds = STEPS.reduce(
    (sum, { gigabytes, base, perMillion }) => sum + gigabytes * (base + perMillion * millions),
    0,
  );
  const exported = (leads * EXPORT_BYTES_PER_LEAD) / GIGABYTE;
  const invocations = 12 + objects + aggregates;
  const requests = { writes: 300 + 10 * queries + 5 * objects, reads: 1500 + 20 * queries };
  const scanned = Math.max(LEAST_SCANNED * queries, SCANNED_BYTES_PER_LEAD * leads);
  const tokens = hasModel ? MODEL_TOKENS : { input: 0, output: 0 };
  return {
    // the daily look and the calls of queues besides
    lambdaRequests: (invocations * reports + 1000) / MILLION,
    lambdaGigabyteSeconds: (seconds + (hasModel ? 1.73 * MODEL_SECONDS : 0)) * reports,
    lambdaDisk: 9.5 * (12 + 75 * millions) * reports,
    stateTransitions: ((invocations + 10) * reports) / MILLION,
    schedulerInvocations: 35 / MILLION,
    events: (30 * reports) / MILLION,
    // five queues that functions ask all the time, each by a handful of pollers that wait twenty seconds
    queueRequests: (5 * 5 * 3 * 60 * 24 * 30) / MILLION,
    athenaBytes: (scanned * reports) / 1e12,
    glueRequests: (10 * queries * reports) / MILLION,
    storage: exported * MONTHS_KEPT + ((exported / 3) * MONTHS_KEPT + VERSION_BYTES / GIGABYTE) * reports,
    writes: (requests.writes * reports) / MILLION,
    reads: (requests.reads * reports) / MILLION,
    keys: DEPLOYED.keys,
    // bucket keys: about one call for a hundred objects, and one for each function that starts
    keyRequests: (200 * reports + 1000) / MILLION,
    secrets: DEPLOYED.secrets,
    alarms: DEPLOYED.alarms,
    dashboards: DEPLOYED.dashboards,
    // two of each step, and two of the daily look
    metrics: 2 * 11 + 2,
    logs: 0.01 * reports + 0.05,
    inputTokens: (tokens.input * reports) / MILLION,
    outputTokens: (tokens.output * reports) / MILLION,
  };
}
