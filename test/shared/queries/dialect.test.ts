import { beforeAll, describe, expect, it } from 'vitest';
import { type DuckdbSession, duckdbSession } from './duckdb-session.ts';
import { code, QUERY_NAMES } from './query-text.ts';

/**
 * Where DuckDB and Trino read one text differently without a word. `trino` is what Trino returns, from its
 * documentation (trino.io/docs/current/functions and /language) or, marked *, its source; `duckdb` is what DuckDB 1.5
 * returns as it comes. A disagreement is cured by the prelude, or the words are banned from the query files.
 */
type Disagreement = {
  readonly says: string;
  readonly trino: unknown;
  readonly duckdb: unknown;
  readonly cure: 'prelude' | 'none needed' | { readonly banned: RegExp };
};

const TWO_HOURS = "TIMESTAMP '2025-01-01 23:00:00', TIMESTAMP '2025-01-02 01:00:00'";
const rankOfNull = (order: string) =>
  `(SELECT max(CASE WHEN x IS NULL THEN n END) FROM (SELECT x, row_number() OVER (ORDER BY x ${order}) AS n FROM (VALUES (1), (NULL), (2)) t(x)) q)`;
const time = (text: string) => new Date(text);

const table: readonly Disagreement[] = [
  // functions/math: division of integers truncates
  { says: '7 / 2', trino: 3, duckdb: 3.5, cure: 'prelude' },
  { says: '-7 / 2', trino: -3, duckdb: -3.5, cure: 'prelude' },
  { says: '-7 % 2', trino: -1, duckdb: -1, cure: 'none needed' },
  // an error in Trino; DuckDB returns NULL with our prelude. Divisors are numbers, rates that the definitions check or that close_date_rate.sql lets through, or weights of which one is above zero
  {
    says: '1 / 0',
    trino: 'error',
    duckdb: Number.POSITIVE_INFINITY,
    cure: { banned: /\/(?!\s*(\d*[1-9]\d*\b|[rd]\.millionths\b|d\.(numerator|denominator)\b|s\.whole\b))/ },
  },
  // functions/datetime: whole units elapsed (* DateTimeFunctions.java: getDifferenceAsLong)
  { says: `date_diff('day', ${TWO_HOURS})`, trino: 0n, duckdb: 1n, cure: 'prelude' },
  { says: `date_diff('hour', ${TWO_HOURS})`, trino: 2n, duckdb: 2n, cure: 'none needed' },
  { says: "date_diff('month', DATE '2025-01-31', DATE '2025-02-01')", trino: 0n, duckdb: 1n, cure: 'prelude' },
  { says: "date_diff('month', DATE '2025-01-15', DATE '2025-03-15')", trino: 2n, duckdb: 2n, cure: 'none needed' },
  { says: "date_diff('year', DATE '2024-12-31', DATE '2025-01-01')", trino: 0n, duckdb: 1n, cure: 'prelude' },
  // functions/comparison: "returns null if any of the arguments are null"
  { says: 'greatest(1, NULL)', trino: null, duckdb: 1, cure: 'prelude' },
  { says: 'greatest(1, NULL, 3)', trino: null, duckdb: 3, cure: 'prelude' },
  { says: 'least(1, NULL)', trino: null, duckdb: 1, cure: 'prelude' },
  { says: 'least(3, 1, 2)', trino: 1, duckdb: 1, cure: 'none needed' },
  // functions/string: the same as ||, which is NULL with NULL
  { says: "concat('a', NULL)", trino: null, duckdb: 'a', cure: 'prelude' },
  { says: "'a' || NULL", trino: null, duckdb: null, cure: 'none needed' },
  // functions/map
  { says: "element_at(map(ARRAY['k'], ARRAY[1]), 'k')", trino: 1, duckdb: [1], cure: 'prelude' },
  // functions/decimal: the quotient keeps a scale; DuckDB turns to floating point
  { says: "CAST('1.00' AS decimal(10, 2)) / 3", trino: '0.33', duckdb: 1 / 3, cure: { banned: /\bdecimal\b|\d\.\d/i } },
  // * DoubleOperators.java: halves away from zero; DuckDB to the even one
  {
    says: 'CAST(CAST(2.5 AS double) AS bigint)',
    trino: 3n,
    duckdb: 2n,
    cure: { banned: /\b(double|real|float)\b|\bround\(/i },
  },
  // functions/math: log takes the base first and needs it
  { says: 'log(100)', trino: 'error', duckdb: 2, cure: { banned: /\b(log|log2|log10|ln|exp|power|sqrt)\b/i } },
  // functions/datetime: a date stays a date
  {
    says: "date_trunc('week', DATE '2025-01-01')",
    trino: 'date',
    duckdb: time('2024-12-30T00:00:00Z'),
    cure: { banned: /\bdate_trunc\b/i },
  },
  {
    says: "DATE '2025-01-01' + INTERVAL '1' DAY",
    trino: 'date',
    duckdb: time('2025-01-02T00:00:00Z'),
    cure: { banned: /\binterval\b|\bdate\b/i },
  },
  // language/types: a timestamp literal with a zone keeps it; ours are whole seconds and days
  {
    says: "TIMESTAMP '2025-11-02 06:30:00 America/New_York'",
    trino: 'timestamp with time zone',
    duckdb: 'error',
    cure: { banned: /\btimestamp\b|\btime zone\b|\bcurrent_|\bnow\b|\bfrom_unixtime\b/i },
  },
  // functions/aggregate: bigint in Trino, 128 bits here, digits in Athena: the row schema reads all of them
  { says: '(SELECT sum(x) FROM (VALUES (1), (2)) t(x))', trino: 3n, duckdb: 3n, cure: 'none needed' },
  {
    says: '(SELECT count(*) FILTER (WHERE x > 1) FROM (VALUES (1), (2)) t(x))',
    trino: 1n,
    duckdb: 1n,
    cure: 'none needed',
  },
  { says: '(SELECT sum(x) FROM (VALUES (1)) t(x) WHERE x > 1)', trino: null, duckdb: null, cure: 'none needed' },
  // sql/select: NULLS LAST, whichever the direction
  { says: rankOfNull('ASC'), trino: 3n, duckdb: 3n, cure: 'none needed' },
  { says: rankOfNull('DESC'), trino: 3n, duckdb: 3n, cure: 'none needed' },
  // language/types: texts compare by code point, blanks at the end and letter case included
  { says: "'b' < 'A'", trino: false, duckdb: false, cure: 'none needed' },
  { says: "'ä' < 'z'", trino: false, duckdb: false, cure: 'none needed' },
  { says: "'a' = 'a '", trino: false, duckdb: false, cure: 'none needed' },
  { says: "upper('ß')", trino: 'ß', duckdb: 'ẞ', cure: { banned: /\b(lower|upper|ilike|collate)\b/i } },
  // an error in Trino: types do not meet by themselves
  { says: "1 = '1'", trino: 'error', duckdb: true, cure: { banned: /'\s*(=|<>|<|>)\s*\d|\d\s*(=|<>|<|>)\s*'/ } },
  // functions/string: positions begin with 1, and 0 is nowhere
  {
    says: "substr('abc', 0)",
    trino: '',
    duckdb: 'abc',
    cure: { banned: /\bsubstr(ing)?\((?![^,()]+, [1-9]\d*, \d+\))/i },
  },
  { says: "substr('äbc', 2, 1)", trino: 'b', duckdb: 'b', cure: 'none needed' },
  { says: 'sign(CAST(-5 AS bigint))', trino: -1, duckdb: -1, cure: 'none needed' },
  { says: 'CAST(9223372036854775807 AS bigint) + 1', trino: 'error', duckdb: 'error', cure: 'none needed' },
  // functions/aggregate: estimates, which nothing published may rest on
  { says: 'approx_quantile(1, 0.5)', trino: 'error', duckdb: 1, cure: { banned: /\bapprox\w*/i } },
];

describe('what DuckDB and Trino read differently', () => {
  let plain: DuckdbSession;
  let ours: DuckdbSession;
  beforeAll(async () => {
    plain = await duckdbSession({ withPrelude: false });
    ours = await duckdbSession();
  });

  it.each(table)('$says', async ({ says, trino, duckdb, cure }) => {
    expect(await resultOf(plain, says), 'DuckDB as it comes').toEqual(duckdb);
    if (cure === 'prelude') expect(await resultOf(ours, says), 'with our prelude').toEqual(trino);
    if (cure === 'prelude') expect(trino).not.toEqual(duckdb);
    if (cure === 'none needed') expect(await resultOf(ours, says), 'as Trino has it').toEqual(trino);
    if (typeof cure === 'object') expect(says, 'the ban finds what it bans').toMatch(cure.banned);
  });

  const bans = table.flatMap(({ says, cure }) => (typeof cure === 'object' ? [{ says, banned: cure.banned }] : []));
  it.each(QUERY_NAMES)('%s.sql says nothing of what is banned', (name) => {
    const text = code(name).replace(/\{\{[#/][^}]*\}\}/g, '');
    const found = bans.filter(({ banned }) => banned.test(text));
    expect(found).toEqual([]);
  });
});

async function resultOf(session: DuckdbSession, expression: string): Promise<unknown> {
  try {
    const [row] = await session.rows(`SELECT ${expression} AS value`);
    return row?.value;
  } catch {
    return 'error';
  }
}
