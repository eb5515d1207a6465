import type { CohortRow } from '../queries/catalog.ts';
import type { ScopedDimension } from '../signals/report-scope.ts';
import type { GateInput } from './gates/gate.ts';
import { unitsWithValues } from './units-with-values.ts';

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
export function blankShares(input: GateInput, dimension: ScopedDimension): BlankShares {
  const { aggregates, scope } = input;
  const starts = scope.funnels.flatMap((funnel) =>
    ['person', 'opportunity'].flatMap((grain) => {
      const start = funnel.stages.find((stage) => stage.grain === grain);
      return start === undefined ? [] : [`${funnel.id}/${start.id}`];
    }),
  );
  const couldHaveOne = unitsWithValues(input, dimension);
  const own = aggregates.cohort.filter(
    (row) => row.slot === dimension.slot && starts.includes(`${row.funnel}/${row.stage}`) && couldHaveOne(row),
  );
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
