import { IntegrityError } from '../../contracts/errors.ts';
import { IgnoreReason, type RejectReason } from '../../contracts/receipt.ts';
import type { ExportOutcome, ExportPlan } from '../../ports.ts';
import { leavesOut } from './export-places.ts';
import type { ExportSession } from './export-session.ts';
import type { Typing } from './export-typing.ts';

/** Raw texts told of per mapped column. */
const MOST_VALUES = 1000;

type Places = Pick<ExportOutcome, 'accepted' | 'rejected' | 'ignored' | 'excluded'>;

/**
 * Counts where the rows of an export went.
 * @throws IntegrityError where the places do not add up to the records read
 */
export async function countPlaces(session: ExportSession, plan: ExportPlan, read: number): Promise<Places> {
  const counts = await session.rows(`SELECT place, detail, culprit, CAST(count(*) AS INTEGER) AS rows
    FROM (SELECT place, detail, culprit FROM typed UNION ALL SELECT 'rejected', reason, NULL FROM raw_damaged)
    GROUP BY ALL ORDER BY place, detail, culprit NULLS FIRST`);
  const of = (place: string) => counts.filter((count) => count.place === place);
  const total = counts.reduce((sum, count) => sum + Number(count.rows), 0);
  if (total !== read) throw new IntegrityError(`Of ${read} records of ${plan.object}, ${total} are in a place.`);
  return {
    accepted: Number(of('accepted')[0]?.rows ?? 0),
    rejected: of('rejected').map((count) => {
      const column = count.culprit === null ? undefined : plan.columns[Number(count.culprit)]?.name;
      const reason = count.detail as RejectReason;
      return { reason, ...(column === undefined ? {} : { column }), rows: Number(count.rows) };
    }),
    ignored: IgnoreReason.options.flatMap((reason) =>
      of(reason).map((count) => ({ reason, rows: Number(count.rows) })),
    ),
    excluded: of('excluded').map((count) => ({ rule: String(count.detail), rows: Number(count.rows) })),
  };
}

/** Per optional column and reason, the accepted rows whose text could not be read. */
export async function countEmptied(
  session: ExportSession,
  typings: readonly Typing[],
): Promise<ExportOutcome['emptied']> {
  const emptied: ExportOutcome['emptied'][number][] = [];
  for (const { column, problem } of typings) {
    if (problem === undefined) continue;
    const counts = await session.rows(`SELECT ${problem} AS reason, CAST(count(*) AS INTEGER) AS rows FROM typed
      WHERE place = 'accepted' AND ${problem} IS NOT NULL GROUP BY ALL ORDER BY reason`);
    emptied.push(
      ...counts.map(({ reason, rows }) => ({
        column: column.name,
        reason: reason as RejectReason,
        rows: Number(rows),
      })),
    );
  }
  return emptied;
}

/**
 * What became of the texts of mapped columns, over accepted rows: the most frequent texts, then the others in sum per
 * value. The texts of columns that leave rows out are summed all: they are addresses, and none of those accepted became
 * anything.
 */
export async function countValues(
  session: ExportSession,
  plan: ExportPlan,
  typings: readonly Typing[],
): Promise<ExportOutcome['values']> {
  const values: Record<string, ExportOutcome['values'][string]> = {};
  for (const { column, text, filled } of typings) {
    if (column.read !== 'mapped') continue;
    const excludes = leavesOut(plan, column.name);
    const counts = await session.rows(`
      WITH counted AS (SELECT ${excludes ? 'CAST(NULL AS VARCHAR)' : text} AS raw, ${filled} AS value, count(*) AS rows FROM typed WHERE place = 'accepted' GROUP BY ALL),
        ranked AS (SELECT *, least(row_number() OVER (ORDER BY rows DESC, raw NULLS FIRST), ${MOST_VALUES + 1}) AS rank FROM counted)
      SELECT raw, value, CAST(sum(rows) AS INTEGER) AS rows
      FROM (SELECT rank, CASE WHEN rank <= ${MOST_VALUES} THEN raw END AS raw, value, rows FROM ranked)
      GROUP BY rank, raw, value ORDER BY rank, 3 DESC, value NULLS FIRST`);
    values[column.name] = counts.map(({ raw, value, rows }) => ({
      raw: raw === null ? undefined : String(raw),
      value: value === null ? undefined : String(value),
      rows: Number(rows),
    }));
  }
  return values;
}

/** Per lookup, the accepted rows that found their key, did not, or have none. */
export async function countLookups(session: ExportSession, plan: ExportPlan): Promise<ExportOutcome['lookups']> {
  const counted: ExportOutcome['lookups'][number][] = [];
  for (const [index, { id }] of plan.lookups.entries()) {
    const [count] = await session.rows(
      `SELECT ${['matched', 'unmatched', 'blank']
        .map((found) => `CAST(count(*) FILTER (l${index} = '${found}') AS INTEGER) AS ${found}`)
        .join(', ')} FROM typed WHERE place = 'accepted'`,
    );
    const [matched, unmatched, blank] = [Number(count?.matched), Number(count?.unmatched), Number(count?.blank)];
    counted.push({ lookup: id, matched, unmatched, blank });
  }
  return counted;
}
