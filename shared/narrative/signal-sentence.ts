import type { Signal } from '../contracts/signal.ts';
import type { Labels } from './labels.ts';
import { pointsText } from './plain-number.ts';
import { comparatorWords, differenceWords, figureWords, plainFigure, segmentWords, stepWords } from './signal-words.ts';

/** One signal in one sentence, without its full stop: where, how much, against what, and by how much they differ. */
export function signalSentence(signal: Signal, labels: Labels): string {
  return `${claimWords(signal, labels)}${hedge(signal)}`;
}

/** What quality constrains is said to be so, wherever it is said. */
export function hedge({ evidence }: Pick<Signal, 'evidence'>): string {
  return evidence === 'directional' ? ' (directional: quality constrains it)' : '';
}

function claimWords(signal: Signal, labels: Labels): string {
  const { claim, metric, estimate, comparator, difference, dimension } = signal;
  const who = segmentWords(signal, labels);
  const step = stepWords(signal, labels);
  const against = `against ${plainFigure(comparator.figure)} ${comparatorWords(comparator, dimension, labels)}`;
  if (claim === 'mix')
    return `${step}, by ${labels.dimension(dimension)}: ${figureWords(estimate)} moved on, ${against}; who entered moved it ${pointsText(difference.value)} ${difference.value < 0 ? 'down' : 'up'}`;
  const newest = claim === 'trend' ? ' in the newest mature month' : '';
  switch (metric) {
    case 'stage_conversion':
      return `${who} moved from ${step} in ${figureWords(estimate)}${newest}, ${against}: ${differenceWords(difference)}`;
    case 'time_in_stage':
      return `${who} took ${figureWords(estimate)} that moved on from ${step}, ${against}: ${differenceWords(difference)}`;
    case 'deal_size':
      return `Deals of ${who} had ${figureWords(estimate)}, ${against}: ${differenceWords(difference)}`;
  }
}
