import type { Pattern, Signal } from '../contracts/signal.ts';
import type { Labels } from './labels.ts';
import { comparatorWords, differenceWords, figureWords, stepWords } from './signal-words.ts';

/** What a pattern says beyond its first signal. */
export function patternAddition(
  pattern: Pattern | undefined,
  first: Signal,
  second: Signal | undefined,
  labels: Labels,
): string {
  if (pattern === undefined) return '';
  const { kind, unconditional } = pattern;
  // at the first stage those who entered it are those who set out
  const ofAll = unconditional === null || unconditional.value === first.difference.value ? undefined : unconditional;
  switch (kind) {
    case 'bottleneck':
      return ofAll === undefined ? '' : `; of those who set out, ${differenceWords(ofAll)} as well`;
    case 'drop_off':
      return `; of those who set out that is not shown${ofAll === undefined ? '' : ` (${differenceWords(ofAll)})`}`;
    case 'strong_early_weak_late':
    case 'weak_early_strong_late':
      return second === undefined ? '' : `; later, from ${laterWords(second, labels)}`;
    case 'fewer_and_slower':
    case 'fewer_and_faster':
    case 'more_and_faster':
    case 'more_and_slower':
      return BOTH[kind];
    case 'slower':
    case 'faster':
      return '; that more or fewer of them move on is not shown';
    case 'mix':
      return '; that segments converted differently is not shown';
    case 'mix_and_rate':
      return '; segments converted differently, too';
    case 'fewer':
    case 'more':
    case 'rate':
    case 'larger_deals':
    case 'smaller_deals':
    case 'sudden_shift':
      return '';
  }
}

const BOTH = {
  fewer_and_slower: '; fewer move on, and those who do take longer',
  fewer_and_faster: '; fewer move on, and those who do take less long',
  more_and_faster: '; more move on, and those who do take less long',
  more_and_slower: '; more move on, and those who do take longer',
} as const;

function laterWords(signal: Signal, labels: Labels): string {
  const { estimate, comparator, difference, dimension } = signal;
  return `${stepWords(signal, labels)}, ${figureWords(estimate, labels)}, ${differenceWords(difference)} the ${figureWords(comparator.figure, labels)} ${comparatorWords(comparator, dimension, labels)}`;
}
