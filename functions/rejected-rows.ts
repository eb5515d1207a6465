import type { Receipt } from '../shared/contracts/receipt.ts';
import type { RunPlan } from '../shared/contracts/run-plan.ts';
import type { ObjectStore } from '../shared/ports.ts';
import { tableColumns } from '../shared/queries/row.ts';
import { readTable } from '../shared/queries/table-file.ts';
import { REJECTED_COLUMNS, type RejectedRow } from '../shared/report/quality-tables.ts';
import { readBytes, runKey } from './run-files.ts';

/** So many of a reason, in one column of one object, tell what is wrong with it: a frequent reason hides no rare one. */
const MOST_ROWS = 1000;

/** The first rows of each reason, of every object with rejected ones, by `source.object`; files are named as the exports name them. */
export async function rejectedRows(
  objects: ObjectStore,
  { runId, request }: Pick<RunPlan, 'runId' | 'request'>,
  receipts: readonly Receipt[],
): Promise<ReadonlyMap<string, readonly RejectedRow[]>> {
  const found = new Map<string, readonly RejectedRow[]>();
  for (const { source, object, rejected } of receipts) {
    if (rejected.length === 0) continue;
    const bytes = await readBytes(objects, `${runKey.rejected(runId, source, object)}/part-0.parquet`);
    const rows = (await readTable(bytes, tableColumns(REJECTED_COLUMNS))) as unknown as readonly RejectedRow[];
    const named = firstOfEachReason(rows).map((row) => ({
      ...row,
      file: row.file?.slice(request.exports.length) ?? null,
    }));
    found.set(`${source}.${object}`, named);
  }
  return found;
}

/** In the order in which they are. */
function firstOfEachReason(rows: readonly RejectedRow[]): readonly RejectedRow[] {
  const seen = new Map<string, number>();
  return rows.filter(({ reason, column_name: column }) => {
    const key = `${reason} ${column}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count <= MOST_ROWS;
  });
}
