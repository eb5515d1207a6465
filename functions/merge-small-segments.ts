import * as z from 'zod/mini';
import type { Definitions } from '../shared/contracts/definitions.ts';
import { ShownSegments } from '../shared/contracts/outputs.ts';
import type { RunPlan } from '../shared/contracts/run-plan.ts';
import type { CompiledTable } from '../shared/definitions/compiled-table.ts';
import { epochDay } from '../shared/definitions/epoch-day.ts';
import { monthOf, monthStartDay } from '../shared/definitions/fiscal-calendar.ts';
import type { ObjectStore, Ports } from '../shared/ports.ts';
import { type Precedent, shownSegments } from '../shared/quality/suppression/shown-segments.ts';
import { SIZE_QUERIES } from '../shared/queries/catalog.ts';
import { renderQuery } from '../shared/queries/load.ts';
import { rowSchema } from '../shared/queries/row.ts';
import { rowBound } from '../shared/queries/row-bound.ts';
import { boundSizes } from './bound-sizes.ts';
import { findPrecedents } from './find-precedents.ts';
import { parsedJson, readReceipts, runKey, tablesOf, writeJson, writeTableBelow } from './run-files.ts';
import { versionFile } from './version-file.ts';

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
  const precedents = await readPrecedents(objects, plan, definitions);
  const { smallSegments, mergedUnits } = shownSegments({ sizes, definitions, windowMonth, precedents });
  const rows = mergedUnits.map(({ before, ...unit }) => ({
    ...unit,
    from_day: before === null ? null : monthStartDay(before, definitions.calendar),
  }));
  await writeTableBelow(objects, runKey.definitionTable(runId, 'small_segment'), SMALL_SEGMENT_COLUMNS, rows);
  await writeJson(objects, runKey.smallSegments(runId), smallSegments);
}

// open, as readers are: an earlier version may lack what was added since
const Quality = z.object({ periodTo: z.string(), smallSegments: z.optional(z.array(ShownSegments)) });

async function readPrecedents(objects: ObjectStore, plan: RunPlan, { calendar }: Definitions): Promise<Precedent[]> {
  const found = await findPrecedents(objects, plan);
  return Promise.all(
    found.map(async ({ manifest, sha256 }) => {
      const bytes = await versionFile(objects, manifest, sha256)('quality.json');
      const { periodTo, smallSegments = [] } = parsedJson(bytes, `quality.json of ${manifest}`, Quality);
      return { through: monthOf(epochDay(periodTo), calendar), smallSegments };
    }),
  );
}
