import type { Gate, GateInput } from './gate.ts';
import { gateLimits } from './gate-limits.ts';
import { objectStages } from './object-stages.ts';
import { findingsOn } from './resting-on.ts';
import { stageSeries } from './stage-series.ts';
import { volumeUnusual } from './volume-unusual.ts';
import { worstOf } from './worst-of.ts';

/** Exports hold all rows up to their day, so that a later one that holds fewer has lost some. */
export const sourceShrunk: Gate = {
  ...{ id: 'source_shrunk', unit: 'share', bound: 'at_most', allowed: 0.02, severity: 'constrain' },
  looksFor: 'no object has fewer rows than in the version before',
  check: (input, allowed) => {
    const objects = lostShares(input);
    return {
      measured: worstOf(objects, 'there is no version before'),
      findings: objects
        .filter(({ value }) => value > allowed)
        .flatMap(({ at: object, value: found, read, before }) => {
          const stages = objectStages(input.definitions, object);
          const sentence = `${object} has ${read} rows; the version before read ${before}`;
          const corrected = correctedMonths(input, stages);
          const toldBecause = `the version before had found ${corrected.join(', ')} to be unusual, and now it is not`;
          const finding = { sentence, found, ...(corrected.length === 0 ? {} : { toldBecause }) };
          return findingsOn(object, finding, input.definitions);
        }),
    };
  },
};

function lostShares({ receipts, history }: GateInput) {
  return receipts.flatMap(({ source, object, read }) => {
    const before = history.read.get(`${source}.${object}`) ?? 0;
    if (before === 0) return [];
    return [{ at: `${source}.${object}`, read, before, value: Math.max(0, (before - read) / before) }];
  });
}

/**
 * Months that the version before flagged and that are as usual now: rows that it had too many of are no rows that are lost. Of the
 * stages that rest on the object, or of all where it only holds records.
 */
function correctedMonths(input: GateInput, stages: readonly string[]): readonly string[] {
  const { allowed } = gateLimits(volumeUnusual, input.definitions);
  const series = stageSeries(input, allowed).filter(({ stage }) => stages.length === 0 || stages.includes(stage));
  const months = series.flatMap(({ stage, empty, trailing, unusual }) => {
    const odd = [...empty, ...trailing, ...unusual].map(({ month }) => month);
    return (input.history.flaggedMonths.get(stage) ?? []).filter((month) => !odd.includes(month));
  });
  return [...new Set(months)].sort();
}
