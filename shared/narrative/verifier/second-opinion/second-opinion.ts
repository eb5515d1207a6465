import type { Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { suspectSpan, suspicionOf } from './suspicion.ts';

/**
 * Above which suspicion a sentence is refused. Of authors left out, fewer than 1 of 20 plain facts are refused at 5, and about 1 of 50 offences
 * passes at -15: between them neither is had without the other. test/wording/cross-validate.ts prints both by bar.
 */
export const BAR = -5;

/**
 * What a rule that refuses adds to the suspicion of a sentence: the more, the seldomer it is wrong. Learned from the first 36 authors left
 * out; those that test/wording/cross-validate.ts prints of all authors do no better. Rules that are not here stand whatever else the words of
 * a sentence are like.
 */
export const POINTS: ReadonlyMap<string, number> = new Map([
  ['address', 37],
  ['blame', 0],
  ['cause', 20],
  ['directive', 23],
  ['evaluation', 40],
  ['forecast', 35],
  ['infinitive', 15],
  ['order', 60],
  ['overclaim', 38],
  ['purpose', 6],
  ['topic', 0],
  ['unanchored', 25],
  ['unknown_word', 42],
]);

/**
 * A look at the sentence as a whole. One refusal of its own, where no rule refuses words that are like advice, a cause or a judgement. None,
 * where rules and words together weigh too little.
 */
export function secondOpinion(refusals: readonly Refusal[], words: readonly Word[], text: string): Refusal[] {
  if (!isRefused(refusals, suspicionOf(words))) return [];
  return refusals.length > 0 ? [...refusals] : [suspected(words, text)];
}

export function isRefused(refusals: readonly Refusal[], suspicion: number, points = POINTS, bar = BAR): boolean {
  const rules = new Set(refusals.map(({ rule }) => rule));
  return [...rules].reduce((sum, rule) => sum + (points.get(rule) ?? Number.POSITIVE_INFINITY), suspicion) > bar;
}

function suspected(words: readonly Word[], text: string): Refusal {
  const message =
    'Reads like advice, a cause, a forecast or a judgement, most of all in these words. Say what was counted and how it compares.';
  return { rule: 'unlike_a_fact', span: suspectSpan(words, text), message };
}
