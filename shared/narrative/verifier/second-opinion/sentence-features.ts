import type { Word } from '../words.ts';

/**
 * What the learned model sees of a sentence: its words, each two that follow each other or stand one word apart, and each three and four
 * letters of a word, so that a word never seen is judged by its stem and ending. Names, numbers and caveats are masked.
 */
export function sentenceFeatures(words: readonly Word[]): Set<string> {
  const says = ['^', ...words.map((word) => word.says), '$'];
  const pairs = says.slice(1).map((word, at) => pairFeature(says[at] ?? '', word));
  const apart = says.slice(2).map((word, at) => `${says[at]}_*_${word}`);
  const letters = words.filter(({ kind }) => kind === 'word').flatMap((word) => letterFeatures(word.says));
  return new Set([...says, ...pairs, ...apart, ...letters]);
}

export function pairFeature(first: string, second: string): string {
  return `${first}_${second}`;
}

/** Each three and four letters in a row, `<` before the first and `>` after the last. */
export function letterFeatures(word: string): string[] {
  const bounded = `<${word}>`;
  return [3, 4].flatMap((length) =>
    Array.from({ length: Math.max(0, bounded.length - length + 1) }, (_, at) => `~${bounded.slice(at, at + length)}`),
  );
}
