import type { Pattern, PatternKind, Signal } from '../contracts/signal.ts';
import type { Labels } from './labels.ts';
import { monthText } from './plain-number.ts';
import { hedge, signalSentence } from './signal-sentence.ts';
import { differenceWords, plainFigure, segmentWords, stepWords } from './signal-words.ts';

const TITLES: Readonly<Record<PatternKind, string>> = {
  bottleneck: 'Bottleneck',
  drop_off: 'Drop-off',
  strong_early_weak_late: 'Strong early, weak late',
  weak_early_strong_late: 'Weak early, strong late',
  fewer: 'Fewer',
  slower: 'Slower',
  fewer_and_slower: 'Fewer and slower',
  fewer_and_faster: 'Fewer and faster',
  more: 'More',
  faster: 'Faster',
  more_and_faster: 'More and faster',
  more_and_slower: 'More and slower',
  larger_deals: 'Larger deals',
  smaller_deals: 'Smaller deals',
  mix: 'Mix',
  rate: 'Rate',
  mix_and_rate: 'Mix and rate',
  sudden_shift: 'Sudden shift',
};

/** What a pattern is called; of a shift, after which month it was seen. */
export function patternTitle({ kind }: Pick<Pattern, 'kind'>, signals: readonly Signal[]): string {
  const newest = signals[0]?.comparator.months.at(-1);
  return kind === 'sudden_shift' && newest !== undefined ? `${TITLES[kind]} after ${monthText(newest)}` : TITLES[kind];
}

/** A pattern in one sentence, without its full stop. `signals` are its own, the first one what it is named after. */
export function patternSentence(pattern: Pattern, signals: readonly Signal[], labels: Labels): string {
  const [first, second] = signals;
  if (first === undefined) return `${segmentWords(pattern, labels)}, ${stepWords(pattern, labels)}${hedge(pattern)}`;
  const said = signalSentence({ ...first, evidence: 'supported' }, labels);
  return `${said}${addition(pattern, second, labels)}${hedge(pattern)}`;
}

function addition({ kind, unconditional }: Pattern, second: Signal | undefined, labels: Labels): string {
  const ofAll = unconditional === null ? '' : `, ${differenceWords(unconditional)}`;
  switch (kind) {
    case 'bottleneck':
      return `; of those who set out fewer come through as well${ofAll}`;
    case 'drop_off':
      return `; of those who set out that is not shown${ofAll}`;
    case 'strong_early_weak_late':
    case 'weak_early_strong_late':
      return second === undefined ? '' : `; later, at ${laterWords(second, labels)}`;
    case 'fewer':
    case 'more':
      return '; that those who move on take longer or less long is not shown';
    case 'slower':
    case 'faster':
      return '; that more or fewer of them move on is not shown';
    case 'fewer_and_slower':
      return '; fewer move on, and those who do take longer';
    case 'fewer_and_faster':
      return '; fewer move on, and those who do take less long';
    case 'more_and_faster':
      return '; more move on, and those who do take less long';
    case 'more_and_slower':
      return '; more move on, and those who do take longer';
    case 'mix':
      return '; that segments converted differently is not shown';
    case 'mix_and_rate':
      return '; segments converted differently, too';
    case 'rate':
    case 'larger_deals':
    case 'smaller_deals':
    case 'sudden_shift':
      return '';
  }
}

function laterWords(signal: Signal, labels: Labels): string {
  const { estimate, comparator, difference } = signal;
  return `${stepWords(signal, labels)}, ${plainFigure(estimate)} against ${plainFigure(comparator.figure)}: ${differenceWords(difference)}`;
}
