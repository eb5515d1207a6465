import { disclaimedAt } from './disclaimers.ts';
import { everyMatch } from './every-match.ts';
import { COMPOUNDS } from './idioms/compounds.ts';
import { DENIALS } from './idioms/denials.ts';
import { FIELDS } from './idioms/fields.ts';
import { HEDGES } from './idioms/hedges.ts';
import { TURNS } from './idioms/turns.ts';
import type { Word } from './words.ts';

/** Turns of phrase of the field, in which words are harmless that are refused elsewhere. */
const IDIOMS = [COMPOUNDS, DENIALS, FIELDS, HEDGES, TURNS];

/** Words that stand in an idiom, read as one that says nothing. */
export function withIdioms(words: readonly Word[]): Word[] {
  const readable = ` ${words.map(({ says }) => says).join(' ')} $ `;
  const covered = new Set(disclaimedAt(words));
  for (const idiom of IDIOMS)
    for (const { 0: found, index } of everyMatch(idiom, readable)) {
      const first = readable.slice(0, index).split(' ').length - 2;
      const last = first + found.trim().split(' ').length - 1;
      for (let at = first; at <= last; at += 1) covered.add(at);
    }
  return words.map((word, at) =>
    covered.has(at) && word.kind === 'word' ? { ...word, kind: 'idiom', says: 'IDIOM' } : word,
  );
}
