import { ExportError } from '../../contracts/errors.ts';
import type { ExportPlan, ObjectStore } from '../../ports.ts';
import { ROWS_PER_FILE } from './export-clean.ts';
import { columnPosition, type WantedColumns } from './export-columns.ts';
import { cleanText } from './export-fields.ts';
import type { ExportFormat } from './export-format.ts';
import { loadExport } from './export-load.ts';
import type { ExportSession } from './export-session.ts';
import { sqlText } from './export-sql.ts';

/**
 * Loads the lookups of a plan, and makes the view `source`: the rows of `raw`, with the texts of the lookups as
 * `l0c1` (lookup, column) and whether each lookup was `matched`, `unmatched` or `blank` as `l0`.
 * @throws ExportError where a lookup file is damaged, or says two things of one key: there is no row to blame for it
 */
export async function joinLookups(
  objects: ObjectStore,
  session: ExportSession,
  plan: ExportPlan,
  wanted: WantedColumns,
): Promise<void> {
  const columns = ['raw.*'];
  const joins: string[] = [];
  for (const [index, lookup] of plan.lookups.entries()) {
    const table = `lookup${index}`;
    const names = wanted.ofLookups[index] ?? [];
    await loadExport(objects, session, {
      table,
      files: lookup.files,
      format: plan.format as ExportFormat,
      wanted: names,
      mayLack: new Set(),
    });
    await checkSound(session, lookup, table);
    await checkAgreement(session, lookup, table, names.length);
    const key = replaced(`raw.${columnPosition(wanted.ofObject, lookup.on)}`, lookup.replace);
    columns.push(...names.map((_, position) => `${table}.c${position} AS l${index}c${position}`));
    columns.push(
      `CASE WHEN ${key} IS NULL THEN 'blank' WHEN ${table}.c0 IS NULL THEN 'unmatched' ELSE 'matched' END AS l${index}`,
    );
    const once = `SELECT DISTINCT * EXCLUDE (seq) FROM ${table}`;
    joins.push(`LEFT JOIN (${once}) ${table} ON ${table}.c0 = ${key}`);
  }
  await session.run(`CREATE VIEW source AS SELECT ${columns.join(', ')} FROM raw ${joins.join(' ')}`);
}

type Lookup = ExportPlan['lookups'][number];

function replaced(key: string, replace: Lookup['replace']): string {
  const cases = Object.entries(replace).map(
    ([from, to]) => `WHEN ${sqlText(cleanText(from))} THEN ${sqlText(cleanText(to))}`,
  );
  return cases.length === 0 ? key : `nullif(CASE ${key} ${cases.join(' ')} ELSE ${key} END, '')`;
}

async function checkSound(session: ExportSession, lookup: Lookup, table: string): Promise<void> {
  const [first] = await session.rows(`SELECT ${place('seq')}, reason FROM ${table}_damaged ORDER BY seq LIMIT 1`);
  if (first === undefined) return;
  const file = lookup.files[Number(first.file)]?.key;
  throw new ExportError(
    `${file} (lookup ${lookup.id}) is damaged at row ${first.row}: ${first.reason}. Repair or export it again.`,
  );
}

async function checkAgreement(session: ExportSession, lookup: Lookup, table: string, width: number): Promise<void> {
  const texts = Array.from({ length: width }, (_, position) => `c${position}`);
  const [first] = await session.rows(`SELECT ${place('min(seq)')}, ${place('max(seq)', 'other_')}
    FROM (SELECT min(seq) AS seq, ${texts.join(', ')} FROM ${table} WHERE c0 IS NOT NULL GROUP BY ALL)
    GROUP BY c0 HAVING count(*) > 1 ORDER BY min(seq) LIMIT 1`);
  if (first === undefined) return;
  const [one, other] = [lookup.files[Number(first.file)]?.key, lookup.files[Number(first.other_file)]?.key];
  throw new ExportError(
    `Lookup ${lookup.id} says two things of one key: ${one} row ${first.row} and ${other} row ${first.other_row}. Remove one.`,
  );
}

function place(seq: string, prefix = ''): string {
  return `${seq} // ${ROWS_PER_FILE} AS ${prefix}file, ${seq} % ${ROWS_PER_FILE} AS ${prefix}row`;
}
