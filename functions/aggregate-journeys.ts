import { type Definitions, RESERVED_SEGMENTS } from '../shared/contracts/definitions.ts';
import { ContractError } from '../shared/contracts/errors.ts';
import type { Receipt } from '../shared/contracts/receipt.ts';
import { AggregateJourneysOutput, QueryToRun } from '../shared/contracts/step-io.ts';
import { compileTables } from '../shared/definitions/compile-tables.ts';
import { step } from '../shared/ports.ts';
import { AGGREGATE_QUERIES, type AggregateName } from '../shared/queries/catalog.ts';
import { renderQuery } from '../shared/queries/load.ts';
import { type RowColumns, rowSchema, tableColumns } from '../shared/queries/row.ts';
import { type BoundSizes, rowBound } from '../shared/queries/row-bound.ts';
import { type Row, writeTable } from '../shared/queries/table-file.ts';
import { readReceipts, readRun, runKey, tablesOf } from './run-files.ts';

/** One query file over the journeys: a bounded table of sufficient statistics, kept as a small Parquet file of ours. */
export const aggregateJourneys = step({
  name: 'AggregateJourneys',
  input: QueryToRun,
  output: AggregateJourneysOutput,
  run: async ({ runId, query }, { objects, queries }) => {
    if (!(query in AGGREGATE_QUERIES)) throw new ContractError(`there is no aggregate ${query}`);
    const name = query as AggregateName;
    const { plan, definitions } = await readRun(objects, runId);
    const { reads, columns }: { readonly reads: readonly string[]; readonly columns: RowColumns } =
      AGGREGATE_QUERIES[name];
    const compiled = compileTables(definitions, plan);
    const months = new Set(compiled.calendar.rows.map(({ month }) => month)).size + 1;
    const evidence = new Set(compiled.stage_map.rows.map((row) => `${row.object} ${row.evidence}`)).size;
    const sizes = { ...boundSizes(definitions, await readReceipts(objects, plan), months), evidence };
    const rows = await queries.collect(
      {
        name,
        sql: renderQuery(name, definitions.dimensions.length),
        tables: tablesOf(runId, reads, compiled),
        parameters: [],
      },
      rowSchema(columns),
      rowBound(name, sizes),
    );
    await objects.write(
      runKey.aggregate(runId, name),
      writeTable(tableColumns(columns), rows as unknown as readonly Row[]),
    );
    return { query: name, rows: rows.length };
  },
});

function boundSizes(
  definitions: Definitions,
  receipts: readonly Receipt[],
  months: number,
): Omit<BoundSizes, 'evidence'> {
  const seen = (dimension: string) =>
    new Set(
      receipts.flatMap(({ dimensions }) =>
        dimensions
          .filter((entry) => entry.dimension === dimension)
          .flatMap(({ segments }) => segments.map(({ segment }) => segment)),
      ),
    ).size;
  const segments = definitions.dimensions.map(
    ({ id, values }) => (values?.length ?? seen(id)) + RESERVED_SEGMENTS.length,
  );
  const funnels = Object.values(definitions.funnels);
  return {
    segments: segments.reduce((sum, count) => sum + count, 1),
    stages: funnels.reduce((sum, { stages }) => sum + stages.length, 0),
    months,
    funnels: funnels.length,
    dimensions: segments.length,
  };
}
