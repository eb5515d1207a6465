import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CANONICAL_TABLES, type ColumnKind } from '../../contracts/canonical-tables.ts';
import type { ExportPlan, ExportTarget } from '../../ports.ts';
import { ROWS_PER_FILE } from './export-clean.ts';
import type { ExportSession } from './export-session.ts';
import { sqlText } from './export-sql.ts';
import type { Typing } from './export-typing.ts';

const SQL_TYPES: Readonly<Record<ColumnKind, string>> = { text: 'VARCHAR', integer: 'BIGINT', boolean: 'BOOLEAN' };
/** In SQL, of any table with a `seq`. */
export const FILE_NUMBER = `seq // ${ROWS_PER_FILE} + 1`;
export const ROW_NUMBER = `seq % ${ROWS_PER_FILE}`;

/**
 * Writes the accepted rows of `typed` as one Parquet file per canonical table, in the order of the files' rows, one for
 * each of the ids where a text holds several; targets of one table share its file. A file is there whole or not at all.
 * @returns rows per canonical table
 */
export async function writeTargets(
  session: ExportSession,
  root: string,
  plan: ExportPlan,
  typings: readonly Typing[],
): Promise<Readonly<Record<string, number>>> {
  const written: Record<string, number> = {};
  for (const table of new Set(plan.targets.map((target) => target.table))) {
    const prefix = plan.prefixes[table];
    if (prefix === undefined) throw new Error(`the plan of ${plan.object} has no prefix for ${table}`);
    const targets = plan.targets.filter((target) => target.table === table);
    const rows = targets.map((target, order) => targetRows(plan, target, typings, order)).join(' UNION ALL ');
    const columns = Object.keys(CANONICAL_TABLES[table]).join(', ');
    written[table] = await copyParquet(
      session,
      join(root, prefix),
      'zstd',
      `SELECT ${columns} FROM (${rows}) ORDER BY seq, target, nth`,
    );
  }
  return written;
}

/** Writes where each rejected row was and why, in which column of the file, with its id where that was readable, and no other value of it. */
export async function writeRejected(session: ExportSession, root: string, plan: ExportPlan): Promise<void> {
  const files = plan.files.map((file, index) => `WHEN ${index + 1} THEN ${sqlText(file.key)}`).join(' ');
  const names = plan.columns.map((column, index) => `WHEN ${index} THEN ${sqlText(column.from)}`).join(' ');
  await copyParquet(
    session,
    join(root, plan.rejectedPrefix),
    // what is read without an engine afterwards
    'snappy',
    `SELECT ${chosen(FILE_NUMBER, files)} AS file, ${ROW_NUMBER} AS row_number, reason, ${chosen('culprit', names)} AS column_name, id
    FROM (SELECT seq, detail AS reason, culprit, id FROM typed WHERE place = 'rejected'
      UNION ALL SELECT seq, reason, NULL, NULL FROM raw_damaged) ORDER BY seq`,
  );
}

function chosen(by: string, cases: string): string {
  return cases === '' ? 'CAST(NULL AS VARCHAR)' : `CASE ${by} ${cases} END`;
}

function targetRows(plan: ExportPlan, target: ExportTarget, typings: readonly Typing[], order: number): string {
  const kinds: Readonly<Record<string, ColumnKind>> = CANONICAL_TABLES[target.table];
  const unknown = Object.keys(target.columns).filter((name) => !(name in kinds));
  if (unknown.length > 0) throw new Error(`${target.table} has no column ${unknown.join(', ')}`);
  const provenance: Readonly<Record<string, string>> = {
    source: sqlText(plan.source),
    object: sqlText(plan.object),
    file_number: FILE_NUMBER,
    row_number: ROW_NUMBER,
  };
  const columns = Object.entries(kinds).map(([name, kind]) => {
    const value = provenance[name] ?? targetValue(target, name, typings);
    return `CAST(${value} AS ${SQL_TYPES[kind]}) AS ${name}`;
  });
  const filled = target.whereFilled.map((name) => `AND ${typingNamed(typings, name).filled} IS NOT NULL`);
  return `SELECT ${columns.join(', ')}, seq, ${order} AS target, ${positions(target, typings)} AS nth
    FROM typed WHERE place = 'accepted' ${filled.join(' ')}`;
}

/** Lists of ids side by side are as many rows as the longest has; where there are none, one. */
function positions(target: ExportTarget, typings: readonly Typing[]): string {
  const lists = Object.values(target.columns).flatMap((from) => {
    const typing = 'column' in from ? typings.find(({ values }) => from.column in values) : undefined;
    return typing?.column.read === 'ids' ? [`len(${idsOrNone(typing.filled)})`] : [];
  });
  return lists.length === 0 ? '0' : `unnest(range(greatest(${lists.join(', ')})))`;
}

function targetValue(target: ExportTarget, name: string, typings: readonly Typing[]): string {
  const from = target.columns[name];
  if (from === undefined) return 'NULL';
  if ('constant' in from) return sqlText(from.constant);
  const value = valueNamed(typings, from.column);
  return from.otherwise === undefined ? value : `coalesce(${value}, ${valueNamed(typings, from.otherwise)})`;
}

function valueNamed(typings: readonly Typing[], name: string): string {
  const typing = typings.find(({ values }) => name in values);
  const value = typing?.values[name];
  if (value === undefined) throw new Error(`no column of the plan yields ${name}`);
  return typing?.column.read === 'ids' ? `unnest(${idsOrNone(value)})` : value;
}

/** What names nobody is a row all the same. */
function idsOrNone(ids: string): string {
  return `coalesce(${ids}, [CAST(NULL AS VARCHAR)])`;
}

function typingNamed(typings: readonly Typing[], name: string): Typing {
  const typing = typings.find((each) => each.column.name === name);
  if (typing === undefined) throw new Error(`the plan has no column ${name}`);
  return typing;
}

async function copyParquet(
  session: ExportSession,
  folder: string,
  compression: 'zstd' | 'snappy',
  sql: string,
): Promise<number> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'part-0.parquet');
  const writing = `${path}.writing`;
  try {
    const [row] = await session.rows(
      `COPY (${sql}) TO ${sqlText(writing)} (FORMAT parquet, COMPRESSION ${compression})`,
    );
    await rename(writing, path);
    return Number(row?.Count);
  } finally {
    await rm(writing, { force: true });
  }
}
