import { TrinoSQL } from 'dt-sql-parser';
import { describe, expect, it } from 'vitest';
import { AGGREGATE_QUERIES, JOURNEY_QUERIES, SIZE_QUERIES } from '../../../shared/queries/catalog.ts';
import { readQueryFile } from '../../../shared/queries/load.ts';
import { rowBound } from '../../../shared/queries/row-bound.ts';
import { code, namedQuery, orderKeys, QUERY_NAMES, scansOf, tablesIn } from './query-text.ts';

const aggregates = Object.keys(AGGREGATE_QUERIES) as (keyof typeof AGGREGATE_QUERIES)[];
const reads: Readonly<Record<string, { readonly reads: readonly string[] }>> = {
  ...JOURNEY_QUERIES,
  ...SIZE_QUERIES,
  ...AGGREGATE_QUERIES,
};
const problems = (sql: string) =>
  new TrinoSQL().validate(sql).map(({ message, startLine }) => `${startLine}: ${message}`);

describe.each(QUERY_NAMES)('%s.sql', (name) => {
  it('is a sentence of Trino', () => {
    expect(problems(namedQuery(name))).toEqual([]);
  });

  it('states its grain and its bound in its first two lines, and is short', () => {
    const lines = readQueryFile(name).split('\n');
    expect(lines[0]).toMatch(/^-- one row per \w/);
    expect(lines[1]).toMatch(/^-- at most: \w/);
    expect(lines.length).toBeLessThan(100);
  });

  it('reads what the catalogue says that it reads', () => {
    expect(tablesIn(name).sort()).toEqual([...(reads[name]?.reads ?? [])].sort());
  });

  it('has parameters in WHERE only', () => {
    expect(outsideWhere(code(name))).toBe(0);
  });
});

describe.each(aggregates)('%s.sql, an aggregate', (name) => {
  it('reads the long table once', () => {
    const expected = tablesIn(name).includes('journey_stage') ? 1 : 0;
    expect(scansOf('journey_stage', readQueryFile(name))).toBe(expected);
  });

  it('knows integers only', () => {
    expect(code(name)).not.toMatch(
      /\d\.\d|\b(double|decimal|real|float|avg|sqrt|power|ln|log|stddev\w*|var\w+_?pop|approx\w+)\b/i,
    );
  });

  it('orders its rows, by columns that it returns', () => {
    const columns = Object.keys(AGGREGATE_QUERIES[name].columns);
    expect(orderKeys(name).filter((key) => !columns.includes(key))).toEqual([]);
    expect(orderKeys(name).length).toBeGreaterThan(0);
  });

  it('has a bound in which units do not occur', () => {
    expect(
      rowBound(name, { segments: 5, stages: 3, months: 5, funnels: 7, dimensions: 2, evidence: 3 }),
    ).toBeGreaterThan(0);
  });
});

describe('the checks themselves', () => {
  it.each([
    'SELECT a::bigint FROM t',
    'SELECT a FROM t QUALIFY row_number() OVER (ORDER BY a) = 1',
    'SELECT a, count(*) FROM t GROUP BY ALL',
    "SELECT date '2025-01-01' + interval 7 day",
    'SELECT * EXCLUDE (a) FROM t',
    'SELECT a FROM t USING SAMPLE 10',
  ])('refuse DuckDB: %s', (sql) => {
    expect(problems(sql)).not.toEqual([]);
  });

  it('see a parameter outside of WHERE', () => {
    expect(outsideWhere('SELECT ? FROM t WHERE a = ?')).toBe(1);
    expect(outsideWhere('SELECT a FROM t WHERE a = ? GROUP BY a HAVING count(*) > ?')).toBe(1);
    expect(outsideWhere('SELECT a FROM (SELECT a FROM t WHERE a = ?) q WHERE a IN (?, ?)')).toBe(0);
  });

  it('see a table that is read twice through a common table expression', () => {
    const twice =
      'WITH a AS (SELECT x FROM {{t}} WHERE (x > 1)), b AS (SELECT x FROM a) SELECT * FROM a JOIN b ON b.x = a.x';
    expect(scansOf('t', twice)).toBe(2);
    expect(scansOf('t', 'SELECT x FROM {{t}} UNION ALL SELECT x FROM {{t}}')).toBe(2);
    expect(scansOf('t', 'SELECT x FROM {{t}} JOIN {{t_more}} u ON u.x = 1')).toBe(1);
  });
});

function outsideWhere(sql: string): number {
  const clauses = sql.split(/\b(?=(?:select|from|where|group by|having|order by|union|join|with)\b)/i);
  return (
    clauses
      .filter((clause) => !/^where\b/i.test(clause))
      .join('')
      .split('?').length - 1
  );
}
