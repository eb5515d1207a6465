import type { Refusal } from '../../../contracts/narrative.ts';
import { everyMatch } from '../every-match.ts';
import { type Word, wordsBetween } from '../words.ts';

/** Phrases of one idea that a statement may not hold, over words set apart by one space. */
export type PhraseRule = {
  readonly rule: string;
  readonly message: string;
  /** Words that break it wherever they stand. */
  readonly words?: ReadonlySet<string> | undefined;
  readonly phrases: readonly RegExp[];
  /** Whether what a phrase matched, by its first word, is harmless where it stands. */
  readonly isExcused?: ((words: readonly Word[], at: number) => boolean) | undefined;
};

/** A refusal per stretch of words that one of the phrases matches. Names read `LABEL`, numbers `NUMBER`, caveats `CAVEAT`. */
export function phraseRefusals(
  { rule, message, words: forbidden, phrases, isExcused }: PhraseRule,
  words: readonly Word[],
  text: string,
): Refusal[] {
  const stretches = [...wordStretches(words, forbidden), ...phraseStretches(words, phrases)];
  return stretches
    .filter(({ first }) => isExcused?.(words, Math.max(0, first)) !== true)
    .map(({ first, last }) => ({ rule, span: wordsBetween(words, text, first, last), message }));
}

type Stretch = { readonly first: number; readonly last: number };

function wordStretches(words: readonly Word[], forbidden: ReadonlySet<string> | undefined): Stretch[] {
  return words.flatMap(({ says }, at) => (forbidden?.has(says) === true ? [{ first: at, last: at }] : []));
}

function phraseStretches(words: readonly Word[], phrases: readonly RegExp[]): Stretch[] {
  const readable = readableOf(words);
  return phrases.flatMap((phrase) =>
    everyMatch(phrase, readable).map(({ 0: found, index }) => ({
      first: wordAt(readable, index),
      last: wordAt(readable, index + found.trimEnd().length - 1),
    })),
  );
}

/** The words set apart by one space each, `^` before the first: what phrases are written over. */
function readableOf(words: readonly Word[]): string {
  return ` ^ ${words.map(({ says }) => says).join(' ')} $ `;
}

/** Which word a place in the readable text falls into; the one before the first is -1. */
function wordAt(readable: string, place: number): number {
  return readable.slice(0, place + 1).split(' ').length - 3;
}
