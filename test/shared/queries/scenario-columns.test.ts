import { beforeAll, describe, expect, it } from 'vitest';
import { CANONICAL_TABLES } from '../../../shared/contracts/canonical-tables.ts';
import { compileTables } from '../../../shared/definitions/compile-tables.ts';
import { epochDay } from '../../../shared/definitions/epoch-day.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { AMOUNT_BIN_COLUMNS, AMOUNT_BINS } from '../../../shared/queries/amount-bins.ts';
import { JOURNEY_QUERIES } from '../../../shared/queries/catalog.ts';
import { tableColumns } from '../../../shared/queries/row.ts';
import { smallWith } from '../definitions/small-definitions.ts';
import { type DuckdbSession, duckdbSession } from './duckdb-session.ts';
import { namedQuery, type QueryName } from './query-text.ts';
import { writeRows } from './write-rows.ts';

const MONTHS = '{ "2026-09": { USD: "0.8" }, "2026-10": { USD: "1.234567", CHF: "1.1" } }';
const run = {
  periodStartDay: epochDay('2026-10-01'),
  periodEndDay: epochDay('2026-10-31'),
  asOfDay: epochDay('2026-11-05'),
  windowStartDay: epochDay('2025-11-01'),
};
const definitions = loadDefinitions(smallWith('USD: "0.9"', `USD: "0.9"\n  closeRates: ${MONTHS}`), 'small.yaml');
const compiled = {
  ...compileTables(definitions, run),
  amount_bin: { columns: AMOUNT_BIN_COLUMNS, rows: AMOUNT_BINS },
};

describe('amounts at the rates of the month of closing', () => {
  let session: DuckdbSession;
  beforeAll(async () => {
    session = await duckdbSession();
    for (const [name, { columns, rows }] of Object.entries(compiled)) await writeRows(session, name, columns, rows);
    for (const name of ['person', 'account', 'opportunity_person'] as const)
      await writeRows(session, name, CANONICAL_TABLES[name], []);
    await writeRows(session, 'dated_rate', CANONICAL_TABLES.dated_rate, []);
    await session.run(`CREATE OR REPLACE VIEW close_date_rate AS ${namedQuery('close_date_rate', 1)}`);
    for (const name of ['same_record', 'joined_person'] as const)
      await writeRows(session, name, tableColumns(JOURNEY_QUERIES[name].columns), []);
  });

  it.each([
    ['on the first day of its month', 'USD', 10_000, '2026-09-01', 9_000, 8_000],
    ['on the last day of its month', 'USD', 10_000, '2026-09-30', 9_000, 8_000],
    // 100.00 x 1.234567 = 123.4567
    ['the day after', 'USD', 10_000, '2026-10-01', 9_000, 12_346],
    // -2.02 x 1.25 would be -2.525; here -2.50 x 1.234567 = -3.0864175, and halves go away from zero: 0.05 x .9 = 0.045
    ['a credit', 'USD', -250, '2026-10-31', -225, -309],
    ['a half', 'USD', 5, '2026-09-30', 5, 4],
    ['in the reporting currency, of a month with rates', 'EUR', 10_000, '2026-10-31', 10_000, 10_000],
    ['in the reporting currency, of a month without', 'EUR', 10_000, '2026-08-31', 10_000, null],
    ['of a month without rates', 'USD', 10_000, '2026-11-01', 9_000, null],
    ['still open', 'USD', 10_000, null, 9_000, null],
    // counted and not priced at plan rates, so that no scenario prices it
    ['without a plan rate', 'CHF', 10_000, '2026-10-31', null, null],
    // beyond what is priced (unit.sql) at the close rate, not at the plan's
    ['too large for its rate', 'USD', 9_000_000_000_000, '2026-10-31', 8_100_000_000_000, null],
  ])('%s', async (_name, currency, amount, closed, plan, close) => {
    const row = { opportunity_id: 'd', funnel: 'sales', currency, amount_minor: amount };
    await writeRows(session, 'opportunity', CANONICAL_TABLES.opportunity, [
      { ...row, source: 'crm', object: 'Deals', closed_day: closed === null ? null : epochDay(closed) },
    ]);
    const rows = await session.rows(
      `SELECT amount, close_amount FROM (${namedQuery('unit', 1)}) u WHERE grain = 'opportunity'`,
    );
    expect(rows.map((one) => [number(one.amount), number(one.close_amount)])).toEqual([[plan, close]]);
  });
});

describe('exported rates', () => {
  const day = epochDay('2026-09-10');
  const rate = (currency: string, given: object, from = '2026-09-01') => ({
    ...{ source: 'crm', object: 'Rates', currency, from_day: epochDay(from), ...given },
  });
  const inverse = (currency: string, inverse_millionths: number, from?: string) =>
    rate(currency, { inverse_millionths }, from);
  let session: DuckdbSession;
  beforeAll(async () => {
    session = await duckdbSession();
    for (const name of ['calendar', 'close_rate'] as const)
      await writeRows(session, name, compiled[name].columns, compiled[name].rows);
  });

  // the reporting currency is EUR; what the definitions say of September and October comes first, so that days are of August
  it.each([
    ['against the reporting currency', 'EUR', [inverse('GBP', 800_000, '2026-08-01')], 'GBP', [1_000_000, 800_000]],
    [
      'told the other way round',
      'EUR',
      [rate('GBP', { rate_millionths: 1_250_000 }, '2026-08-01')],
      'GBP',
      [1_250_000, 1_000_000],
    ],
    // one dollar is 0.9 EUR and 0.8 GBP, so that one GBP is 0.9 / 0.8 EUR
    [
      'against a third currency',
      'USD',
      [inverse('GBP', 800_000, '2026-08-01'), inverse('EUR', 900_000, '2026-08-01')],
      'GBP',
      [900_000, 800_000],
    ],
    [
      'of that third currency',
      'USD',
      [inverse('GBP', 800_000, '2026-08-01'), inverse('EUR', 900_000, '2026-08-01')],
      'USD',
      [900_000, 1_000_000],
    ],
    ['of the reporting currency', 'USD', [inverse('EUR', 900_000, '2026-08-01')], 'EUR', [900_000, 900_000]],
    [
      'against a third currency, the reporting one unsaid',
      'USD',
      [inverse('GBP', 800_000, '2026-08-01')],
      'GBP',
      undefined,
    ],
    [
      'until the next begins',
      'EUR',
      [inverse('GBP', 800_000, '2026-08-01'), inverse('GBP', 700_000, '2026-08-10')],
      'GBP',
      [1_000_000, 700_000],
    ],
    [
      'before the next begins',
      'EUR',
      [inverse('GBP', 800_000, '2026-08-01'), inverse('GBP', 700_000, '2026-08-11')],
      'GBP',
      [1_000_000, 800_000],
    ],
    [
      'that has ended',
      'EUR',
      [rate('GBP', { inverse_millionths: 800_000, until_day: epochDay('2026-08-10') }, '2026-08-01')],
      'GBP',
      undefined,
    ],
    [
      'on its last day',
      'EUR',
      [rate('GBP', { inverse_millionths: 800_000, until_day: epochDay('2026-08-11') }, '2026-08-01')],
      'GBP',
      [1_000_000, 800_000],
    ],
    ['that has not begun', 'EUR', [inverse('GBP', 800_000, '2026-08-11')], 'GBP', undefined],
    ['of nothing', 'EUR', [inverse('GBP', 0, '2026-08-01')], 'GBP', undefined],
  ] as const)('%s', async (_, base_currency, rows, currency, expected) => {
    expect(await rateOf(rows, base_currency, currency, epochDay('2026-08-10'))).toEqual(expected);
  });

  it('come after those of the definitions, day by day', async () => {
    const rows = [inverse('USD', 500_000, '2026-08-01'), { ...inverse('USD', 400_000, '2026-08-01'), source: 'erp' }];
    expect(await rateOf(rows, 'EUR', 'USD', day)).toEqual([800_000, 1_000_000]);
    expect(await rateOf(rows, 'EUR', 'USD', epochDay('2026-08-31'))).toEqual([1_000_000, 500_000]);
  });

  async function rateOf(rows: readonly object[], base: string, currency: string, on: number) {
    await writeRows(session, 'dated_rate', CANONICAL_TABLES.dated_rate, rows as Parameters<typeof writeRows>[3]);
    const row = { ...compiled.run.rows[0], base_currency: base };
    await writeRows(session, 'run', compiled.run.columns, [row]);
    const found = await session.rows(
      `SELECT numerator, denominator FROM (${namedQuery('close_date_rate', 1)}) r WHERE currency = '${currency}' AND day = ${on}`,
    );
    expect(found.length).toBeLessThanOrEqual(1);
    return found.map(({ numerator, denominator }) => [number(numerator), number(denominator)])[0];
  }
});

describe('what other rules count', () => {
  const columns = tableColumns(JOURNEY_QUERIES.journey_stage.columns);
  const place = { funnel: 'sales', is_native: true, entry_window: 'window', entered_month: 202601 };
  const moved = { age: 3, horizon_days: 31, reached_next: true, outcome: 'advanced', origin: 'observed' };
  let session: DuckdbSession;
  beforeAll(async () => {
    session = await duckdbSession();
    for (const [name, table] of Object.entries(compiled)) await writeRows(session, name, table.columns, table.rows);
  });

  it('opportunities that a person stands behind, and of persons nobody, whose account may come of the outcome', async () => {
    const stuck = { ...moved, reached_next: false, outcome: 'lost' };
    const person = { ...place, grain: 'person', stage: 'lead', stage_number: 1, owner_key: 'o', segment_01: 'x' };
    const deal = { ...person, grain: 'opportunity', stage: 'offer', stage_number: 3, account_key: 'a' };
    await writeRows(session, 'journey_stage', columns, [
      { ...person, ...moved, unit_id: 'p1', account_key: 'a' },
      { ...person, ...stuck, unit_id: 'p2', account_key: 'a' },
      { ...person, ...moved, unit_id: 'p3', account_key: 'p3' },
      { ...person, ...moved, unit_id: 'p4', account_key: 'a', age: 32 },
      { ...deal, ...moved, unit_id: 'd1', has_lead: true },
      { ...deal, ...moved, unit_id: 'd2', has_lead: false },
      { ...deal, ...stuck, unit_id: 'd3', has_lead: true },
    ]);
    const rows = await query('cluster', 'stage, entered, advanced, entered_matched, advanced_matched');
    expect(rows).toEqual([
      ['lead', 4, 2, 0, 0],
      ['offer', 3, 2, 2, 1],
    ]);
  });

  it('deals with an amount at the rates of their month, and its sum', async () => {
    const won = { ...place, grain: 'opportunity', is_first: true, unit_outcome: 'won', amount_bin: 7, segment_01: 'x' };
    await writeRows(session, 'journey_stage', columns, [
      { ...won, unit_id: 'd1', amount: 190, close_amount: 210 },
      { ...won, unit_id: 'd2', amount: 195, close_amount: null },
      { ...won, unit_id: 'd3', amount: 200, close_amount: -5 },
      { ...won, unit_id: 'd4', amount: 900, amount_bin: 22, close_amount: null },
    ]);
    expect(await query('deal_size', 'amount_bin, deals, amount, close_deals, close_amount')).toEqual([
      [7, 3, 585, 2, 205],
      [22, 1, 900, 0, 0],
    ]);
  });

  async function query(name: QueryName, wanted: string): Promise<unknown[][]> {
    const rows = await session.rows(`SELECT ${wanted} FROM (${namedQuery(name, 1)}) q WHERE slot = 0`);
    return rows.map((row) => Object.values(row).map((value) => (typeof value === 'string' ? value : number(value))));
  }
});

/** DuckDB hands out sums as bigints. */
function number(value: unknown): number | null {
  return value === null ? null : Number(value);
}
