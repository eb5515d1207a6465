import { DISCLAIMED_WORDS } from './rules/words/disclaimed-words.ts';
import { REPORT_WORDS } from './rules/words/report-words.ts';
import type { Word } from './words.ts';

const DENIES = /^(?:no|not|neither|nor|nothing|none|without|cannot|.*n't)$/u;

/** Words for what the report does not do, where it says so: "No cause is stated." What a sentence denies of itself it does not do. */
export function disclaimedAt(words: readonly Word[]): ReadonlySet<number> {
  const covered = new Set<number>();
  let [from, denied] = [0, false];
  for (const [at, { says }] of words.entries()) {
    if (says === '.' || says === ';' || says === 'but') [from, denied] = [at + 1, false];
    denied ||= DENIES.test(says);
    if (denied && DISCLAIMED_WORDS.has(says) && isOfReport(words, from)) covered.add(at);
  }
  return covered;
}

function isOfReport(words: readonly Word[], from: number): boolean {
  const end = words.findIndex(({ says }, at) => at >= from && says === '.');
  return words.slice(0, end < 0 ? undefined : end).some(({ says }) => REPORT_WORDS.has(says));
}
