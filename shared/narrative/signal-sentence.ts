import type { Signal } from '../contracts/signal.ts';
import type { Labels } from './labels.ts';
import { pointsText } from './plain-number.ts';
import { basisWords, comparatorWords, differenceWords, figureWords, segmentWords, stepWords } from './signal-words.ts';

/** One signal in one sentence, without its full stop: where, how much, how far from what. */
export function signalSentence(signal: Signal, labels: Labels): string {
  const { claim, metric, estimate, comparator, difference } = signal;
  if (claim === 'mix') return mixSentence(signal, labels);
  const who = segmentWords(signal, labels);
  const step = stepWords(signal, labels);
  const own = figureWords(estimate, labels);
  const other = `${figureWords(comparator.figure, labels)} ${comparatorWords(comparator, signal.dimension, labels)}`;
  switch (metric) {
    case 'stage_conversion':
      return `${who}: ${own} of ${basisWords(estimate)} moved from ${step}${claim === 'trend' ? ' in the newest mature month' : ''}, ${differenceWords(difference)} the ${other}`;
    case 'time_in_stage':
      return `${who}: from ${step} the ${basisWords(estimate)} that moved on took a median of ${own}, against ${other}; ${differenceWords(difference)}`;
    case 'deal_size':
      return `${who}: a mean of ${own} over ${basisWords(estimate)} (${step}), against ${other}; ${differenceWords(difference)}`;
  }
}

function mixSentence({ dimension, estimate, comparator, difference, ...place }: Signal, labels: Labels): string {
  const moved = `${pointsText(difference.value)} ${difference.value < 0 ? 'down' : 'up'}`;
  return `${stepWords(place, labels)}, by ${labels.dimension(dimension)}: ${figureWords(estimate, labels)} of ${basisWords(estimate)} moved on, against the ${figureWords(comparator.figure, labels)} ${comparatorWords(comparator, dimension, labels)}; who entered moved it ${moved}`;
}

/** Several segments that differ from one other alike, in one sentence. `signals`: of one metric, stage and other segment. */
export function groupSentence(signals: readonly [Signal, ...Signal[]], labels: Labels): string {
  const [first] = signals;
  const { dimension, comparator } = first;
  const sizes = listed(signals.map((one) => sizeWords(one)));
  const names = listed(
    signals.map(
      (one) =>
        `${labels.segment(dimension, one.segment)} ${figureWords(one.estimate, labels)} (${basisWords(one.estimate)})`,
    ),
  );
  const other = `${figureWords(comparator.figure, labels)} ${comparatorWords(comparator, dimension, labels)}`;
  return `${stepWords(first, labels)}, by ${labels.dimension(dimension)}: ${names}, against ${other}; ${leadIn(first)}${sizes}${leadOut(first)}`;
}

function sizeWords({ difference: { unit, value } }: Signal): string {
  switch (unit) {
    case 'points':
      return Math.abs(value * 100).toFixed(1);
    case 'slower':
      return String(Math.round((0.5 + Math.abs(value)) * 100));
    case 'log_ratio':
      return Math.exp(value).toFixed(2);
  }
}

function leadIn({ difference: { unit, value } }: Signal): string {
  if (unit === 'log_ratio') return 'typically ';
  return unit === 'slower' ? `${value < 0 ? 'faster' : 'slower'} in ` : '';
}

function leadOut({ difference: { unit, value } }: Signal): string {
  if (unit === 'log_ratio') return ' times as large';
  return unit === 'slower' ? ' of 100 pairs' : ` points ${value < 0 ? 'below' : 'above'}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
