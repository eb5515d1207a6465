import type { CellTest } from '../contracts/outputs.ts';
import type { Direction, EvidenceLevel, Signal, TestedCell, TestedDifference } from '../contracts/signal.ts';
import { cellId } from './cell-id.ts';

/** A signal as a cell of the heatmap sees it: of a pair, the other segment's cell sees the opposite. */
export type CellMark = {
  readonly signal: string;
  readonly direction: Direction;
  readonly evidence: EvidenceLevel;
  readonly against: string | null;
  /** In points of rate, as this segment sees it. */
  readonly difference: number;
};

/** Signals of conversions between segments, by the cells that they are of. */
export function cellMarks(signals: readonly Signal[]): ReadonlyMap<string, readonly CellMark[]> {
  const marks = signals.filter(isOfCell).flatMap((signal): [string, CellMark][] => {
    const { id, dimension, segment, funnel, stage, direction, evidence, comparator, difference } = signal;
    const other = comparator.kind === 'segment' ? (comparator.segments[0] ?? null) : null;
    const own: CellMark = { signal: id, direction, evidence, against: other, difference: difference.value };
    const ofOwn: [string, CellMark] = [cellId(dimension, segment, funnel, stage), own];
    if (other === null) return [ofOwn];
    const opposite = direction === 'above' ? 'below' : 'above';
    return [
      ofOwn,
      [
        cellId(dimension, other, funnel, stage),
        { ...own, direction: opposite, against: segment, difference: 0 - difference.value },
      ],
    ];
  });
  return grouped(marks);
}

/** The test that speaks for each cell: the reference set speaks for all others; of pairs, the one told most clearly. */
export function cellTests(tested: readonly TestedCell[]): ReadonlyMap<string, CellTest> {
  const tests = tested.filter(isOfCell).flatMap((test): [string, TestedCell][] => {
    const { dimension, segment, funnel, stage, against } = test;
    const ofOwn: [string, TestedCell] = [cellId(dimension, segment, funnel, stage), test];
    return against === null ? [ofOwn] : [ofOwn, [cellId(dimension, against, funnel, stage), test]];
  });
  return new Map(
    [...grouped(tests)].flatMap(([cell, all]) => {
      const [first] = all.toSorted(bySpeaker);
      if (first === undefined) return [];
      const { dimension, segment, funnel, stage } = first;
      const own = cellId(dimension, segment, funnel, stage) === cell ? segment : (first.against ?? segment);
      return [[cell, ofSegment(first, own)] as const];
    }),
  );
}

function bySpeaker(one: TestedCell, other: TestedCell): number {
  const isReference = ({ comparator }: TestedCell) => Number(comparator === 'reference_set');
  return isReference(other) - isReference(one) || one.pValue - other.pValue;
}

/** A test as one of its two segments sees it. */
export function ofSegment(
  { comparator, segment, against, difference, detectable, found }: TestedCell,
  own: string,
): CellTest {
  if (own === segment) return { comparator, against, difference, detectable, found };
  return {
    comparator,
    against: segment,
    difference: turnedDifference(difference),
    detectable: { below: detectable.above, above: detectable.below },
    found,
  };
}

function turnedDifference({ unit, value, low, high, confidence }: TestedDifference): TestedDifference {
  // not -0, which JSON and tests would tell from 0
  return { unit, value: 0 - value, low: 0 - high, high: 0 - low, confidence };
}

function isOfCell({ claim, metric }: Pick<Signal, 'claim' | 'metric'>): boolean {
  return claim === 'level' && metric === 'stage_conversion';
}

function grouped<Value>(entries: readonly (readonly [string, Value])[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of entries) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}
