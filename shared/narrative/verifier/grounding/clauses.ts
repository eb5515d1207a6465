import type { Word } from '../words.ts';

const ENDS = new Set(['.', ';', ':', '–', '—', '!', '?']);
const TURNS = new Set(['while', 'whereas', 'but', 'although', 'though', 'yet', 'however']);

/** The stretches of a statement that say one thing each: between full stops, semicolons, colons, dashes and turning words. */
export function clausesOf(words: readonly Word[]): Word[][] {
  const clauses: Word[][] = [[]];
  for (const word of words) {
    const isEnd = word.kind === 'mark' && ENDS.has(word.says);
    const isTurn = word.kind === 'word' && TURNS.has(word.says);
    if (isEnd || isTurn) clauses.push([]);
    else clauses.at(-1)?.push(word);
  }
  return clauses.filter((clause) => clause.length > 0);
}
