import { ROW_ID } from '../../contracts/definitions.ts';
import type { ExportPlan } from '../../ports.ts';
import type { ExportSession } from './export-session.ts';
import { sqlText } from './export-sql.ts';
import type { Typing } from './export-typing.ts';

/**
 * Makes the table `typed` of `source`: every row of sound structure with its values, the texts that are told of, and the
 * one place that it is in. That is the first that holds of
 *
 * 1. `superseded`: a newer row has the same key; of equally new ones the row with the greatest texts stays, so that the
 *    order of the files does not matter;
 * 2. the reason of the first ignoring column that is filled;
 * 3. `deleted`: the plan's deleted column is true, and the row was not merged into another;
 * 4. `excluded`: an exclusion column is filled, `detail` is the first one's rule;
 * 5. `rejected`: a required column has no readable value, the first in the plan's order;
 * 6. `exact_duplicate`, or `rejected` as `duplicate_id`: of the rows that came this far with the same unique value, the
 *    one with the greatest texts stays, and this one has the same text in all columns read, or another;
 * 7. `accepted`.
 *
 * Of a rejected row `detail` is the reason and `culprit` the index of the column.
 */
export async function placeRows(session: ExportSession, plan: ExportPlan, typings: readonly Typing[]): Promise<void> {
  const filledOf = (name: string): string => typings.find((typing) => typing.column.name === name)?.filled ?? 'NULL';
  const required = typings.filter((typing) => typing.column.required === true);
  const culprits = required.map((typing) => `WHEN ${typing.filled} IS NULL THEN ${typing.index}`);
  const reasons = required.map((typing) => {
    const missing = sqlText(typing.missing);
    return `WHEN ${typing.index} THEN ${typing.problem === undefined ? missing : `coalesce(${typing.problem}, ${missing})`}`;
  });
  const unlessMerged = (sql: string): string =>
    plan.merged === undefined ? sql : `CASE WHEN ${filledOf(plan.merged)} IS NULL THEN ${sql} END`;
  const first = (columns: readonly string[]) => `CAST(coalesce(${['NULL', ...columns, 'NULL'].join(', ')}) AS VARCHAR)`;
  await session.run(`CREATE TABLE typed AS
    SELECT * EXCLUDE (ignored, rule, missing, deleted),
      CASE WHEN ignored IS NOT NULL THEN ignored WHEN deleted THEN 'deleted' WHEN rule IS NOT NULL THEN 'excluded'
        WHEN missing IS NOT NULL THEN 'rejected' ELSE 'accepted' END AS place,
      CASE WHEN ignored IS NOT NULL OR deleted THEN NULL WHEN rule IS NOT NULL THEN rule
        ${reasons.length === 0 ? '' : `ELSE CASE missing ${reasons.join(' ')} END`} END AS detail,
      CASE WHEN ignored IS NOT NULL OR deleted OR rule IS NOT NULL THEN NULL ELSE missing END AS culprit
    FROM (SELECT ${keptColumns(plan, typings).join(', ')},
      ${first([...olderVersion(plan.versions, typings), ...plan.ignoring.map(({ column, reason }) => (reason === 'deleted' ? unlessMerged(filledOf(column)) : filledOf(column)))])} AS ignored,
      ${first(plan.exclusions.map(filledOf))} AS rule,
      CAST(${culprits.length === 0 ? 'NULL' : `CASE ${culprits.join(' ')} END`} AS INTEGER) AS missing,
      coalesce(${plan.deleted === undefined ? 'false' : unlessMerged(filledOf(plan.deleted))}, false) AS deleted
      FROM (${withSteps(typings)}))`);
  if (plan.unique !== undefined) await placeRepetitions(session, plan.unique, typings);
}

/** Whether the column only says that a row is left out: its texts are told of nowhere. */
export function leavesOut(plan: ExportPlan, name: string): boolean {
  return plan.exclusions.includes(name) || plan.ignoring.some(({ column }) => column === name);
}

/** In SQL: `superseded` where a row is an older version of a record. A row whose key is not filled is no version of any. */
function olderVersion(versions: ExportPlan['versions'], typings: readonly Typing[]): readonly string[] {
  if (versions === undefined) return [];
  const textNamed = (name: string): string => typings.find((typing) => typing.column.name === name)?.filled ?? 'NULL';
  const key = versions.key.map(textNamed);
  const newest = versions.newest.map(textNamed).flatMap((value) => [numberOrTime(value), value]);
  const texts = new Set(typings.filter(({ column }) => column.from !== ROW_ID).map(({ text }) => text));
  const order = [...newest, ...texts].map((value) => `${value} DESC NULLS LAST`);
  const place = `row_number() OVER (PARTITION BY ${key.join(', ')} ORDER BY ${order.join(', ')}, seq)`;
  const isFilled = key.map((value) => `${value} IS NOT NULL`).join(' AND ');
  return [`CASE WHEN ${isFilled} AND ${place} > 1 THEN 'superseded' END`];
}

/** Only to be compared: generations and Unix times as numbers, other times in microseconds. */
function numberOrTime(text: string): string {
  return `coalesce(TRY_CAST(${text} AS BIGINT), epoch_us(TRY_CAST(${text} AS TIMESTAMPTZ)))`;
}

function keptColumns(plan: ExportPlan, typings: readonly Typing[]): readonly string[] {
  const told = typings.filter(({ column }) => column.read === 'mapped' && !leavesOut(plan, column.name));
  const texts = told.map((typing) => typing.text);
  const lookups = plan.lookups.map((_, index) => `l${index}`);
  const values = typings.flatMap((typing) => [
    ...Object.values(typing.values),
    ...(typing.problem ? [typing.problem] : []),
  ]);
  return ['seq', ...new Set([...texts, ...lookups, ...values]), `${idOf(plan, typings)} AS id`];
}

function idOf(plan: ExportPlan, typings: readonly Typing[]): string {
  const unique = typings.find((typing) => typing.column.name === plan.unique);
  return `CAST(${unique?.filled ?? 'NULL'} AS VARCHAR)`;
}

function withSteps(typings: readonly Typing[]): string {
  const mapped = typings.filter((typing) => typing.column.read === 'mapped');
  const maps = mapped.map(({ index, text }) => `LEFT JOIN map${index} ON map${index}.raw = source.${text}`);
  const columns = ['source.*', ...mapped.map(({ index }) => `map${index}.value AS m${index}`)];
  const depth = Math.max(0, ...typings.map((typing) => typing.steps.length));
  let sql = `SELECT ${columns.join(', ')} FROM source ${maps.join(' ')}`;
  for (let step = 0; step < depth; step += 1) {
    const added = typings.flatMap((typing) => typing.steps.slice(step, step + 1));
    sql = `SELECT *, ${added.map(([name, expression]) => `${expression} AS ${name}`).join(', ')} FROM (${sql})`;
  }
  return sql;
}

async function placeRepetitions(session: ExportSession, unique: string, typings: readonly Typing[]): Promise<void> {
  const culprit = typings.findIndex((typing) => typing.column.name === unique);
  const columns = await session.rows("SELECT name FROM pragma_table_info('raw') WHERE name <> 'seq'");
  const same = columns.map(({ name }) => `other.${name} IS NOT DISTINCT FROM kept.${name}`);
  const order = [...columns.map(({ name }) => `raw.${name} DESC NULLS LAST`), 'raw.seq'];
  await session.run(`CREATE TABLE repetition AS
    WITH repeated AS (SELECT id FROM typed WHERE place = 'accepted' AND id IS NOT NULL GROUP BY id HAVING count(*) > 1),
      repetitions AS (SELECT typed.id, raw.*, row_number() OVER (PARTITION BY typed.id ORDER BY ${order.join(', ')}) AS nth
        FROM repeated JOIN typed ON typed.id = repeated.id AND typed.place = 'accepted' JOIN raw ON raw.seq = typed.seq)
    SELECT other.seq AS seq, ${['true', ...same].join(' AND ')} AS exact
    FROM repetitions kept JOIN repetitions other ON other.id = kept.id AND kept.nth = 1 AND other.nth > 1`);
  await session.run(`UPDATE typed SET place = CASE WHEN exact THEN 'exact_duplicate' ELSE 'rejected' END,
      detail = CASE WHEN exact THEN NULL ELSE 'duplicate_id' END, culprit = CASE WHEN exact THEN NULL ELSE ${culprit} END
    FROM repetition WHERE typed.seq = repetition.seq`);
}
