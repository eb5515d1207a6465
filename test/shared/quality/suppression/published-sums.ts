import { SMALL_SEGMENTS } from '../../../../shared/contracts/definitions.ts';
import type { ShownSegments } from '../../../../shared/contracts/outputs.ts';
import type { Receipt } from '../../../../shared/contracts/receipt.ts';
import { mergedReceipts } from '../../../../shared/quality/suppression/merged-receipts.ts';
import type { MergedUnits } from '../../../../shared/quality/suppression/shown-segments.ts';
import type { Equation } from './linear-attack.ts';
import { type Edition, monthNumber } from './random-history.ts';

/** Unknown to the reader: what entered each segment in each month. `number` is the place of one in an equation. */
export type Cells = {
  readonly segments: readonly string[];
  readonly months: number;
  readonly number: (segment: string, month: number) => number;
};
export type Decision = { readonly small: readonly ShownSegments[]; readonly units: readonly MergedUnits[] };

/**
 * The label under which journey_stage.sql puts what entered a segment in a month. One that nothing had entered by then is in no
 * table; where others are merged, nobody can tell it from them. Of blank, quality.json says whether it is merged.
 */
export function labelOf({ small, units }: Decision, segment: string, month: number): string {
  const own = units.find((unit) => unit.segment === segment);
  if (own !== undefined) return own.before !== null && monthNumber(month) >= own.before ? segment : SMALL_SEGMENTS;
  const isTold = small.every(({ shown, mergesUnnamed }) =>
    isRow(segment) ? shown.some((one) => one.segment === segment) : !mergesUnnamed,
  );
  return isTold ? segment : SMALL_SEGMENTS;
}

/**
 * Every kind of sum that a version publishes: by month and over the window and over all, of each label and of the whole, and
 * rows of the exports in the receipts. Stages, outcomes and amounts are sums over the same units by the same labels.
 */
export function publishedSums({ period, window }: Edition, decision: Decision, cells: Cells): Equation[] {
  const months = range(0, period);
  const labels = new Set([...cells.segments, SMALL_SEGMENTS]);
  const sums = (spans: readonly (readonly number[])[], isIn: (segment: string, month: number) => boolean) =>
    spans.map((span) => equation(cells, (segment, month) => span.includes(month) && isIn(segment, month)));
  const spans = [...months.map((month) => [month]), range(window, period), months];
  const receipt = { dimensions: [{ dimension: 'region', segments: cells.segments.filter(isRow).map(rowOf) }] };
  const [merged] = mergedReceipts([receipt as unknown as Receipt], decision.small);
  const rows = merged?.dimensions[0]?.segments.map(({ segment }) => segment) ?? [];
  return [
    ...sums(spans, () => true),
    ...[...labels].flatMap((label) => sums(spans, (segment, month) => labelOf(decision, segment, month) === label)),
    ...rows.flatMap((row) =>
      sums([months], (segment) =>
        row === SMALL_SEGMENTS ? isRow(segment) && !rows.includes(segment) : segment === row,
      ),
    ),
    ...(merged?.dimensions.length === 0 ? [] : sums([months], (segment) => !isRow(segment))),
  ];
}

export function equation(cells: Cells, isIn: (segment: string, month: number) => boolean): Equation {
  const row = new Array<number>(cells.segments.length * cells.months).fill(0);
  for (const segment of cells.segments)
    for (const month of range(0, cells.months - 1)) if (isIn(segment, month)) row[cells.number(segment, month)] = 1;
  return row;
}

export function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Receipts count blank rows apart. */
function isRow(segment: string): boolean {
  return segment !== 'blank';
}

function rowOf(segment: string) {
  return { segment, label: segment, rows: 1 };
}
