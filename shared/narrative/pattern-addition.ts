import type { Pattern, Signal } from '../contracts/signal.ts';
import type { Labels } from './labels.ts';
import { basisWords, comparatorWords, differenceWords, figureWords, wayWords } from './signal-words.ts';

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
      return ofAll === undefined ? '' : `; of all who set out, the share that did is ${differenceWords(ofAll)} as well`;
    case 'drop_off':
      return `; of all who set out, no difference was shown${ofAll === undefined ? '' : ` (${differenceWords(ofAll)})`}`;
    case 'strong_early_weak_late':
    case 'weak_early_strong_late':
      return second === undefined ? '' : `. Later, of its ${laterWords(second, labels)}`;
    case 'fewer_and_slower':
    case 'fewer_and_faster':
    case 'more_and_faster':
    case 'more_and_slower':
      return `${BOTH[kind]}${timeWords(second, labels)}`;
    case 'slower':
    case 'faster':
      return '; whether more or fewer of them move on was not shown';
    case 'mix':
      return '; a movement within segments was not shown';
    case 'mix_and_rate':
      return '; within segments, shares moved too';
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

/** How long those took who moved on, where a signal of its own says it. */
function timeWords(second: Signal | undefined, labels: Labels): string {
  if (second?.metric !== 'time_in_stage') return '';
  const { estimate, comparator, difference, dimension } = second;
  const other = `${figureWords(comparator.figure, labels)} ${comparatorWords(comparator, dimension, labels)}`;
  return `: ${figureWords(estimate, labels)} over ${basisWords(estimate)}, against ${other}, ${differenceWords(difference)}`;
}

function laterWords(signal: Signal, labels: Labels): string {
  const { estimate, comparator, difference, dimension } = signal;
  return `${basisWords(estimate)}, ${figureWords(estimate, labels)} moved ${wayWords(signal, labels)}, ${differenceWords(difference)} the ${figureWords(comparator.figure, labels)} ${comparatorWords(comparator, dimension, labels)}`;
}
