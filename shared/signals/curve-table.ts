import type { CurveRow } from '../queries/catalog.ts';
import type { WatchedCounts } from './age-counts.ts';

/** Those of the window that had the horizon, those that had not, and all earlier ones. */
type Cohorts = 'mature' | 'recent' | 'earlier';
/** Whose conversions are tested. */
export const MATURE: readonly Cohorts[] = ['mature'];
export const OF_WINDOW: readonly Cohorts[] = ['mature', 'recent'];

export type CurvePlace = {
  readonly slot: number;
  readonly segment: string;
  readonly funnel: string;
  readonly stage: string;
};

export type CurveTable = {
  /** Rows of the query. */
  readonly length: number;
  /**
   * Who left a stage at which age, no older than `upTo`: `first` is moving on, `second` every other way out. The cohorts stand
   * one after the other: they are disjoint, and their counts of one age add up.
   */
  readonly countsOf: (place: CurvePlace, cohorts: readonly Cohorts[], upTo?: number) => readonly WatchedCounts[];
};

/**
 * The rows of curve.sql as columns, and where the rows of each cell stand in them. There may be a million: as objects they
 * take ten times the memory, and all of it is searched whenever some is freed.
 */
export function curveTable(rows: readonly CurveRow[]): CurveTable {
  const columns = columnsOf(rows);
  const stretches = stretchesByCell(rows);
  return {
    length: columns.ages.length,
    countsOf: (place, cohorts, upTo = Infinity) => {
      const counts: WatchedCounts[] = [];
      for (const one of cohorts)
        for (const { from, to } of stretches.get(cellKey(place, one)) ?? [])
          for (let at = from; at < to; at += 1) if ((columns.ages[at] ?? 0) <= upTo) counts.push(countsAt(columns, at));
      return counts;
    },
  };
}

/** Made apart from the table, which would otherwise hold the rows that its functions see. */
function columnsOf(rows: readonly CurveRow[]) {
  const column = (value: (row: CurveRow) => number) => Int32Array.from(rows, value);
  return {
    ages: column((row) => row.age_to),
    first: column((row) => row.advanced),
    second: column((row) => row.lost + row.back),
    censored: column((row) => row.censored),
    late: column((row) => row.late),
    unobserved: column((row) => row.unobserved),
  };
}

function countsAt(columns: ReturnType<typeof columnsOf>, at: number): WatchedCounts {
  const { ages, first, second, censored, late, unobserved } = columns;
  return {
    age: ages[at] ?? 0,
    first: first[at] ?? 0,
    second: second[at] ?? 0,
    censored: censored[at] ?? 0,
    late: late[at] ?? 0,
    unobserved: unobserved[at] ?? 0,
  };
}

type Stretch = { readonly from: number; to: number };

/** The table comes in the order of its cells: each is one stretch of rows. */
function stretchesByCell(rows: readonly CurveRow[]): ReadonlyMap<string, readonly Stretch[]> {
  const found = new Map<string, Stretch[]>();
  let last: CurveRow | undefined;
  let open: Stretch = { from: 0, to: 0 };
  rows.forEach((row, at) => {
    if (last === undefined || !isSameCell(row, last)) {
      open = { from: at, to: at };
      const key = cellKey(row, row.cohorts);
      const held = found.get(key);
      if (held === undefined) found.set(key, [open]);
      else held.push(open);
    }
    open.to = at + 1;
    last = row;
  });
  return found;
}

function isSameCell(one: CurveRow, other: CurveRow): boolean {
  return (
    one.cohorts === other.cohorts &&
    one.stage === other.stage &&
    one.segment === other.segment &&
    one.slot === other.slot &&
    one.funnel === other.funnel
  );
}

function cellKey({ slot, segment, funnel, stage }: CurvePlace, cohorts: string): string {
  return `${slot}/${segment}/${funnel}/${stage}/${cohorts}`;
}
