import type { Comparator, Figure, Signal, TestedDifference } from '../contracts/signal.ts';
import type { Labels } from './labels.ts';
import { amountText, countText, daysText, monthText, percentText, pointsText, timesText } from './plain-number.ts';

/** ` whose Industry is Retail`; of the whole funnel ` of the whole funnel`. */
export function whoseWords({ dimension, segment }: Pick<Signal, 'dimension' | 'segment'>, labels: Labels): string {
  if (segment === 'all') return ' of the whole funnel';
  return ` whose ${labels.dimension(dimension)} is ${labels.segment(dimension, segment)}`;
}

/** What a stage counts, in its number. */
export function unitsWord(
  { funnel, stage }: Pick<Signal, 'funnel' | 'stage'>,
  count: number,
  { grain }: Pick<Labels, 'grain'>,
): string {
  if (grain(funnel, stage) === 'person') return count === 1 ? 'person' : 'people';
  return count === 1 ? 'opportunity' : 'opportunities';
}

/** `from Lead to MQL`; of a funnel's last stage `in Won`. Funnels after the first are named. */
export function wayWords(place: Pick<Signal, 'funnel' | 'stage'>, labels: Labels): string {
  return `${labels.nextLabel(place.funnel, place.stage) === undefined ? 'in' : 'from'} ${stepWords(place, labels)}`;
}

/** `Lead to MQL`; of a funnel's last stage its name. Funnels after the first are named, as their stages may be called alike. */
export function stepWords({ funnel, stage }: Pick<Signal, 'funnel' | 'stage'>, labels: Labels): string {
  const next = labels.nextLabel(funnel, stage);
  const step = next === undefined ? labels.stageLabel(funnel, stage) : `${labels.stageLabel(funnel, stage)} to ${next}`;
  return labels.isFirstFunnel(funnel) ? step : `${step} in ${labels.funnel(funnel)}`;
}

/** A figure alone. */
export function figureWords(figure: Figure, { currency }: Pick<Labels, 'currency'>): string {
  switch (figure.kind) {
    case 'share':
      return percentText(figure.value);
    case 'days':
      return figure.median === null ? 'no median yet' : daysText(figure.median);
    case 'money':
      return `${amountText(figure.mean)} ${currency}`;
  }
}

/** How many a figure stands on. */
export function basisWords(figure: Figure): string {
  switch (figure.kind) {
    case 'share':
      return countText(figure.whole);
    case 'days':
      return countText(figure.units);
    case 'money':
      return `${countText(figure.deals)} ${figure.deals === 1 ? 'deal' : 'deals'}`;
  }
}

/** What a signal was compared with, as the owner of a figure: "the 40.0% of Webinar". */
export function comparatorWords(comparator: Comparator, dimension: string, labels: Labels): string {
  const { kind, segments } = comparator;
  switch (kind) {
    case 'reference_set':
      return `of the reference set of ${countText(segments.length)} ${segments.length === 1 ? 'segment' : 'segments'}`;
    case 'segment':
      return `of ${segments.map((id) => labels.segment(dimension, id)).join(' and ')}`;
    case 'quarter_before':
      return 'at the same place of the quarter before';
    case 'year_before':
      return 'of a year before';
    case 'trailing_mean':
      return `of ${monthsCount(comparator)}`;
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
