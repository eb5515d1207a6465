import { contentHash } from '../contracts/content-hash.ts';
import { FACET_SCHEMAS, RUN_EVENT_SCHEMA, type RunEvent } from '../contracts/open-lineage.ts';
import type { Observed, ObservedDataset } from './observed-ports.ts';

/** One attempt of a step. `namespace`: where keys lie, such as `s3://bucket`, or `file`. */
export type Attempt = {
  readonly step: string;
  readonly input: unknown;
  readonly runId: string;
  readonly startedAt: Date;
  readonly namespace: string;
};

const PRODUCER = 'https://segment-signals.invalid/';
const JOBS = 'segment-signals';

/** An event of a step. `error`: its name alone, as its words may quote a row. */
export function lineageEvent(
  attempt: Attempt,
  eventType: RunEvent['eventType'],
  at: Date,
  { inputs, outputs, queries }: Observed,
  error?: string,
): RunEvent {
  const { namespace, runId, startedAt } = attempt;
  const name = jobOf(attempt);
  return {
    ...{ eventType, eventTime: at.toISOString(), producer: PRODUCER, schemaURL: RUN_EVENT_SCHEMA },
    run: {
      runId: uuidOf(`${runId} ${name} ${startedAt.toISOString()}`),
      facets: {
        ...facet('parent', { run: { runId: uuidOf(runId) }, job: { namespace: JOBS, name: 'report' } }),
        ...(error === undefined ? {} : facet('errorMessage', { message: error, programmingLanguage: 'TypeScript' })),
      },
    },
    job: {
      ...{ namespace: JOBS, name: `report.${name}` },
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
export function lineageKey(attempt: Attempt, eventType: RunEvent['eventType']): string {
  const stamp = attempt.startedAt.toISOString().replaceAll(/[-:.]/g, '');
  return `runs/${attempt.runId}/lineage/${jobOf(attempt)}-${stamp}-${eventType.toLowerCase()}.json`;
}

/** A step, and what of its kind it works on: `IngestObject.salesforce.Lead`, `AggregateJourneys.cohort`. */
function jobOf({ step, input }: Attempt): string {
  const { source, object, query } = (input ?? {}) as Readonly<Record<string, unknown>>;
  return [step, source, object, query].filter((part) => typeof part === 'string').join('.');
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
