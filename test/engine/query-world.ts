import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { tablesOf } from '../../functions/run-files.ts';
import { duckdbQueryEngine } from '../../shared/adapters/duckdb/query-engine.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import type { ObjectStore, Query, QueryEngine, Table } from '../../shared/ports.ts';
import { AGGREGATE_QUERIES, JOURNEY_QUERIES, SIZE_QUERIES } from '../../shared/queries/catalog.ts';
import { type QueryName, renderQuery } from '../../shared/queries/load.ts';
import type { RowColumns } from '../../shared/queries/row.ts';

const CATALOGUE: Readonly<Record<string, { readonly reads: readonly string[]; readonly columns: RowColumns }>> = {
  ...JOURNEY_QUERIES,
  ...SIZE_QUERIES,
  ...AGGREGATE_QUERIES,
};

/** Parquet tables of one run in a folder, journeys included, and the queries over them. */
export type QueryWorld = {
  readonly root: string;
  readonly objects: ObjectStore;
  readonly duckdb: QueryEngine;
  readonly query: (name: QueryName) => Query;
  readonly remove: () => void;
};

export function queryWorld(
  root: string,
  runId: string,
  dimensions: number,
  compiled: Readonly<Record<string, { readonly columns: Table['columns'] }>>,
): QueryWorld {
  return {
    root,
    objects: folderStore(root),
    duckdb: duckdbQueryEngine({ root, scratch: join(root, '.scratch'), threads: 2 }),
    query: (name) => ({
      name,
      sql: renderQuery(name, dimensions),
      tables: tablesOf(runId, CATALOGUE[name]?.reads ?? [], compiled),
      parameters: [],
    }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export function columnsOf(name: QueryName): RowColumns {
  return CATALOGUE[name]?.columns ?? {};
}
