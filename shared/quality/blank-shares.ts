import type { CohortRow } from '../queries/catalog.ts';
import type { Scope } from '../signals/report-scope.ts';

export type BlankShares = {
  readonly blank: number;
  readonly unmapped: number;
  /** Of the units of the last grain: share that is blank among those still open, and among those won or lost. */
  readonly blankAmongOpen: number;
  readonly blankAmongClosed: number;
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
  const share = (rows: readonly CohortRow[], segment: string, value: (row: CohortRow) => number) => {
    const whole = rows.reduce((sum, row) => sum + value(row), 0);
    const part = rows.filter((row) => row.segment === segment).reduce((sum, row) => sum + value(row), 0);
    return whole === 0 ? 0 : part / whole;
  };
  const open = (row: CohortRow) => row.entered - row.unit_won - row.unit_lost;
  const closed = (row: CohortRow) => row.unit_won + row.unit_lost;
  const sum = (value: (row: CohortRow) => number) => ending.reduce((total, row) => total + value(row), 0);
  const hasBoth = Math.min(sum(open), sum(closed)) >= scope.minimumSample;
  return {
    blank: share(own, 'blank', (row) => row.entered),
    unmapped: share(own, 'unmapped', (row) => row.entered),
    blankAmongOpen: hasBoth ? share(ending, 'blank', open) : 0,
    blankAmongClosed: hasBoth ? share(ending, 'blank', closed) : 0,
  };
}
