import type { ExportPlan } from '../../ports.ts';
import type { ExportSession } from './export-session.ts';
import { sqlText } from './export-sql.ts';
import type { Typing } from './export-typing.ts';

/**
 * Makes the table `typed` of `source`: every row of sound structure with its values, the texts that are told of, and the
 * one place that it is in. That is the first that holds of
 *
 * 1. `deleted`: the plan's deleted column is true;
 * 2. `excluded`: an exclusion column is filled, `detail` is the first one's rule;
 * 3. `rejected`: a required column has no readable value, the first in the plan's order;
 * 4. `exact_duplicate`, or `rejected` as `duplicate_id`: the row repeats the unique value of an earlier row that came
 *    this far, with the same text in all columns read, or with another;
 * 5. `accepted`.
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
  await session.run(`CREATE TABLE typed AS
    SELECT * EXCLUDE (rule, missing, deleted),
      CASE WHEN deleted THEN 'deleted' WHEN rule IS NOT NULL THEN 'excluded' WHEN missing IS NOT NULL THEN 'rejected'
        ELSE 'accepted' END AS place,
      CASE WHEN deleted THEN NULL WHEN rule IS NOT NULL THEN rule
        ${reasons.length === 0 ? '' : `ELSE CASE missing ${reasons.join(' ')} END`} END AS detail,
      CASE WHEN deleted OR rule IS NOT NULL THEN NULL ELSE missing END AS culprit
    FROM (SELECT ${keptColumns(plan, typings).join(', ')},
      CAST(coalesce(${['NULL', ...plan.exclusions.map(filledOf), 'NULL'].join(', ')}) AS VARCHAR) AS rule,
      CAST(${culprits.length === 0 ? 'NULL' : `CASE ${culprits.join(' ')} END`} AS INTEGER) AS missing,
      coalesce(${plan.deleted === undefined ? 'false' : filledOf(plan.deleted)}, false) AS deleted
      FROM (${withSteps(typings)}))`);
  if (plan.unique !== undefined) await placeRepetitions(session, plan.unique, typings);
}

function keptColumns(plan: ExportPlan, typings: readonly Typing[]): readonly string[] {
  const told = typings.filter(({ column }) => column.read === 'mapped' && !plan.exclusions.includes(column.name));
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
  const same = columns.map(({ name }) => `later.${name} IS NOT DISTINCT FROM first.${name}`);
  await session.run(`CREATE TABLE repetition AS
    WITH repeated AS (SELECT id, min(seq) AS seq FROM typed WHERE place = 'accepted' AND id IS NOT NULL
      GROUP BY id HAVING count(*) > 1)
    SELECT later.seq AS seq, ${['true', ...same].join(' AND ')} AS exact
    FROM repeated
      JOIN typed repetition ON repetition.id = repeated.id AND repetition.place = 'accepted' AND repetition.seq > repeated.seq
      JOIN raw first ON first.seq = repeated.seq JOIN raw later ON later.seq = repetition.seq`);
  await session.run(`UPDATE typed SET place = CASE WHEN exact THEN 'exact_duplicate' ELSE 'rejected' END,
      detail = CASE WHEN exact THEN NULL ELSE 'duplicate_id' END, culprit = CASE WHEN exact THEN NULL ELSE ${culprit} END
    FROM repetition WHERE typed.seq = repetition.seq`);
}
