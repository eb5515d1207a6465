import type { Signal } from '../../contracts/signal.ts';
import { comparatorWords, plainFigure } from '../../narrative/signal-words.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import { countText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';

/** Longer times and larger deals lie above; said as what they are. */
export function directionWords({ metric, direction, claim }: Pick<Signal, 'metric' | 'direction' | 'claim'>): string {
  if (claim === 'mix') return direction === 'above' ? 'up by mix' : 'down by mix';
  switch (metric) {
    case 'stage_conversion':
      return direction;
    case 'time_in_stage':
      return direction === 'above' ? 'slower' : 'faster';
    case 'deal_size':
      return direction === 'above' ? 'larger' : 'smaller';
  }
}

/** `Industry · New business: Lead → MQL` */
export function stepText(
  { dimension, funnel, stage }: Pick<Signal, 'dimension' | 'funnel' | 'stage'>,
  outline: PageOutline,
): Html {
  const next = outline.nextLabel(funnel, stage);
  const where = outline.funnels.length > 1 && html`${labelled(outline.funnel(funnel))}: `;
  return html`${dimension !== 'all' && html`${labelled(outline.dimension(dimension))} · `}${where}${labelled(outline.stageLabel(funnel, stage))}${next !== undefined && html` → ${labelled(next)}`}`;
}

/** `20.0% of 400, against 40.0% of the reference set of 9 segments` */
export function againstText({ estimate, comparator, dimension }: Signal, outline: PageOutline): Html {
  const other = comparatorWords(comparator, dimension, outline);
  return html`${plainFigure(estimate)}${basis(estimate)}, against ${plainFigure(comparator.figure)} ${labelled(other)}`;
}

function basis(figure: Signal['estimate']): string {
  switch (figure.kind) {
    case 'share':
      return ` of ${countText(figure.whole)}`;
    case 'days':
      return `, the median of ${countText(figure.units)}`;
    case 'money':
      return `, the mean of ${countText(figure.deals)}`;
  }
}
