/**
 * What we write of OpenLineage, spec 2-0-2 (https://openlineage.io/spec/2-0-2/OpenLineage.json): a RunEvent when a step begins and one
 * when it ends, with the facets that are known. The run of a report is one, and each attempt of a step is a run of its own within it.
 */
export type RunEvent = {
  readonly eventType: 'START' | 'COMPLETE' | 'FAIL' | 'ABORT';
  readonly eventTime: string;
  readonly producer: string;
  readonly schemaURL: string;
  readonly run: { readonly runId: string; readonly facets: Facets };
  readonly job: { readonly namespace: string; readonly name: string; readonly facets: Facets };
  readonly inputs: readonly (Dataset & { readonly inputFacets: Facets })[];
  readonly outputs: readonly (Dataset & { readonly outputFacets: Facets })[];
};
type Facet = { readonly _producer: string; readonly _schemaURL: string };
type Facets = Readonly<Record<string, Facet & Readonly<Record<string, unknown>>>>;
type Dataset = { readonly namespace: string; readonly name: string; readonly facets: Facets };

/** Where the spec says what a facet holds, by our name of it. */
export const FACET_SCHEMAS = {
  parent: 'https://openlineage.io/spec/facets/1-0-1/ParentRunFacet.json#/$defs/ParentRunFacet',
  errorMessage: 'https://openlineage.io/spec/facets/1-0-1/ErrorMessageRunFacet.json#/$defs/ErrorMessageRunFacet',
  sql: 'https://openlineage.io/spec/facets/1-0-1/SQLJobFacet.json#/$defs/SQLJobFacet',
  schema: 'https://openlineage.io/spec/facets/1-1-1/SchemaDatasetFacet.json#/$defs/SchemaDatasetFacet',
  dataQualityMetrics:
    'https://openlineage.io/spec/facets/1-0-2/DataQualityMetricsInputDatasetFacet.json#/$defs/DataQualityMetricsInputDatasetFacet',
  outputStatistics:
    'https://openlineage.io/spec/facets/1-0-2/OutputStatisticsOutputDatasetFacet.json#/$defs/OutputStatisticsOutputDatasetFacet',
} as const;
export const RUN_EVENT_SCHEMA = 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent';
