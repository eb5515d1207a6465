import { beforeAll, describe, expect, it } from 'vitest';
import type { Rate } from '../../../shared/contracts/measure.ts';
import type { FunnelOutline } from '../../../shared/contracts/outputs.ts';
import { monthEndDay, monthOf } from '../../../shared/definitions/fiscal-calendar.ts';
import { AGGREGATE_QUERIES, type AggregateRow, JOURNEY_QUERIES } from '../../../shared/queries/catalog.ts';
import { rowSchema, tableColumns } from '../../../shared/queries/row.ts';
import type { ClusteredSide } from '../../../shared/signals/clustered-sides.ts';
import { conversionSides, dropOffSides } from '../../../shared/signals/conversion-sides.ts';
import { rounded } from '../../../shared/signals/measured-rate.ts';
import type { Scope } from '../../../shared/signals/report-scope.ts';
import { scorecards } from '../../../shared/signals/scorecard.ts';
import { type ShareSides, shareSides } from '../../../shared/signals/share-sides.ts';
import { aggregatesOf } from '../signals/sample-aggregates.ts';
import { sampleScope } from '../signals/sample-scope.ts';
import { seededNumbers } from '../stats/seeded-numbers.ts';
import { type DuckdbSession, duckdbSession } from './duckdb-session.ts';
import { namedQuery } from './query-text.ts';
import { writeRows } from './write-rows.ts';

const SHARES = ['reach_cluster', 'win_cluster', 'closed_cluster', 'loss_cluster'] as const;
const calendar = { kind: 'months' } as const;
const AS_OF = 20_762;
const PERIOD = { start: monthEndDay(202609, calendar) + 1, end: monthEndDay(202610, calendar) };
const WINDOW_START = monthEndDay(202510, calendar) + 1;

type Stage = readonly [id: string, grain: 'person' | 'opportunity', horizonDays: number | null];
const FUNNELS: Readonly<Record<string, { readonly dated: boolean; readonly stages: readonly Stage[] }>> = {
  sales: {
    dated: true,
    stages: [
      ...([['lead', 'person', 25] as const, ['sql', 'person', 15] as const] satisfies Stage[]),
      ...([['open', 'opportunity', 40] as const, ['offer', 'opportunity', 30] as const] satisfies Stage[]),
      ['won', 'opportunity', null],
    ],
  },
  // the opening has no horizon: outcomes start at the offer
  partly: {
    dated: true,
    stages: [
      ['open', 'opportunity', null],
      ['offer', 'opportunity', 30],
      ['won', 'opportunity', null],
    ],
  },
  undated: {
    dated: false,
    stages: [
      ['open', 'opportunity', null],
      ['offer', 'opportunity', null],
      ['won', 'opportunity', null],
    ],
  },
};
const funnels = Object.entries(FUNNELS).map(
  ([id, { dated, stages }]): FunnelOutline => ({
    ...{ id, label: id, dated },
    stages: stages.map(([stage, grain, horizonDays], index) => ({
      ...{ id: stage, label: stage, grain, horizonDays },
      ...{ number: index + 1, isLast: index === stages.length - 1 },
    })),
  }),
);
const scope: Scope = {
  ...sampleScope(['x', 'y']),
  funnels,
  exits: funnels.flatMap(({ id }) => (['person', 'opportunity'] as const).map((grain) => ({ funnel: id, grain }))),
};

describe('clusters of shares', () => {
  const effects = new Set<number | undefined>();
  let session: DuckdbSession;
  beforeAll(async () => {
    session = await duckdbSession();
    const months = Array.from({ length: 30 }, (_, index) => 202501 + 100 * Math.floor(index / 12) + (index % 12));
    await writeRows(
      session,
      'calendar',
      { day: 'integer', month: 'integer', month_end_day: 'integer' },
      months.flatMap((month) => {
        const end = monthEndDay(month, calendar);
        return [end - 1, end].map((day) => ({ day, month, month_end_day: end }));
      }),
    );
    const run = { as_of_day: AS_OF, same_age_days: 5 };
    await writeRows(
      session,
      'run',
      Object.fromEntries(
        [...Object.keys(run), 'window_start_day', 'period_start_day', 'period_end_day'].map((name) => [
          name,
          'integer',
        ]),
      ),
      [{ ...run, window_start_day: WINDOW_START, period_start_day: PERIOD.start, period_end_day: PERIOD.end }],
    );
    await writeRows(
      session,
      'stage',
      {
        ...{ funnel: 'text', stage: 'text', stage_number: 'integer', grain: 'text' },
        ...{ is_last: 'boolean', horizon_days: 'integer', dated: 'boolean' },
      },
      funnels.flatMap(({ id, dated, stages }) =>
        stages.map(({ id: stage, number, grain, isLast, horizonDays }) => ({
          ...{ funnel: id, stage, stage_number: number, grain, is_last: isLast, horizon_days: horizonDays, dated },
        })),
      ),
    );
  });

  it('are of just the units that the rates of a scorecard count, whose intervals they widen', async () => {
    await write(randomUnits(1_500));
    const rows = {
      cohort: await read('cohort'),
      reach: await read('reach'),
      reach_cluster: await read('reach_cluster'),
      win_cluster: await read('win_cluster'),
      loss_cluster: await read('loss_cluster'),
      closed_cluster: await read('closed_cluster'),
      cluster: await read('cluster'),
      money: await read('money'),
    };
    const cards = scorecards(aggregatesOf(rows), scope);
    effects.clear();
    const counted = { wins: 0, losses: 0, reach: 0, persons: 0, conversions: 0, dropOffs: 0, closed: 0, inPeriod: 0 };
    const sides = {
      ...Object.fromEntries(SHARES.map((name) => [name, shareSides(rows[name])])),
    } as Record<(typeof SHARES)[number], ShareSides>;
    const [conversions, dropOffs] = [conversionSides(rows.cluster), dropOffSides(rows.cluster)];
    for (const { segment, funnel, winRate, closed, closedInPeriod, stages } of cards) {
      const slot = segment === 'all' ? 0 : 1;
      const of = (table: (typeof SHARES)[number], grain: string, stage: string) =>
        sides[table]({ slot, funnel, grain, stage }, [segment]);
      const outline = funnels.find(({ id }) => id === funnel)?.stages ?? [];
      const start = funnel === 'partly' ? 'offer' : 'open';
      counted.closed += same(closed.rate, of('closed_cluster', 'opportunity', 'ever'));
      counted.inPeriod += same(closedInPeriod.rate, of('closed_cluster', 'opportunity', 'period'));
      counted.wins += same(winRate, of('win_cluster', 'opportunity', start));
      for (const [index, { conversion, dropOff, unconditional, ofFunnel, shareOfLosses }] of stages.entries()) {
        const { id = '', grain = '' } = outline[index] ?? {};
        const entrants = rows.cluster.find(
          (row) => row.slot === slot && row.segment === segment && row.funnel === funnel && row.stage === id,
        );
        const place = { slot, funnel, stage: id };
        counted.conversions += same(conversion, entrants && conversions(place)?.(entrants));
        counted.dropOffs += same(dropOff, entrants && dropOffs(place)?.(entrants));
        counted.losses += same(shareOfLosses, of('loss_cluster', grain, id));
        const next = outline[index + 1]?.id ?? 'none';
        counted.reach += same(unconditional, of('reach_cluster', grain, next));
        if (funnel === 'sales') counted.persons += same(ofFunnel, of('reach_cluster', 'person', next));
      }
    }
    // three cells of each funnel, told at every stage that has one
    expect(counted).toEqual({
      wins: 9,
      losses: 33,
      reach: 24,
      persons: 12,
      conversions: 24,
      dropOffs: 24,
      closed: 9,
      inPeriod: 6,
    });
  });

  it('are summed over accounts and over owners', async () => {
    const deal = { funnel: 'undated', grain: 'opportunity', days: null, segment: 'x' } as const;
    const lostAt = (depth: number, account: string, owner: string, segment: 'x' | 'y' = 'x') => ({
      ...{ ...deal, steps: Array(depth).fill(null), ending: 'lost' as const, account, owner, segment },
    });
    const won = (account: string, owner: string) => ({ ...lostAt(2, account, owner), ending: 'won' as const });
    await write([
      ...[won('a', 'o'), won('a', 'p'), lostAt(0, 'a', 'o'), lostAt(1, 'b', 'o'), lostAt(0, 'b', 'q', 'y')],
      { ...lostAt(1, 'c', 'q'), ending: 'open' as const },
    ]);
    // closed in x: a has 3, 2 of them won; b 1. By owner: o 3, 1 won; p 1, won
    expect(await sums('win_cluster', 'open')).toEqual([4, 2, 2, 10, 6, 4, 2, 10, 4, 2]);
    // lost in x: a one at the opening, b one at the offer, both of o
    expect(await sums('loss_cluster', 'open')).toEqual([2, 1, 2, 2, 1, 1, 1, 4, 2, 1]);
    // nobody is lost at the win: a share of none, of as many
    expect(await sums('loss_cluster', 'won')).toEqual([2, 0, 2, 2, 0, 0, 1, 4, 0, 0]);
    // entered in x: a 3, 2 of them came to the offer; b 1, which came; c 1, which came. o 3, 2 came; p 1; q 1
    expect(await sums('reach_cluster', 'offer')).toEqual([5, 4, 3, 11, 8, 6, 3, 11, 8, 6]);
    expect(await sums('closed_cluster', 'ever')).toEqual([4, 2, 2, 10, 6, 4, 2, 10, 4, 2]);
    expect(await sums('closed_cluster', 'period')).toEqual([]);
    const entrants = (await read('cluster')).find((row) => row.slot === 0 && row.stage === 'open');
    // of the whole a has 3 that entered, 1 of them lost there, b 2 and 1, c 1; o 3 and 1, p 1, q 2 and 1
    expect(entrants).toMatchObject({ entered: 6, lost: 2, account_entered_lost: 5, account_lost_squared: 2 });
    expect(entrants).toMatchObject({ advanced: 4, owner_entered_lost: 5, owner_lost_squared: 2, days: 0 });
    // a has a unit in y as well as in x, if it is the whole that is asked
    expect(await sums('loss_cluster', 'open', 0)).toEqual([3, 2, 2, 5, 3, 2, 2, 5, 3, 2]);
  });

  /** 1 where there is a share, which is then that of its clusters; else there is nobody in them. */
  function same(rate: Rate, side: ClusteredSide | undefined): 0 | 1 {
    if (rate.kind === 'withheld') {
      expect(side).toBeUndefined();
      return 0;
    }
    expect([side?.part, side?.whole]).toEqual([rate.part, rate.whole]);
    expect(rate.designEffect).toBe(rounded(side?.designEffect ?? 0));
    effects.add(rate.designEffect);
    return 1;
  }

  async function sums(table: (typeof SHARES)[number], stage: string, slot = 1): Promise<number[]> {
    const found = (await read(table)).filter((row) => row.slot === slot && row.stage === stage && row.segment !== 'y');
    return found.flatMap(({ slot: _, segment: _segment, funnel: _funnel, grain: _grain, stage: _stage, ...counts }) =>
      Object.values(counts),
    );
  }

  async function read<Name extends 'cohort' | 'reach' | 'cluster' | 'money' | (typeof SHARES)[number]>(
    name: Name,
  ): Promise<AggregateRow<Name>[]> {
    const schema = rowSchema(AGGREGATE_QUERIES[name].columns);
    return (await session.rows(namedQuery(name, 1))).map((row) => schema.parse(row) as AggregateRow<Name>);
  }

  async function write(units: readonly Unit[]): Promise<void> {
    const columns = tableColumns(JOURNEY_QUERIES.journey_stage.columns);
    await writeRows(session, 'journey_stage', columns, units.flatMap(rowsOf));
  }
});

/** How far a unit came: days from each stage to the next one, null where nothing is dated. */
type Unit = {
  readonly funnel: string;
  readonly grain: 'person' | 'opportunity';
  readonly days: number | null;
  readonly steps: readonly (number | null)[];
  readonly ending: 'won' | 'lost' | 'open';
  /** Days in the stage where it was lost. */
  readonly lostAfter?: number;
  readonly segment: 'x' | 'y';
  readonly account: string;
  readonly owner: string;
};

function rowsOf({ funnel, grain, days, steps, ending, lostAfter, segment, account, owner }: Unit) {
  const all = funnels.find(({ id }) => id === funnel)?.stages ?? [];
  const path = all.filter((stage) => grain === 'person' || stage.grain === 'opportunity').slice(0, steps.length + 1);
  return path.map((stage, index) => {
    const isLast = index === path.length - 1;
    const before = path.slice(0, index);
    const reachAge = days === null ? null : steps.slice(0, index).reduce<number>((sum, step) => sum + (step ?? 0), 0);
    const day = days === null || reachAge === null ? null : days + reachAge;
    return {
      ...{ grain, funnel, stage: stage.id, stage_number: stage.number, is_native: stage.grain === grain },
      ...{ is_first: index === 0, is_last: stage.isLast, origin: 'observed', entered_day: day, funnel_day: days },
      entered_month: day === null ? null : monthOf(day, calendar),
      funnel_month: days === null ? null : monthOf(days, calendar),
      outcome: isLast ? ending : 'advanced',
      ...{ unit_outcome: ending, reached_next: !isLast, age: (isLast ? lostAfter : steps[index]) ?? null },
      closed_month: day === null || ending === 'open' ? null : monthOf(day, calendar),
      ...{ reach_age: reachAge, reach_days: before.reduce((sum, { horizonDays }) => sum + (horizonDays ?? 0), 0) },
      ...{ horizon_days: stage.horizonDays, entry_window: windowOf(day) },
      ...{ account_key: account, owner_key: owner, segment_01: segment },
    };
  });
}

function windowOf(day: number | null): string {
  if (day === null) return 'undated';
  if (day > PERIOD.end) return 'after';
  if (day >= PERIOD.start) return 'period';
  return day >= WINDOW_START ? 'window' : 'earlier';
}

function randomUnits(count: number): Unit[] {
  const { uniform } = seededNumbers(11);
  const below = (end: number) => Math.floor(uniform() * end);
  return Array.from({ length: count }, (): Unit => {
    const funnel = Object.keys(FUNNELS)[below(3)] ?? 'sales';
    const grain = funnel === 'sales' && uniform() < 0.6 ? 'person' : 'opportunity';
    const most = grain === 'person' ? 4 : 2;
    const account = below(200);
    // half of an account's units do what is the account's way
    const reached = uniform() < 0.5 ? account % 7 : below(7);
    const steps = Array.from({ length: Math.min(most, reached) }, () => below(50));
    const isDated = funnel !== 'undated' && uniform() < 0.97;
    return {
      ...{ funnel, grain, steps, days: isDated ? WINDOW_START - 60 + below(AS_OF - WINDOW_START + 60) : null },
      ending: steps.length === most ? 'won' : uniform() < 0.7 ? 'lost' : 'open',
      lostAfter: below(60),
      ...{ segment: uniform() < 0.4 ? 'x' : 'y', account: `a${account}`, owner: `o${below(12)}` },
    };
  });
}
