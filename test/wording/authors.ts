import { readFileSync } from 'node:fs';
import { type Judged, judgedSentences } from './evaluation-figures.ts';

/** Those by whose misses no rule was written: they tell what rules and second opinion do with the next author. */
export const UNSEEN_BY_RULES = [
  ...'abcdefghijklmnopqrstuvwxyz',
  ...[...'abcdefghij'].map((letter) => `b${letter}`),
  ...[...'abcdefghijklmnopqrstuvwxy'].map((letter) => `c${letter}`),
  ...[...'abcdefghijklm'].map((letter) => `d${letter}`),
].map((letters) => `author-${letters}`);

/** The files that the second opinion learns from, each of another author or two. The part held out is none of them. */
export const LEARNED_FROM = [
  ...['tuning', 'more-tuning', 'fresh-tuning', 'rule-author', 'judged', 'rule-author-2', 'clear-cut', 'narrator'],
  ...UNSEEN_BY_RULES,
];

/** Those who knew the requirement alone: nothing is learned from their sentences, and nobody reads them. */
export const JUDGES = ['judge-held-out', 'judge-2', 'judge-3'];

export function sentencesOf(parts: readonly string[]): Judged[] {
  return parts.flatMap((part) =>
    judgedSentences(readFileSync(new URL(`evaluation/${part}.jsonl`, import.meta.url), 'utf8')),
  );
}
