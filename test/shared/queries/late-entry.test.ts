import { beforeAll, describe, expect, it } from 'vitest';
import { riskSets } from '../../../shared/stats/risk-sets.ts';
import { seededNumbers } from '../stats/seeded-numbers.ts';
import { type DuckdbSession, duckdbSession } from './duckdb-session.ts';
import { namedQuery } from './query-text.ts';

/** Days since entry at which a unit left or was last seen, and the first of them on which that could be seen. */
type Unit = { readonly days: number; readonly observed: number; readonly ending: 'advanced' | 'lost' | 'open' };

/** Ends of the classes of ages, as design §3 words them: days to 90, weeks to a year, months of 30 days, and all beyond. */
const CLASS_ENDS = [
  ...Array.from({ length: 91 }, (_, day) => day),
  ...Array.from({ length: 39 }, (_, week) => 97 + 7 * week),
  ...Array.from({ length: 60 }, (_, month) => 393 + 30 * month),
];
const classOf = (age: number) => CLASS_ENDS.find((end) => age <= end) ?? 2193;

const edges = [0, 1, 2, 89, 90, 91, 92, 97, 98, 99, 363, 364, 365, 393, 394, 2163, 2164, 3000];
const endings = ['advanced', 'lost', 'open'] as const;
const { uniform } = seededNumbers(7);
const units: readonly Unit[] = [
  ...edges.flatMap((days) => edges.map((observed): Unit => ({ days, observed, ending: 'advanced' }))),
  ...Array.from({ length: 400 }, (): Unit => {
    const days = Math.floor(uniform() * 500);
    const ending = endings[Math.floor(uniform() * 3)] ?? 'open';
    return { days, observed: Math.max(0, Math.floor((uniform() - 0.4) * 400)), ending };
  }),
];
/** At risk at some class of ages: after the one that ends before it could be seen leaving. */
const joins = ({ observed }: Unit) => (observed === 0 ? -1 : classOf(observed - 1));
const watched = units.filter((unit) => joins(unit) < classOf(unit.days));

describe.each([
  ['curve', 'advanced', 'cohorts'],
  ['outcome_curve', 'won', 'entry_window'],
] as const)('%s: who came under observation late', (name, first, window) => {
  let rows: readonly Record<string, number>[];

  beforeAll(async () => {
    const session = await duckdbSession();
    await write(session);
    const found = await session.rows(namedQuery(name, 1));
    rows = found
      .filter((row) => row.segment === 'all')
      .map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Number(value)])));
    expect(new Set(found.map((row) => row[window])).size).toBe(1);
  });

  it('is in the risk sets after the age at which it came, up to the one at which it left', () => {
    const counts = rows.map((row) => ({
      age: row.age_to ?? 0,
      first: row[first] ?? 0,
      second: row.lost ?? 0,
      censored: row.censored ?? 0,
      late: row.late ?? 0,
    }));
    const sets = riskSets(counts);
    expect(sets.length).toBeGreaterThan(100);
    for (const { age, atRisk } of sets)
      expect([age, atRisk]).toEqual([
        age,
        watched.filter((unit) => joins(unit) < age && age <= classOf(unit.days)).length,
      ]);
  });

  it('counts each unit at one age at which it left or was last seen, or as unobserved', () => {
    const total = (column: string) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0);
    const of = (ending: Unit['ending']) => watched.filter((unit) => unit.ending === ending).length;
    expect([total(first), total('lost'), total('censored')]).toEqual([of('advanced'), of('lost'), of('open')]);
    expect(total('late')).toBe(watched.filter(({ observed }) => observed > 0).length);
    expect(total('unobserved')).toBe(units.length - watched.length);
    expect(rows.filter((row) => (row.unobserved ?? 0) > 0).map((row) => row.age_to)).toEqual([0]);
  });
});

async function write(session: DuckdbSession): Promise<void> {
  const values = units.map(({ days, observed, ending }) => `(${days}, ${observed}, '${ending}')`).join(', ');
  await session.run('CREATE TABLE run AS SELECT 20000 AS as_of_day');
  await session.run('CREATE TABLE calendar AS SELECT 10 AS day, 202001 AS month, 30 AS month_end_day');
  await session.run(`CREATE TABLE journey_stage AS SELECT 'sales' AS funnel, 'opportunity' AS grain, 'talk' AS stage, 1 AS stage_number,
    true AS is_native, true AS is_first, false AS is_last, 'window' AS entry_window, 202001 AS entered_month, 30 AS horizon_days,
    false AS administrative, 'north' AS segment_01, ending AS outcome, CASE ending WHEN 'advanced' THEN 'won' ELSE ending END AS unit_outcome,
    CASE WHEN ending <> 'open' THEN days END AS age, CASE WHEN ending <> 'open' THEN days END AS unit_age, days AS watched, observed AS observed_age
    FROM (VALUES ${values}) v(days, observed, ending)`);
}
