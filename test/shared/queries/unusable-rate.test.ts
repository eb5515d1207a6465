import { beforeAll, expect, it } from 'vitest';
import { CANONICAL_TABLES } from '../../../shared/contracts/canonical-tables.ts';
import { type DuckdbSession, duckdbSession } from './duckdb-session.ts';
import { namedQuery } from './query-text.ts';
import { writeRows } from './write-rows.ts';

let session: DuckdbSession;
beforeAll(async () => {
  session = await duckdbSession();
  await writeRows(session, 'run', { base_currency: 'text', reporting_currency: 'text' }, [
    { base_currency: 'USD', reporting_currency: 'USD' },
  ]);
  await writeRows(
    session,
    'close_rate',
    { currency: 'text', from_day: 'integer', to_day: 'integer', millionths: 'integer' },
    [],
  );
  await writeRows(
    session,
    'calendar',
    { day: 'integer' },
    Array.from({ length: 30 }, (_, day) => ({ day })),
  );
  const deal = (id: string, closed_day: number, currency = 'EUR', amount_minor: number | null = 100) => ({
    ...{ opportunity_id: id, closed_day, currency, amount_minor },
  });
  const deals = [
    deal('a', 5),
    deal('b', 12),
    deal('c', 14),
    deal('open', 13),
    deal('free', 13, 'EUR', null),
    deal('d', 25),
    deal('e', 12, 'CHF'),
  ];
  await writeRows(session, 'opportunity', CANONICAL_TABLES.opportunity, deals);
  const unit = { unit_key: 'integer', grain: 'text', unit_id: 'text', is_won: 'boolean' } as const;
  const units = deals.map(({ opportunity_id }, unit_key) => ({
    ...{ unit_key, grain: 'opportunity', unit_id: opportunity_id, is_won: opportunity_id !== 'open' },
  }));
  await writeRows(session, 'unit', unit, units);
  await writeRows(session, 'unit_standing', unit, units);
});

type Told = {
  readonly object?: string;
  readonly currency?: string;
  readonly from: number;
  readonly until?: number;
  readonly rate?: number;
  readonly inverse?: number;
};

/** Days on which the euro has a rate, as spans; and what is told of rates that are none. */
async function rated(...rates: readonly Told[]) {
  await writeRows(
    session,
    'dated_rate',
    CANONICAL_TABLES.dated_rate,
    rates.map(({ object = 'rates', currency = 'EUR', from, until, rate, inverse }, index) => ({
      ...{ source: 'crm', object, file_number: 1, row_number: index + 1, currency, from_day: from },
      ...{ until_day: until ?? null, rate_millionths: rate ?? null, inverse_millionths: inverse ?? null },
    })),
  );
  for (const name of ['close_date_rate', 'unusable_rate'] as const)
    await session.run(`CREATE OR REPLACE TABLE ${name} AS ${namedQuery(name, 1)}`);
  const days = await session.rows("SELECT day FROM close_date_rate WHERE currency = 'EUR' ORDER BY day");
  const told = await session.rows('SELECT * FROM unusable_rate');
  return {
    days: days.map(({ day }) => Number(day)),
    told: told.map((row) => [row.row_number, row.rates, row.deals].map(Number)),
  };
}

const days = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
const GOOD = { from: 0, rate: 1_100_000 };

it.each<[string, readonly Told[], Awaited<ReturnType<typeof rated>>]>([
  ['rates above zero', [GOOD, { from: 20, rate: 1_200_000 }], { days: days(0, 30), told: [] }],
  [
    'a rate of zero, between others',
    [GOOD, { from: 10, rate: 0 }, { from: 20, rate: 1_200_000 }],
    { days: [...days(0, 10), ...days(20, 30)], told: [[2, 1, 2]] },
  ],
  ['a negative rate', [GOOD, { from: 10, rate: -1 }], { days: days(0, 10), told: [[2, 1, 3]] }],
  [
    'an inverse rate of zero',
    [
      { from: 0, inverse: 900_000 },
      { from: 10, inverse: 0, until: 13 },
    ],
    { days: days(0, 10), told: [[2, 1, 1]] },
  ],
  [
    'a text that is no number',
    [GOOD, { from: 10 }, { from: 11, rate: 1 }],
    { days: [...days(0, 10), ...days(11, 30)], told: [[2, 1, 0]] },
  ],
  [
    'a rate that no amount can be multiplied with',
    [GOOD, { from: 10, rate: 1_000_000_000_000_001 }],
    { days: days(0, 10), told: [[2, 1, 3]] },
  ],
  [
    'two rates of one day, of which one is none',
    [{ from: 0, rate: 0 }, GOOD],
    { days: days(0, 30), told: [[1, 1, 0]] },
  ],
  [
    'two rates of one day, of which one is too large',
    [{ from: 0, rate: 1_000_000_000_000_001 }, GOOD],
    { days: days(0, 30), told: [[1, 1, 0]] },
  ],
  [
    'a rate of zero where another export has one',
    [
      { from: 10, rate: 0 },
      { ...GOOD, object: 'others' },
    ],
    { days: days(0, 30), told: [[1, 1, 0]] },
  ],
  [
    'a rate of another currency',
    [GOOD, { currency: 'CHF', from: 0, rate: 0 }],
    { days: days(0, 30), told: [[2, 1, 1]] },
  ],
])('%s', async (_, rates, expected) => {
  expect(await rated(...rates)).toEqual(expected);
});

it('a hundred are told of, and how many there are', async () => {
  const { told } = await rated(...days(0, 120).map((from) => ({ from, rate: 0 })));
  expect([told.length, told[0]]).toEqual([100, [1, 120, 0]]);
});
