import { wantedColumns } from '../../shared/adapters/duckdb/export-columns.ts';
import { CANONICAL_TABLES, type CanonicalTable } from '../../shared/contracts/canonical-tables.ts';
import type { Definitions } from '../../shared/contracts/definitions.ts';
import { planExport } from '../../shared/ingest/plan-export.ts';
import type { EffectiveObject } from '../../shared/ingest/resolve-object.ts';

/** Names of the columns that a run reads of an object, and of each of its lookups by id. */
export type ColumnsRead = {
  readonly ofObject: readonly string[];
  readonly ofLookups: Readonly<Record<string, readonly string[]>>;
};

const NOWHERE = Object.fromEntries(Object.keys(CANONICAL_TABLES).map((table) => [table, ''])) as Record<
  CanonicalTable,
  string
>;

/** `header`: the names that the files have. Throws ExportError where one that is needed is not among them. */
export function columnsRead(
  definitions: Definitions,
  { source, object }: EffectiveObject,
  header: { readonly file: readonly string[]; readonly lookups: Readonly<Record<string, readonly string[]>> },
): ColumnsRead {
  const plan = planExport(definitions, {
    ...{ source, object, header, files: [], lookupFiles: {}, asOfDay: 0, hashKey: '' },
    ...{ prefixes: NOWHERE, rejectedPrefix: '' },
  });
  const { ofObject, ofLookups } = wantedColumns(plan);
  return { ofObject, ofLookups: Object.fromEntries(plan.lookups.map(({ id }, at) => [id, ofLookups[at] ?? []])) };
}
