import type { Pattern, PatternKind, ShiftRun } from '../contracts/signal.ts';
import { monthText } from './plain-number.ts';

const TITLES: Readonly<Record<PatternKind, string>> = {
  bottleneck: 'Bottleneck',
  drop_off: 'Drop-off',
  strong_early_weak_late: 'Strong early, weak late',
  weak_early_strong_late: 'Weak early, strong late',
  fewer: 'Fewer move on',
  slower: 'Slower',
  fewer_and_slower: 'Fewer and slower',
  fewer_and_faster: 'Fewer and faster',
  more: 'More move on',
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

/** What a pattern is called; of a shift, since which month. */
export function patternTitle(
  { kind, signals }: Pick<Pattern, 'kind' | 'signals'>,
  shifts: readonly ShiftRun[],
): string {
  const since = shifts.find(({ signal }) => signal !== null && signal === signals[0])?.months[0];
  return kind === 'sudden_shift' && since !== undefined ? `${TITLES[kind]} since ${monthText(since)}` : TITLES[kind];
}
