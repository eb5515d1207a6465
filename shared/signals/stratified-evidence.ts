import type { StratifiedEvidence } from '../contracts/signal.ts';
import type { OverlapRow } from '../queries/catalog.ts';
import { mantelHaenszel, type Stratum } from '../stats/mantel-haenszel.ts';
import type { Hypothesis } from './hypothesis.ts';
import { rounded } from './measured-rate.ts';
import type { Scope } from './report-scope.ts';

/** Units of a stage by their segments of two dimensions, whichever of the slots is named first. */
export type Overlaps = (funnel: string, stage: string, slot: number, other: number) => readonly OverlapRow[];

/** More than a report has dimensions. */
const SLOTS = 1000;

export function overlapsOf(rows: readonly OverlapRow[]): Overlaps {
  const found = new Map<number, Map<string, OverlapRow[]>>();
  let last = -1;
  let stages = new Map<string, OverlapRow[]>();
  for (const row of rows) {
    const pair = pairOf(row.slot, row.other_slot);
    // the table comes in the order of its pairs
    if (pair !== last) {
      stages = found.get(pair) ?? new Map();
      found.set(pair, stages);
      last = pair;
    }
    const held = stages.get(row.stage);
    if (held === undefined) stages.set(row.stage, [row]);
    else held.push(row);
  }
  return (funnel, stage, slot, other) =>
    (found.get(pairOf(slot, other))?.get(stage) ?? []).filter((row) => row.funnel === funnel);
}

function pairOf(slot: number, other: number): number {
  return SLOTS * Math.min(slot, other) + Math.max(slot, other);
}

/**
 * A difference of conversions again, within the segments of each other dimension: whoever is overrepresented there cannot make
 * it. Other metrics have no table of overlaps, and so no such evidence.
 */
export function stratifiedEvidence(hypothesis: Hypothesis, overlaps: Overlaps, scope: Scope): StratifiedEvidence[] {
  const { claim, metric, dimension, segment, funnel, stage, comparator, clusters, value } = hypothesis;
  const slot = scope.dimensions.find(({ id }) => id === dimension)?.slot;
  if (claim !== 'level' || metric !== 'stage_conversion' || slot === undefined) return [];
  return scope.dimensions
    .filter(({ id, slot: other }) => other > 0 && id !== dimension)
    .flatMap(({ id: other, slot: otherSlot }) => {
      const cells = overlaps(funnel, stage, slot, otherSlot).map((row) => cellOf(row, slot));
      const within = mantelHaenszel(strataOf(cells, segment, comparator.segments), {
        designEffect: clusters.designEffect,
      });
      if (within === undefined) return [];
      const { difference, low, high } = within;
      const holds = value > 0 ? low > 0 : high < 0;
      return [{ dimension: other, difference: rounded(difference), low: rounded(low), high: rounded(high), holds }];
    });
}

type Cell = { readonly segment: string; readonly stratum: string; readonly part: number; readonly whole: number };

function cellOf(
  { slot, segment, other_segment: other, advanced: part, entered: whole }: OverlapRow,
  own: number,
): Cell {
  return slot === own ? { segment, stratum: other, part, whole } : { segment: other, stratum: segment, part, whole };
}

function strataOf(cells: readonly Cell[], own: string, others: readonly string[]): Stratum[] {
  const compared = Map.groupBy(
    cells.filter(({ segment }) => others.includes(segment)),
    ({ stratum }) => stratum,
  );
  return cells
    .filter(({ segment }) => segment === own)
    .map((first) => ({ first, second: summed(compared.get(first.stratum) ?? []) }));
}

function summed(cells: readonly Cell[]) {
  return {
    part: cells.reduce((sum, { part }) => sum + part, 0),
    whole: cells.reduce((sum, { whole }) => sum + whole, 0),
  };
}
