import { ContractError } from '../shared/contracts/errors.ts';
import { AggregateJourneysOutput, QueryToRun } from '../shared/contracts/step-io.ts';
import { compileTables } from '../shared/definitions/compile-tables.ts';
import { step } from '../shared/ports.ts';
import { AGGREGATE_QUERIES, type AggregateName } from '../shared/queries/catalog.ts';
import { renderQuery } from '../shared/queries/load.ts';
import { type RowColumns, rowSchema, tableColumns } from '../shared/queries/row.ts';
import { rowBound } from '../shared/queries/row-bound.ts';
import { type Row, writeTable } from '../shared/queries/table-file.ts';
import { boundSizes } from './bound-sizes.ts';
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
    const evidence = new Set(compiled.stage_map.rows.map((row) => `${row.object} ${row.evidence}`)).size;
    const sizes = { ...boundSizes(definitions, await readReceipts(objects, plan), compiled.calendar), evidence };
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
