import type { Heatmap, Scorecard, Signal } from '../contracts/outputs.ts';
import { cellId } from './cell-id.ts';

/** The scorecards' conversions as one table: rows are segments, cells are stages, the win left out. */
export function heatmapRows(cards: readonly Scorecard[], signals: readonly Signal[]): Heatmap['rows'] {
  return cards.map((card) => ({
    dimension: card.dimension,
    segment: card.segment,
    funnel: card.funnel,
    cells: card.stages
      .filter(({ conversion }) => conversion.kind === 'measured' || conversion.reason !== 'last_stage')
      .map(({ stage, conversion, differenceFromAll }) => {
        const cell = cellId(card.dimension, card.segment, card.funnel, stage);
        const marks = signals
          .filter(({ id }) => id.endsWith(`/${cell}`))
          .map(({ direction, evidence }) => `${direction}:${evidence}`);
        const small = conversion.kind === 'measured' && conversion.smallSample ? ['small_sample'] : [];
        return { cell, stage, conversion, differenceFromAll, marks: [...marks, ...small] };
      }),
  }));
}
