import type { Definitions } from '../shared/contracts/definitions.ts';
import type { RunPlan } from '../shared/contracts/run-plan.ts';
import type { CompiledTable } from '../shared/definitions/compiled-table.ts';
import { monthOf, monthStartDay } from '../shared/definitions/fiscal-calendar.ts';
import type { Ports } from '../shared/ports.ts';
import { shownSegments } from '../shared/quality/suppression/shown-segments.ts';
import { SIZE_QUERIES } from '../shared/queries/catalog.ts';
import { renderQuery } from '../shared/queries/load.ts';
import { rowSchema } from '../shared/queries/row.ts';
import { rowBound } from '../shared/queries/row-bound.ts';
import { boundSizes } from './bound-sizes.ts';
import { readPrecedents } from './read-precedents.ts';
import type { SmallSegmentsFile } from './read-report.ts';
import { readReceipts, runKey, tablesOf, writeJson, writeTableBelow } from './run-files.ts';

/** Rows: a segment that is merged, or, with a day, that is merged for what entered before. */
export const SMALL_SEGMENT_COLUMNS = {
  slot: 'integer',
  funnel: 'text',
  segment: 'text',
  from_day: 'integer',
} as const satisfies CompiledTable['columns'];

/** Decides which segments are told apart, before anything is counted by them, and writes it for the queries and for the report. */
export async function mergeSmallSegments(
  { plan, definitions }: { readonly plan: RunPlan; readonly definitions: Definitions },
  compiled: Readonly<Record<string, CompiledTable>> & { readonly calendar: CompiledTable },
  { objects, queries }: Pick<Ports, 'objects' | 'queries'>,
): Promise<void> {
  const { runId } = plan;
  const { reads, columns } = SIZE_QUERIES.segment_size;
  const sizes = await queries.collect(
    {
      name: 'segment_size',
      sql: renderQuery('segment_size', definitions.dimensions.length),
      tables: tablesOf(runId, reads, compiled),
      parameters: [],
    },
    rowSchema(columns),
    rowBound('segment_size', {
      ...boundSizes(definitions, await readReceipts(objects, plan), compiled.calendar),
      evidence: 0,
    }),
  );
  const windowMonth = monthOf(plan.windowStartDay, definitions.calendar);
  const { precedents, covering } = await readPrecedents(objects, plan, definitions);
  const { smallSegments, mergedUnits } = shownSegments({ sizes, definitions, windowMonth, precedents });
  const rows = mergedUnits.map(({ before, ...unit }) => ({
    ...unit,
    from_day: before === null ? null : monthStartDay(before, definitions.calendar),
  }));
  await writeTableBelow(objects, runKey.definitionTable(runId, 'small_segment'), SMALL_SEGMENT_COLUMNS, rows);
  const decided = { covering, segments: [...smallSegments] } satisfies SmallSegmentsFile;
  await writeJson(objects, runKey.smallSegments(runId), decided);
}
