import { contentHash } from '../contracts/content-hash.ts';
import { FACET_SCHEMAS, RUN_EVENT_SCHEMA, type RunEvent } from '../contracts/open-lineage.ts';
import type { Observed, ObservedDataset } from './observed-ports.ts';

/** A run of the report, or one attempt of a step of it. `namespace`: where keys lie, such as `s3://bucket`, or `file`. */
export type Attempt = {
  readonly runId: string;
  readonly namespace: string;
  readonly step?: { readonly name: string; readonly input: unknown; readonly startedAt: Date };
};

const PRODUCER = 'https://segment-signals.invalid/';
const JOBS = 'segment-signals';
const REPORT = 'report';

/** An event of a run or of a step. `error`: its name alone, as its words may quote a row. */
export function lineageEvent(
  attempt: Attempt,
  eventType: RunEvent['eventType'],
  at: Date,
  { inputs, outputs, queries }: Observed,
  error?: string,
): RunEvent {
  const { namespace, runId, step } = attempt;
  return {
    ...{ eventType, eventTime: at.toISOString(), producer: PRODUCER, schemaURL: RUN_EVENT_SCHEMA },
    run: {
      runId: uuidOf(step === undefined ? runId : `${runId} ${jobOf(step)} ${step.startedAt.toISOString()}`),
      facets: {
        ...(step && facet('parent', { run: { runId: uuidOf(runId) }, job: { namespace: JOBS, name: REPORT } })),
        ...(error === undefined ? {} : facet('errorMessage', { message: error, programmingLanguage: 'TypeScript' })),
      },
    },
    job: {
      ...{ namespace: JOBS, name: step === undefined ? REPORT : `${REPORT}.${jobOf(step)}` },
      facets: queries.length === 0 ? {} : facet('sql', { query: queries.join(';\n\n') }),
    },
    inputs: [...inputs].map(([key, known]) => ({
      ...{ namespace, name: key, facets: schemaOf(known) },
      inputFacets: facet('dataQualityMetrics', { ...sizeOf(known, 'bytes'), columnMetrics: {} }),
    })),
    outputs: [...outputs].map(([key, known]) => ({
      ...{ namespace, name: key, facets: schemaOf(known) },
      outputFacets: facet('outputStatistics', sizeOf(known, 'size')),
    })),
  };
}

/** Where the event lies. Attempts that begin in one millisecond do not come from one state. */
export function lineageKey({ runId, step }: Attempt, eventType: RunEvent['eventType'], at: Date): string {
  const stamp = (step?.startedAt ?? at).toISOString().replaceAll(/[-:.]/g, '');
  const job = step === undefined ? REPORT : jobOf(step);
  return `runs/${runId}/lineage/${job}-${stamp}-${eventType.toLowerCase()}.json`;
}

/** A step, and what of its kind it works on: `IngestObject.salesforce.Lead`, `AggregateJourneys.cohort`. */
function jobOf({ name, input }: NonNullable<Attempt['step']>): string {
  const { source, object, query } = (input ?? {}) as Readonly<Record<string, unknown>>;
  return [name, source, object, query].filter((part) => typeof part === 'string').join('.');
}

function facet(name: keyof typeof FACET_SCHEMAS, holds: Readonly<Record<string, unknown>>) {
  return { [name]: { _producer: PRODUCER, _schemaURL: FACET_SCHEMAS[name], ...holds } };
}

function schemaOf({ columns }: ObservedDataset) {
  if (columns === undefined) return {};
  return facet('schema', { fields: Object.entries(columns).map(([name, type]) => ({ name, type })) });
}

function sizeOf({ rows, bytes }: ObservedDataset, sizeName: 'bytes' | 'size') {
  return { ...(rows === undefined ? {} : { rowCount: rows }), ...(bytes === undefined ? {} : { [sizeName]: bytes }) };
}

/** Version 8 of RFC 9562: made of a hash of ours. */
function uuidOf(text: string): string {
  const hex = contentHash(text);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
