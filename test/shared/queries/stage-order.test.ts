import { beforeAll, expect, it } from 'vitest';
import { type DuckdbSession, duckdbSession } from './duckdb-session.ts';
import { namedQuery } from './query-text.ts';
import { writeRows } from './write-rows.ts';

const STAGES = ['lead', 'mql', 'deal', 'won'];
let session: DuckdbSession;
beforeAll(async () => {
  session = await duckdbSession();
  const stage = { funnel: 'text', grain: 'text', stage: 'text', stage_number: 'integer' } as const;
  const stages = STAGES.map((name, index) => ({
    ...{ funnel: 'sales', stage: name, stage_number: index + 1, grain: index < 2 ? 'person' : 'opportunity' },
  }));
  await writeRows(session, 'stage', stage, stages);
  await writeRows(session, 'run', { window_start_day: 'integer', period_end_day: 'integer' }, [
    { window_start_day: 10, period_end_day: 90 },
  ]);
});

type Unit = { readonly grain?: 'person' } & Readonly<Partial<Record<string, number | string | null>>>;

/** Of units with the day on which they were first seen in a stage: `stage units/out of order`. */
async function orders(...units: readonly Unit[]): Promise<readonly string[]> {
  const key = { unit_key: 'integer', funnel: 'text', grain: 'text' } as const;
  await writeRows(
    session,
    'unit',
    key,
    units.map(({ grain = 'opportunity' }, unit_key) => ({ unit_key, funnel: 'sales', grain })),
  );
  const rows = units.flatMap((unit, unit_key) =>
    Object.entries(unit).flatMap(([stage, day]) =>
      STAGES.includes(stage) ? [{ unit_key, kind: 'stage', stage, first_day: day ?? null }] : [],
    ),
  );
  await writeRows(
    session,
    'unit_stage',
    { unit_key: 'integer', kind: 'text', stage: 'text', first_day: 'integer' },
    rows,
  );
  const found = await session.rows(namedQuery('stage_order', 1));
  return found.map(({ stage, units: all, out_of_order: out }) => `${stage} ${all}/${out}`);
}

it.each<[string, readonly Unit[], readonly string[]]>([
  ['in order', [{ grain: 'person', lead: 20, mql: 30 }], ['lead 1/0', 'mql 1/0']],
  ['on one day', [{ grain: 'person', lead: 20, mql: 20 }], ['lead 1/0', 'mql 1/0']],
  ['swapped', [{ grain: 'person', lead: 30, mql: 20 }], ['lead 1/1', 'mql 1/0']],
  ['of several, one', [{ deal: 30, won: 20 }, { deal: 20 }, { deal: 20, won: 30 }], ['deal 3/1', 'won 2/0']],
  [
    'joined to a deal that was there before',
    [{ grain: 'person', lead: 20, mql: 30, deal: 25 }],
    ['lead 1/0', 'mql 1/0'],
  ],
  ['before the window', [{ grain: 'person', lead: 9, mql: 5 }], []],
  ['after the period', [{ grain: 'person', lead: 91, mql: 85 }], ['mql 1/0']],
  ['of no day', [{ grain: 'person', lead: null, mql: 20 }], ['mql 1/0']],
])('%s', async (_, units, expected) => {
  expect(await orders(...units)).toEqual(expected);
});
