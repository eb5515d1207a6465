import type { CohortRow } from '../queries/catalog.ts';
import type { Scope } from '../signals/report-scope.ts';

type Share = { readonly part: number; readonly whole: number };

export type BlankShares = {
  readonly blank: number;
  readonly unmapped: number;
  /** Of the units of the last grain: blank ones among those still open, those closed, and of these won and lost. */
  readonly open: Share;
  readonly closed: Share;
  readonly won: Share;
  readonly lost: Share;
};

/** How often a dimension says nothing, at the stage where each grain begins; and whether that depends on how a deal ended. */
export function blankShares(cohorts: readonly CohortRow[], slot: number, scope: Scope): BlankShares {
  const starts = scope.funnels.flatMap((funnel) =>
    ['person', 'opportunity'].flatMap((grain) => {
      const start = funnel.stages.find((stage) => stage.grain === grain);
      return start === undefined ? [] : [`${funnel.id}/${start.id}`];
    }),
  );
  const atStart = cohorts.filter((row) => row.slot === slot && starts.includes(`${row.funnel}/${row.stage}`));
  // where a grain never has a value the dimension is not read from it: that is no gap in the data
  const own = atStart.filter(({ grain }) => atStart.some((row) => row.grain === grain && row.segment !== 'blank'));
  const lastGrain = scope.funnels.map(
    (funnel) => `${funnel.id}/${funnel.stages.find(({ grain }) => grain === funnel.stages.at(-1)?.grain)?.id}`,
  );
  const ending = own.filter((row) => lastGrain.includes(`${row.funnel}/${row.stage}`));
  const all = countOf(own, ({ entered }) => entered);
  return {
    blank: all.whole === 0 ? 0 : all.part / all.whole,
    unmapped: all.whole === 0 ? 0 : countOf(own, ({ entered }) => entered, 'unmapped').part / all.whole,
    open: countOf(ending, (row) => row.entered - row.unit_won - row.unit_lost),
    closed: countOf(ending, (row) => row.unit_won + row.unit_lost),
    won: countOf(ending, (row) => row.unit_won),
    lost: countOf(ending, (row) => row.unit_lost),
  };
}

function countOf(rows: readonly CohortRow[], value: (row: CohortRow) => number, segment = 'blank'): Share {
  const sum = (counted: readonly CohortRow[]) => counted.reduce((total, row) => total + value(row), 0);
  return { part: sum(rows.filter((row) => row.segment === segment)), whole: sum(rows) };
}
