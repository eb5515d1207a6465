import type { CellTest } from '../contracts/outputs.ts';
import type { Direction, EvidenceLevel, Signal, TestedCell, TestedDifference } from '../contracts/signal.ts';
import { cellId } from './cell-id.ts';

/** A signal as a cell of the heatmap sees it: of a pair, the other segment's cell sees the opposite. */
export type CellMark = {
  readonly signal: string;
  readonly direction: Direction;
  readonly evidence: EvidenceLevel;
  readonly against: string | null;
};

/** Signals of conversions between segments, by the cells that they are of. */
export function cellMarks(signals: readonly Signal[]): ReadonlyMap<string, readonly CellMark[]> {
  const marks = signals.filter(isOfCell).flatMap((signal): [string, CellMark][] => {
    const { id, dimension, segment, funnel, stage, direction, evidence, comparator } = signal;
    const other = comparator.kind === 'segment' ? (comparator.segments[0] ?? null) : null;
    const own: CellMark = { signal: id, direction, evidence, against: other };
    const ofOwn: [string, CellMark] = [cellId(dimension, segment, funnel, stage), own];
    if (other === null) return [ofOwn];
    const opposite = direction === 'above' ? 'below' : 'above';
    return [ofOwn, [cellId(dimension, other, funnel, stage), { ...own, direction: opposite, against: segment }]];
  });
  return grouped(marks);
}

/** The test that speaks for each cell. */
export function cellTests(tested: readonly TestedCell[]): ReadonlyMap<string, CellTest> {
  const tests = tested.filter(isOfCell).flatMap((test): [string, Ranked][] => {
    const { dimension, segment, funnel, stage, comparator, against, difference, detectable, found, pValue } = test;
    const own = { comparator, against, difference, detectable, found, pValue };
    const ofOwn: [string, Ranked] = [cellId(dimension, segment, funnel, stage), own];
    if (against === null) return [ofOwn];
    return [ofOwn, [cellId(dimension, against, funnel, stage), { ...own, ...turned(own), against: segment }]];
  });
  return new Map([...grouped(tests)].map(([cell, all]) => [cell, spokesman(all)]));
}

type Ranked = CellTest & { readonly pValue: number };

/** The reference set speaks for all others; of pairs, the one told most clearly. */
function spokesman(tests: readonly Ranked[]): CellTest {
  const [first] = tests.toSorted(
    (one, other) =>
      Number(other.comparator === 'reference_set') - Number(one.comparator === 'reference_set') ||
      one.pValue - other.pValue,
  );
  if (first === undefined) throw new RangeError('a cell without tests has none that speaks for it');
  const { pValue: _, ...test } = first;
  return test;
}

function turned({ difference, detectable }: Pick<CellTest, 'difference' | 'detectable'>) {
  return {
    difference: turnedDifference(difference),
    detectable: { below: detectable.above, above: detectable.below },
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
