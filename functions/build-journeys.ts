import { CANONICAL_TABLES } from '../shared/contracts/canonical-tables.ts';
import { BuildJourneysOutput, RunReference } from '../shared/contracts/step-io.ts';
import { compileTables } from '../shared/definitions/compile-tables.ts';
import { step } from '../shared/ports.ts';
import { AMOUNT_BIN_COLUMNS, AMOUNT_BINS } from '../shared/queries/amount-bins.ts';
import { JOURNEY_QUERIES } from '../shared/queries/catalog.ts';
import { renderQuery } from '../shared/queries/load.ts';
import { tableColumns } from '../shared/queries/row.ts';
import { mergeSmallSegments, SMALL_SEGMENT_COLUMNS } from './merge-small-segments.ts';
import { readRun, runKey, tablesOf, writeTableBelow } from './run-files.ts';

/** Joins the canonical tables with the definitions' tables: units, the stages they were seen in, and the long table of their journeys. */
export const buildJourneys = step({
  name: 'BuildJourneys',
  input: RunReference,
  output: BuildJourneysOutput,
  run: async ({ runId }, { objects, queries }) => {
    const { plan, definitions } = await readRun(objects, runId);
    const compiled = {
      ...compileTables(definitions, plan),
      amount_bin: { columns: AMOUNT_BIN_COLUMNS, rows: AMOUNT_BINS },
    };
    for (const [name, table] of Object.entries(compiled))
      await writeTableBelow(objects, runKey.definitionTable(runId, name), table.columns, table.rows);
    // an object that nobody exports leaves a table without files, which no engine reads: an empty file says its columns
    for (const [name, columns] of Object.entries(CANONICAL_TABLES))
      await writeTableBelow(objects, runKey.canonical(runId, name), columns, [], 'empty');

    const rows: Record<string, number> = {};
    for (const [name, query] of Object.entries(JOURNEY_QUERIES)) {
      // decided before the first table that anything is counted from, so that nothing after it knows the segments merged
      if (name === 'journey_stage') await mergeSmallSegments({ plan, definitions }, compiled, { objects, queries });
      const text = renderQuery(name as keyof typeof JOURNEY_QUERIES, definitions.dimensions.length);
      const tables = tablesOf(runId, query.reads, { ...compiled, small_segment: { columns: SMALL_SEGMENT_COLUMNS } });
      const written = await queries.materialise(
        { name, sql: text, tables, parameters: [] },
        runKey.journey(runId, name),
        tableColumns(query.columns),
      );
      rows[name] = written.rows;
    }
    return { runId, rows };
  },
});
