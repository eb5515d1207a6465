import type { Signal } from '../../contracts/signal.ts';
import { basisWords, comparatorWords, figureWords } from '../../narrative/signal-words.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';
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

/** `Industry · Lead → MQL` */
export function stepText(
  { dimension, funnel, stage }: Pick<Signal, 'dimension' | 'funnel' | 'stage'>,
  outline: PageOutline,
): Html {
  return html`${dimension !== 'all' && html`${labelled(outline.dimension(dimension))} · `}${stepName({ funnel, stage }, outline)}`;
}

/** `Lead → MQL`; of a funnel's last stage its name. Funnels after the first are named. */
export function stepName({ funnel, stage }: Pick<Signal, 'funnel' | 'stage'>, outline: PageOutline): Html {
  const next = outline.nextLabel(funnel, stage);
  return html`${labelled(outline.stageLabel(funnel, stage))}${next !== undefined && html` → ${labelled(next)}`}${!outline.isFirstFunnel(funnel) && html`, ${labelled(outline.funnel(funnel))}`}`;
}

/** `20.0% of 400, against 40.0% of the reference set of 9 segments` */
export function againstText({ estimate, comparator, dimension }: Signal, outline: PageOutline): Html {
  const other = comparatorWords(comparator, dimension, outline);
  const of = { share: ' of ', days: ', median of ', money: ', mean of ' }[estimate.kind];
  return html`${figureWords(estimate, outline)}${of}${basisWords(estimate)}, against ${figureWords(comparator.figure, outline)} ${labelled(other)}`;
}
