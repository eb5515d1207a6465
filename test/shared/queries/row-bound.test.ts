import { beforeAll, describe, expect, it } from 'vitest';
import { AGGREGATE_QUERIES } from '../../../shared/queries/catalog.ts';
import { rowBound } from '../../../shared/queries/row-bound.ts';
import { type DuckdbSession, duckdbSession } from './duckdb-session.ts';
import { namedQuery, orderKeys } from './query-text.ts';
import { FIRST_DAY, LONG_TABLE_QUERIES, writeSyntheticJourneys } from './synthetic-journeys.ts';

type Name = keyof typeof AGGREGATE_QUERIES;
const names = Object.keys(AGGREGATE_QUERIES) as Name[];
const sizes = { dimensions: 2, values: 3, funnels: 2, stages: 4, months: 5 };
const JOURNEYS = 88_000;
const bound = {
  segments: sizes.dimensions * sizes.values + 1,
  stages: sizes.funnels * sizes.stages,
  months: sizes.months,
  funnels: sizes.funnels,
  dimensions: sizes.dimensions,
  // two objects of ten labels each, as in the tables of units
  evidence: 20,
};
/** The other queries read the tables of units. Touches of more channels than are told apart; some opportunities have none. */
const unitTables = `
  CREATE OR REPLACE TABLE unit AS SELECT 'person' AS grain, 'funnel_' || n % 2 AS funnel, 'p' || n AS unit_id, 'd' || n AS opportunity_id, n AS unit_key, 'a' || n % 400 AS account_key, n % 3 = 0 AS has_lead, 'value_1' AS segment_01, 'value_2' AS segment_02 FROM range({units}) r(n);
  CREATE OR REPLACE TABLE unit_stage AS SELECT n AS unit_key, 'stage' AS kind, 'stage_' || s AS stage, ${FIRST_DAY} + n % 5 AS first_day FROM range({units}) r(n), range(${sizes.stages}) c(s);
  CREATE OR REPLACE TABLE dated_rate AS SELECT 'crm' AS source, 'Rates' AS object, 1 AS file_number, n AS row_number, 'EUR' AS currency, ${FIRST_DAY} + n AS from_day,
    CAST(NULL AS BIGINT) AS until_day, 0 AS rate_millionths, CAST(NULL AS BIGINT) AS inverse_millionths FROM range({units}) r(n);
  CREATE OR REPLACE TABLE close_date_rate AS SELECT 'EUR' AS currency, 0 AS day;
  CREATE OR REPLACE TABLE entry_segment AS SELECT n AS unit_key, ${FIRST_DAY} AS entry_day, 'value_' || n % 3 AS segment_01, 'value_2' AS segment_02 FROM range({units}) r(n);
  CREATE OR REPLACE TABLE tracked_object AS SELECT n AS slot, 'crm.People1' AS object, CAST(NULL AS BIGINT) AS from_day FROM range(1, 3) r(n);
  CREATE OR REPLACE TABLE unit_standing AS SELECT n AS unit_key, n % 2 = 0 AS is_won, 'stage' AS last_kind FROM range({units}) r(n);
  CREATE OR REPLACE TABLE account AS SELECT 'a' || n AS account_id, 'value_' || n % 3 AS segment_01, 'value_' || n % 2 AS segment_02 FROM range({units}) r(n);
  CREATE OR REPLACE TABLE stage_map AS SELECT 'crm.Log' || o AS object, 'label ' || k AS evidence FROM range(2) p(o), range(10) r(k);
  CREATE OR REPLACE TABLE funnel_kind AS SELECT 'funnel_' || n AS funnel, CASE n WHEN 0 THEN 'acquisition' ELSE 'renewal' END AS kind FROM range(2) r(n);
  CREATE OR REPLACE TABLE matched_object AS SELECT 'crm.People' || n AS object, n AS place FROM range(1, 6) r(n);
  CREATE OR REPLACE TABLE merged_record AS SELECT 'person' AS grain, 'gone' AS record_id, 'p1' AS survivor_id;
  CREATE OR REPLACE TABLE same_record AS SELECT 'person' AS grain, 'p' || n AS record_id, 'p1' AS unit_id, CASE WHEN n % 2 = 0 THEN 'merged' ELSE 'matched' END AS how FROM range(2, 20) r(n);
  CREATE OR REPLACE TABLE person_link AS SELECT 'p' || n AS person_id, CASE n % 4 WHEN 1 THEN 'id' WHEN 2 THEN 'conversion' ELSE 'email' END AS way, true AS is_united, n % 3 = 0 AS is_ambiguous
    FROM range({units}) r(n) WHERE n % 4 > 0;
  CREATE OR REPLACE TABLE person AS SELECT 'crm' AS source, 'People' || (hash(n) % 5 + 1) AS object, 'p' || n / 2 AS person_id, 'c' || n / 2 AS contact_id, 'u' || n AS opportunity_id, ${FIRST_DAY} AS created_day, ${FIRST_DAY} * 86400 AS created_at,
    CAST(NULL AS VARCHAR) AS account_id, CAST(NULL AS VARCHAR) AS segment_01, CAST(NULL AS VARCHAR) AS segment_02 FROM range({units}) r(n);
  CREATE OR REPLACE TABLE opportunity AS SELECT 'd' || n / 2 AS opportunity_id, 'a' || n AS account_id, ${FIRST_DAY} AS closed_day, 'EUR' AS currency, 100 AS amount_minor,
    ${FIRST_DAY} * 86400 AS created_at, 'value_' || hash(n) % 3 AS segment_01, 'value_' || n % 2 AS segment_02 FROM range({units}) r(n);
  CREATE OR REPLACE TABLE touch AS SELECT 'crm' AS source, 'Touch' AS object, 1 AS file_number, n AS row_number, 't' || n AS touch_id, CAST(NULL AS VARCHAR) AS person_id,
    'k' || n AS contact_id, CAST(NULL AS VARCHAR) AS opportunity_id, 'channel_' || hash(n) % 50 AS channel, ${FIRST_DAY} * 86400 AS touched_at, ${FIRST_DAY} AS touched_day
    FROM range({journeys}) r(n) WHERE hash(n) % 53 < 50;
  CREATE OR REPLACE TABLE party AS SELECT 'contact' AS way, 'k' || n AS id, 'u' || n AS opportunity_id, ${FIRST_DAY} AS created_day FROM range({journeys}) r(n);
  CREATE OR REPLACE TABLE activity AS SELECT 'crm' AS source, 'w' || n AS activity_id, CAST(NULL AS VARCHAR) AS person_id, 'k' || n AS contact_id,
    CAST(NULL AS VARCHAR) AS opportunity_id, 'role_' || hash(n) % 10 AS actor_role, ${FIRST_DAY} + 31 * 4 AS happened_day FROM range({journeys}) r(n);
  CREATE OR REPLACE TABLE usage_metric AS SELECT CASE n WHEN 0 THEN 'none' ELSE 'metric_' || n END AS metric, n AS active_from FROM range(11) r(n);
  CREATE OR REPLACE TABLE usage AS SELECT 'a' || n AS account_id, CASE n % 12 WHEN 0 THEN NULL ELSE 'metric_' || n % 12 END AS metric, ${FIRST_DAY} + 31 * 4 AS used_day, 100 AS used_hundredths FROM range({units}) r(n);
  CREATE OR REPLACE TABLE stage_entry AS SELECT CASE WHEN n % 2 = 0 THEN 'person' ELSE 'opportunity' END AS grain, 'x' || n AS unit_id,
    'crm' AS source, 'Log0' AS object, 'none' AS evidence, ${FIRST_DAY} AS entered_day, ${FIRST_DAY} * 86400 AS entered_at, ${FIRST_DAY} * 86400 AS recorded_at FROM range({units}) r(n)
    UNION ALL SELECT 'opportunity', 'd' || n / 2, 'crm', 'Log' || n % 2, 'label ' || n % 10, ${FIRST_DAY} + 31 * (n % 5), ${FIRST_DAY} * 86400, ${FIRST_DAY} * 86400 FROM range({units}) r(n);`;

describe('rows of the aggregates in the worst case', () => {
  const once = new Map<string, { readonly rows: number; readonly toldApart: number }>();
  let session: DuckdbSession;

  beforeAll(async () => {
    session = await duckdbSession();
    await write(1);
    for (const name of names) once.set(name, await counted(name));
  });

  async function write(copies: number): Promise<void> {
    await writeSyntheticJourneys(session, sizes, copies);
    await session.run(
      unitTables.replaceAll('{units}', String(1000 * copies)).replaceAll('{journeys}', String(JOURNEYS * copies)),
    );
  }

  /** Rows, and those that differ in what they are ordered by. */
  async function counted(name: Name): Promise<{ readonly rows: number; readonly toldApart: number }> {
    const [row] = await session.rows(
      `SELECT count(*) AS n, count(DISTINCT row(${orderKeys(name).join(', ')})) AS told FROM (${namedQuery(name, sizes.dimensions)}) q`,
    );
    return { rows: Number(row?.n), toldApart: Number(row?.told) };
  }

  it.each(names)('%s: within the bound that its file states', (name) => {
    expect(once.get(name)?.rows).toBeGreaterThan(0);
    expect(once.get(name)?.rows).toBeLessThanOrEqual(rowBound(name, bound));
  });

  // a bound that the worst case does not come near to is no bound that anybody looked at
  it.each(LONG_TABLE_QUERIES)('%s: the worst case comes near to the bound', (name) => {
    expect((once.get(name)?.rows ?? 0) / rowBound(name, bound)).toBeGreaterThan(0.6);
  });

  it.each(names)('%s: rows are told apart by what they are ordered by', (name) => {
    expect(once.get(name)?.toldApart).toBe(once.get(name)?.rows);
  });

  it('as many rows for twice the units', async () => {
    await write(2);
    for (const name of names) expect([name, await counted(name)]).toEqual([name, once.get(name)]);
  });
});
