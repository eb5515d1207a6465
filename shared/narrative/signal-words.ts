import type { Comparator, Figure, Signal, TestedDifference } from '../contracts/signal.ts';
import type { Labels } from './labels.ts';
import { amountText, countText, daysText, monthText, percentText, pointsText, timesText } from './plain-number.ts';

type Place = Pick<Signal, 'dimension' | 'segment' | 'funnel' | 'stage'>;

/** `Industry Retail`; of the whole funnel `All`. */
export function segmentWords({ dimension, segment }: Pick<Place, 'dimension' | 'segment'>, labels: Labels): string {
  if (segment === 'all') return 'All';
  return `${labels.dimension(dimension)} ${labels.segment(dimension, segment)}`;
}

/** `Lead to MQL`; of a funnel's last stage its name. */
export function stepWords({ funnel, stage }: Pick<Place, 'funnel' | 'stage'>, labels: Labels): string {
  const next = labels.nextLabel(funnel, stage);
  return next === undefined ? labels.stageLabel(funnel, stage) : `${labels.stageLabel(funnel, stage)} to ${next}`;
}

/** A figure with what it stands on. */
export function figureWords(figure: Figure): string {
  switch (figure.kind) {
    case 'share':
      return `${percentText(figure.value)} of ${countText(figure.whole)}`;
    case 'days':
      return `${figure.median === null ? 'no median yet' : `a median of ${daysText(figure.median)}`} over ${countText(figure.units)}`;
    case 'money':
      return `a mean of ${amountText(figure.mean)} over ${countText(figure.deals)} deals`;
  }
}

/** A figure alone. */
export function plainFigure(figure: Figure): string {
  switch (figure.kind) {
    case 'share':
      return percentText(figure.value);
    case 'days':
      return figure.median === null ? 'no median yet' : daysText(figure.median);
    case 'money':
      return amountText(figure.mean);
  }
}

/** What a signal was compared with, so that it can stand after "against 40.0%". */
export function comparatorWords(comparator: Comparator, dimension: string, labels: Labels): string {
  const { kind, segments } = comparator;
  switch (kind) {
    case 'reference_set':
      return `of the reference set of ${countText(segments.length)} segments`;
    case 'segment':
      return `of ${segments.map((id) => labels.segment(dimension, id)).join(' and ')}`;
    case 'quarter_before':
      return 'at the same place of the quarter before';
    case 'year_before':
      return 'a year before';
    case 'trailing_mean':
      return `over ${monthsCount(comparator)}`;
    case 'history':
      return `expected from ${monthsCount(comparator)}`;
  }
}

/** Of months that are not all named, how many they are and the newest. */
function monthsCount({ months }: Comparator): string {
  const newest = monthText(months.at(-1) ?? '');
  return months.length === 1 ? newest : `${months.length} months up to ${newest}`;
}

/** `8.4 points below`; times and amounts in words of their own, so that nobody reads them as shares. */
export function differenceWords({ unit, value }: TestedDifference): string {
  switch (unit) {
    case 'points':
      return `${pointsText(value)} ${value < 0 ? 'below' : 'above'}`;
    case 'slower':
      return `${value < 0 ? 'faster' : 'slower'} in ${Math.round((0.5 + Math.abs(value)) * 100)} of 100 pairs`;
    case 'log_ratio':
      return `typically ${timesText(value)}`;
  }
}
