import type { Flag, Heatmap, Scorecard } from '../contracts/outputs.ts';
import type { Detected } from '../contracts/signal.ts';
import { touches } from '../signals/touches.ts';
import { cellId } from './cell-id.ts';
import { cellMarks, cellTests } from './cell-tests.ts';

/**
 * The scorecards' conversions as one table: rows are segments, cells are stages, the win left out. Marks are what was found at
 * the cell (`above:supported`), `small_sample`, and `constrained:` with the id of each flag that constrains it.
 */
export function heatmapRows(
  cards: readonly Scorecard[],
  { signals, tested }: Pick<Detected, 'signals' | 'tested'>,
  flags: readonly Flag[],
): Heatmap['rows'] {
  const marks = cellMarks(signals);
  const tests = cellTests(tested);
  const constraining = flags.filter(({ severity }) => severity === 'constrain');
  return cards.map((card) => ({
    dimension: card.dimension,
    segment: card.segment,
    funnel: card.funnel,
    cells: card.stages
      .filter(({ conversion }) => conversion.kind === 'measured' || conversion.reason !== 'last_stage')
      .map(({ stage, conversion, differenceFromAll }) => {
        const cell = cellId(card.dimension, card.segment, card.funnel, stage);
        const found = (marks.get(cell) ?? []).map(({ direction, evidence }) => `${direction}:${evidence}`);
        const small = conversion.kind === 'measured' && conversion.smallSample ? ['small_sample'] : [];
        const constrained = constraining.filter((flag) => touches(flag, { ...card, stage }));
        return {
          ...{ cell, stage, conversion, differenceFromAll },
          tested: tests.get(cell) ?? null,
          marks: [...found, ...small, ...constrained.map(({ id }) => `constrained:${id}`)],
        };
      }),
  }));
}
