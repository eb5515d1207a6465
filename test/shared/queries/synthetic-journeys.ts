import { SLOTS } from '../../../shared/contracts/canonical-tables.ts';
import { AGGREGATE_QUERIES, JOURNEY_QUERIES } from '../../../shared/queries/catalog.ts';
import type { DuckdbSession } from './duckdb-session.ts';

export type JourneySizes = {
  readonly dimensions: number;
  /** Values of each dimension, so that there are dimensions * values segments. */
  readonly values: number;
  readonly funnels: number;
  /** Per funnel; the first quarter are a person's. */
  readonly stages: number;
  readonly months: number;
};

/** Every size class of amounts and of ages, see amount-bins.ts and curve.sql. */
const AMOUNTS = 243;
const AGES = 191;
export const FIRST_DAY = 18_000;

/**
 * The worst case of a long stage table: a unit in every cell that a query could tell apart, `copies` times over. Cells are
 * segments by stages by months by ages by outcomes by amounts; the number of units is no part of them.
 */
export async function writeSyntheticJourneys(
  session: DuckdbSession,
  sizes: JourneySizes,
  copies: number,
): Promise<void> {
  const persons = Math.ceil(sizes.stages / 4);
  const asOfDay = FIRST_DAY + 31 * sizes.months + 2_500;
  await session.run(`CREATE OR REPLACE TABLE run AS SELECT ${FIRST_DAY + 31 * (sizes.months - 1)} AS period_start_day,
    ${FIRST_DAY + 31 * sizes.months - 1} AS period_end_day, ${asOfDay} AS as_of_day, ${FIRST_DAY} AS window_start_day, 30 AS same_age_days, 3000 AS lookback_days, true AS counts_activity`);
  await session.run(`CREATE OR REPLACE TABLE calendar AS SELECT ${FIRST_DAY} + 31 * m AS day, 202001 + m AS month, 20201 AS quarter,
    ${FIRST_DAY} + 31 * m + 30 AS month_end_day FROM range(${sizes.months}) r(m)`);
  await session.run(
    `CREATE OR REPLACE TABLE stage AS SELECT 'funnel_' || f AS funnel, CASE WHEN s < ${persons} THEN 'person' ELSE 'opportunity' END AS grain,
      'stage_' || s AS stage, s + 1 AS stage_number, ${Math.floor(2_500 / sizes.stages)} AS horizon_days,
      s = ${sizes.stages - 1} AS is_last, true AS dated FROM range(${sizes.funnels}) r(f), range(${sizes.stages}) c(s)`,
  );
  const expressions: Readonly<Record<string, string>> = {
    grain: `CASE WHEN way = 2 OR s < ${persons} THEN 'person' ELSE 'opportunity' END`,
    funnel: "'funnel_' || f",
    unit_id: "'u' || row_number() OVER ()",
    stage: "'stage_' || s",
    stage_number: 's + 1',
    is_native: `way < 2 OR s < ${persons}`,
    is_first: `s = 0 OR (s = ${persons} AND way < 2)`,
    is_last: `s = ${sizes.stages - 1}`,
    origin: "'observed'",
    entered_day: `${FIRST_DAY} + 31 * m`,
    entered_month: '202001 + m',
    funnel_day: `${FIRST_DAY} + 31 * m`,
    funnel_month: '202001 + m',
    outcome: "CASE k % 3 WHEN 0 THEN 'advanced' WHEN 1 THEN 'lost' ELSE 'open' END",
    unit_outcome: "CASE way WHEN 1 THEN 'lost' ELSE 'won' END",
    age: 'CASE WHEN k % 3 < 2 THEN days END',
    unit_age: 'days',
    watched: 'days',
    observed_age: 'CASE WHEN k % 4 = 3 THEN days / 2 ELSE 0 END',
    reach_age: 'days',
    reach_days: '30 * s',
    // so long that the last month has not had it
    horizon_days: '2530',
    early_horizon_days: '15',
    entry_window: `CASE WHEN m = ${sizes.months - 1} THEN 'period' WHEN m >= ${sizes.months - 12} AND m > 0 THEN 'window' ELSE 'earlier' END`,
    account_key: "'a' || (k % 7)",
    owner_key: "'o' || (k % 5)",
    cycle: '1',
    amount: `CASE WHEN k < ${AMOUNTS - 1} THEN k * 100 END`,
    close_amount: `CASE WHEN k % 2 = 0 THEN k * 90 END`,
    amount_bin: `CASE WHEN k < ${AMOUNTS - 1} THEN k END`,
    closed_month: '202001 + m',
    ...Object.fromEntries(
      SLOTS.map((slot, index) => [
        slot,
        index < sizes.dimensions ? `'value_' || (v + k * ${index}) % ${sizes.values}` : 'NULL',
      ]),
    ),
  };
  const columns = Object.entries(JOURNEY_QUERIES.journey_stage.columns).map(([name, kind]) => {
    const fallback = kind.startsWith('boolean') ? 'false' : 'NULL';
    const type = kind.startsWith('integer') ? 'BIGINT' : kind.startsWith('boolean') ? 'BOOLEAN' : 'VARCHAR';
    return `CAST(${expressions[name] ?? fallback} AS ${type}) AS ${name}`;
  });
  await session.run(`CREATE OR REPLACE TABLE journey_stage AS SELECT ${columns.join(', ')}
    FROM range(${sizes.values}) a(v), range(${sizes.funnels}) b(f), range(${sizes.stages}) c(s), range(${sizes.months}) d(m),
      (SELECT k, CASE WHEN k % ${AGES} <= 90 THEN k % ${AGES} WHEN k % ${AGES} <= 129 THEN 90 + 7 * (k % ${AGES} - 90)
        WHEN k % ${AGES} <= 189 THEN 363 + 30 * (k % ${AGES} - 129) ELSE 3000 END AS days FROM range(${AMOUNTS}) e(k)) g,
      range(3) h(way), range(${copies}) i(copy)`);
}

export const LONG_TABLE_QUERIES = (Object.keys(AGGREGATE_QUERIES) as (keyof typeof AGGREGATE_QUERIES)[]).filter(
  (name) =>
    AGGREGATE_QUERIES[name].reads.every((table) => ['journey_stage', 'run', 'calendar', 'stage'].includes(table)),
);
