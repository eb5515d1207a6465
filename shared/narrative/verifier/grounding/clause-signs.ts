import type { Fact } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { directionWordsOf } from './direction-words.ts';
import { factOf } from './part-roles.ts';

/**
 * A clause as phrases are looked for in it, a sign for each word: words as they are, `STAGE` and the like for a name by what it names,
 * `#since` for a figure by its own name, `DIRECTION` for a word of direction.
 */
export function signsOf(clause: readonly Word[], cited: readonly Fact[]): string[] {
  const directions = new Set(directionWordsOf(clause).map(({ at }) => at));
  return clause.map((word, at) => {
    const name = word.part?.name.replace(/_\d+$/u, '') ?? '';
    if (word.kind === 'number') return `#${name}`;
    if (word.kind === 'label') return name === 'units' ? 'UNITS' : (roleOf(word, cited) ?? 'OTHER').toUpperCase();
    return directions.has(at) ? 'DIRECTION' : word.says;
  });
}

function roleOf(word: Word, cited: readonly Fact[]): string | undefined {
  return factOf(word, cited)?.labels[word.part?.name ?? '']?.role;
}

/** Which signs of a clause lie within a phrase. `|` in a phrase is the beginning or the end of the clause. */
export function coveredBy(signs: readonly string[], phrases: readonly string[]): boolean[] {
  const bounded = ['|', ...signs, '|'];
  const covered = bounded.map(() => false);
  for (const phrase of phrases) {
    const parts = phrase.split(' ');
    for (const at of bounded.keys())
      if (parts.every((part, index) => bounded[at + index] === part)) covered.fill(true, at, at + parts.length);
  }
  return covered.slice(1, -1);
}
