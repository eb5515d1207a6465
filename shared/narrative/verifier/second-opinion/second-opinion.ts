import type { Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { suspectSpan, suspicionOf } from './suspicion.ts';

/**
 * Above which suspicion a sentence is refused that no rule refuses, or that one rule refuses for one stretch of words: a `doubtful` rule is
 * wrong about as often as right where it is alone, a `sound` one seldom. Chosen by leaving one author out: test/wording/cross-validate.ts
 * prints recall and false refusals by them.
 */
export const BARS: Bars = { unrefused: 10, doubtful: -5, sound: -70 };

export type Bars = { readonly unrefused: number; readonly doubtful: number; readonly sound: number };

/** Rules that stand whatever else the words of a sentence are like. */
const FIRM: ReadonlySet<string> = new Set(['address', 'character', 'markup', 'order', 'purpose']);
const DOUBTFUL: ReadonlySet<string> = new Set(['blame', 'cause', 'topic', 'unanchored']);

/**
 * A look at the sentence as a whole. One refusal of its own, where no rule refuses words that are like advice, a cause or a judgement. None,
 * where `mayLetThrough`, rules that are not firm refuse one stretch of it, and its words are those of a fact.
 */
export function secondOpinion(
  refusals: readonly Refusal[],
  words: readonly Word[],
  text: string,
  mayLetThrough: boolean,
): Refusal[] {
  if (refusals.length > 0 && !mayLetThrough) return [...refusals];
  if (!isRefused(refusals, suspicionOf(words))) return [];
  return refusals.length > 0 ? [...refusals] : [suspected(words, text)];
}

export function isRefused(refusals: readonly Refusal[], suspicion: number, bars = BARS): boolean {
  if (refusals.length === 0) return suspicion > bars.unrefused;
  if (new Set(refusals.map(({ span }) => span)).size > 1 || refusals.some(({ rule }) => FIRM.has(rule))) return true;
  return suspicion > (refusals.every(({ rule }) => DOUBTFUL.has(rule)) ? bars.doubtful : bars.sound);
}

function suspected(words: readonly Word[], text: string): Refusal {
  const message =
    'Reads like advice, a cause, a forecast or a judgement, most of all in these words. Say what was counted and how it compares.';
  return { rule: 'unlike_a_fact', span: suspectSpan(words, text), message };
}
