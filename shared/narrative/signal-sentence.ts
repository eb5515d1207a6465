import type { Figure, Signal } from '../contracts/signal.ts';
import type { Labels } from './labels.ts';
import { listed } from './listed.ts';
import { countText, daysText, pointsText } from './plain-number.ts';
import { comparatorWords, differenceWords, figureWords, unitsWord, wayWords, whoseWords } from './signal-words.ts';

/** One signal in one sentence, without its full stop: where, how much, how far from what. */
export function signalSentence(signal: Signal, labels: Labels): string {
  const { claim, metric } = signal;
  if (claim === 'mix') return mixSentence(signal, labels);
  switch (metric) {
    case 'stage_conversion':
      return conversionSentence(signal, labels);
    case 'time_in_stage':
      return timeSentence(signal, labels);
    case 'deal_size':
      return sizeSentence(signal, labels);
  }
}

function conversionSentence(signal: Signal, labels: Labels): string {
  const { claim, estimate, comparator, difference, dimension } = signal;
  const month = claim === 'trend' ? ' in the newest mature month' : '';
  const other = `${figureWords(comparator.figure, labels)} ${comparatorWords(comparator, dimension, labels)}`;
  return `Of the ${unitsOf(signal, labels)}${whoseWords(signal, labels)}, ${figureWords(estimate, labels)} moved ${wayWords(signal, labels)}${month}, ${differenceWords(difference)} the ${other}`;
}

function timeSentence(signal: Signal, labels: Labels): string {
  const { estimate, comparator, difference, dimension, funnel, stage } = signal;
  const that = labels.grain(funnel, stage) === 'person' ? 'who' : 'that';
  const those = `The ${unitsOf(signal, labels)}${whoseWords(signal, labels)} ${that} moved ${wayWords(signal, labels)}`;
  const other = comparatorWords(comparator, dimension, labels);
  const against =
    medianOf(comparator.figure) === undefined
      ? `beside those ${other}`
      : `against ${medianOf(comparator.figure)} ${other}`;
  const own = medianOf(estimate);
  const took =
    own === undefined ? `${basisOf(estimate) === 1 ? 'has' : 'have'} no median yet` : `took a median of ${own}`;
  return `${those} ${took}, ${against}: ${differenceWords(difference)}`;
}

function sizeSentence(signal: Signal, labels: Labels): string {
  const { estimate, comparator, difference, dimension, funnel } = signal;
  const deals = basisOf(estimate);
  const noun = deals === 1 ? 'won deal' : 'won deals';
  const inFunnel = labels.isFirstFunnel(funnel) ? '' : ` in ${labels.funnel(funnel)}`;
  const other = `${figureWords(comparator.figure, labels)} ${comparatorWords(comparator, dimension, labels)}`;
  return `The ${countText(deals)} ${noun}${inFunnel}${whoseWords(signal, labels)} ${deals === 1 ? 'has' : 'have'} a mean of ${figureWords(estimate, labels)}, against the ${other}: ${differenceWords(difference)}`;
}

function mixSentence(signal: Signal, labels: Labels): string {
  const { dimension, estimate, comparator, difference } = signal;
  const moved = `${pointsText(difference.value)} ${difference.value < 0 ? 'down' : 'up'}`;
  const before =
    comparator.kind === 'year_before' ? 'of the same three months a year before' : 'of the three months before';
  const other = `${figureWords(comparator.figure, labels)} ${before}`;
  return `Of ${unitsOf(signal, labels)}, ${figureWords(estimate, labels)} moved ${wayWords(signal, labels)}, against the ${other}; by ${labels.dimension(dimension)}, who entered moved that ${moved}`;
}

/** Several segments that differ from one other alike, in one sentence. `signals`: of one metric, stage and other segment. */
export function groupSentence(signals: readonly [Signal, ...Signal[]], labels: Labels): string {
  const [first] = signals;
  const { dimension, comparator, metric, direction } = first;
  const name = comparator.segments.map((segment) => labels.segment(dimension, segment)).join(' and ');
  const figure = metric === 'time_in_stage' ? medianOf(comparator.figure) : figureWords(comparator.figure, labels);
  const than = figure === undefined ? name : `${name} (${figure})`;
  const each = listed(signals.map((one) => ofSegment(one, labels)));
  const by = labels.dimension(dimension);
  switch (metric) {
    case 'stage_conversion': {
      const compared = `${direction === 'below' ? 'fewer' : 'more'} ${unitsWord(first, 2, labels)}`;
      return `By ${by}, ${compared} moved ${wayWords(first, labels)} than in ${than}: ${each}`;
    }
    case 'time_in_stage':
      return `By ${by}, moving ${wayWords(first, labels)} was ${direction === 'below' ? 'faster' : 'slower'} than in ${than}: ${each}`;
    case 'deal_size': {
      const inFunnel = labels.isFirstFunnel(first.funnel) ? '' : ` in ${labels.funnel(first.funnel)}`;
      return `By ${by}, won deals${inFunnel} are ${direction === 'below' ? 'smaller' : 'larger'} than in ${than}: ${each}`;
    }
  }
}

/** `20.0% of 400 in West, 20.0 points below` */
function ofSegment(signal: Signal, labels: Labels): string {
  const { dimension, segment, estimate, difference, metric } = signal;
  const name = labels.segment(dimension, segment);
  const basis = countText(basisOf(estimate));
  switch (metric) {
    case 'stage_conversion':
      return `${figureWords(estimate, labels)} of ${basis} in ${name} (${differenceWords(difference)})`;
    case 'time_in_stage':
      return `${medianOf(estimate) ?? 'no median yet'} over ${basis} in ${name} (${differenceWords(difference)})`;
    case 'deal_size':
      return `a mean of ${figureWords(estimate, labels)} over ${basis} ${basisOf(estimate) === 1 ? 'deal' : 'deals'} in ${name} (${differenceWords(difference)})`;
  }
}

/** How many a figure stands on. */
function basisOf(figure: Figure): number {
  switch (figure.kind) {
    case 'share':
      return figure.whole;
    case 'days':
      return figure.units;
    case 'money':
      return figure.deals;
  }
}

/** Undefined where fewer than half have moved on. */
function medianOf(figure: Figure): string | undefined {
  return figure.kind === 'days' && figure.median !== null ? daysText(figure.median) : undefined;
}

/** How many a figure stands on, with what they are: `2,559 people`. */
function unitsOf(signal: Signal, labels: Labels): string {
  const basis = basisOf(signal.estimate);
  return `${countText(basis)} ${unitsWord(signal, basis, labels)}`;
}
