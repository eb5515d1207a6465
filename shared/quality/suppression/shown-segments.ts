import type { Definitions } from '../../contracts/definitions.ts';
import type { ShownSegments } from '../../contracts/outputs.ts';
import type { SegmentSizeRow } from '../../queries/catalog.ts';
import { monthsBefore, monthText } from '../../signals/calendar-month.ts';
import { isNamed } from '../../signals/named-segments.ts';
import { confidentialityFloor } from './confidentiality-floor.ts';
import { mergedSegments, type SegmentSize } from './merged-segments.ts';

/** What an earlier version showed of a dimension in which it merged, which this one keeps to; `through` is its last month, such as 202610. */
export type Precedent = Omit<ShownSegments, 'merged'> & { readonly through: number };

/** One segment of which units are merged: all of them, or those that entered before a month. */
export type MergedUnits = {
  readonly slot: number;
  readonly funnel: string;
  readonly segment: string;
  readonly before: number | null;
};

export type SuppressionInput = {
  readonly sizes: readonly SegmentSizeRow[];
  readonly definitions: Pick<Definitions, 'dimensions' | 'thresholds'>;
  /** First month of the report's window. */
  readonly windowMonth: number;
  readonly precedents: readonly Precedent[];
};

/**
 * Which segments are told apart, per dimension and funnel, and from which month of entry on. A month's units that were once
 * published merged are merged in every later version (docs/small-cells.md): a segment comes out with later months alone, once
 * these pass the floor by themselves. Dimensions and funnels in which nothing is merged are left out.
 */
export function shownSegments(input: SuppressionInput): {
  readonly smallSegments: readonly ShownSegments[];
  readonly mergedUnits: readonly MergedUnits[];
} {
  const cells = Map.groupBy(input.sizes, ({ slot, funnel }) => `${slot}/${funnel}`);
  const decided = [...cells.values()].map((rows) => shownIn(rows, input));
  return {
    smallSegments: decided.flatMap(({ shown, units }) => (units.length === 0 || shown === undefined ? [] : [shown])),
    mergedUnits: decided.flatMap(({ units }) => units),
  };
}

function shownIn(rows: readonly SegmentSizeRow[], input: SuppressionInput) {
  const { slot = 0, funnel = '' } = rows[0] ?? {};
  const dimension = input.definitions.dimensions[slot - 1];
  if (dimension === undefined) return { shown: undefined, units: [] };
  const kept = input.precedents.filter((one) => one.funnel === funnel && one.dimension === dimension.id);
  const segments = [...Map.groupBy(rows, ({ segment }) => segment)].map(([segment, own]) => {
    const from = firstMonth(segment, kept);
    return { segment, from, size: sizeOf(segment, own, from, input.windowMonth) };
  });
  const floor = confidentialityFloor(input.definitions, dimension);
  const merged = mergedSegments(
    segments.map(({ size }) => size),
    floor,
  );
  const units = segments
    .filter(({ segment, from }) => merged.has(segment) || from !== null)
    .map(({ segment, from }) => ({ slot, funnel, segment, before: merged.has(segment) ? null : from }));
  const shown: ShownSegments = {
    funnel,
    dimension: dimension.id,
    merged: merged.size,
    // also where there is no such unit now: that would be told otherwise
    mergesUnnamed: units.some(({ segment }) => !isNamed(segment)) || kept.some(({ mergesUnnamed }) => mergesUnnamed),
    shown: segments
      .filter(({ segment }) => !merged.has(segment))
      .map(({ segment, from }) => ({ segment, from: from === null ? null : monthText(from) })),
  };
  return { shown, units };
}

/** The first month of entry whose units were never published merged; null where that is every month. */
function firstMonth(segment: string, kept: readonly Precedent[]): number | null {
  const months = kept.flatMap(({ through, shown }) => {
    const own = shown.find((one) => one.segment === segment);
    if (own === undefined) return [monthsBefore(through, -1)];
    return own.from === null ? [] : [Number(own.from.replace('-', ''))];
  });
  return months.length === 0 ? null : Math.max(...months);
}

/** A segment that nobody entered in the window is as large as what it ever had: all of it is published by month. */
function sizeOf(
  segment: string,
  rows: readonly SegmentSizeRow[],
  from: number | null,
  windowMonth: number,
): SegmentSize {
  const since = (month: number, undated: boolean) =>
    rows.filter(({ last_month: last }) => (last === null ? undated : last >= month));
  const window = since(windowMonth, true);
  const shown = from === null ? (window.length === 0 ? rows : window) : since(Math.max(from, windowMonth), false);
  return {
    segment,
    accounts: sum(shown, 'accounts'),
    owners: sum(shown, 'owners'),
    window: {
      accounts: sum(window, 'accounts'),
      mainAccounts: sum(window, 'main_accounts'),
      mainOwners: sum(window, 'main_owners'),
    },
  };
}

function sum(rows: readonly SegmentSizeRow[], column: 'accounts' | 'main_accounts' | 'owners' | 'main_owners'): number {
  return rows.reduce((total, row) => total + row[column], 0);
}
