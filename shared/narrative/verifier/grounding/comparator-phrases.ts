import type { Word } from '../words.ts';

const MARKERS = new Set([
  'than',
  'against',
  'below',
  'above',
  'beneath',
  'versus',
  'vs',
  'beside',
  'exceeds',
  'exceeded',
  'exceed',
  'exceeding',
]);
const GOES_ON = new Set(['at', 'with', 'of', 'whose', 'which', 'where']);

/** Which words of a clause stand in a phrase that says what something is compared with: "below …", "than …", "against …". */
export function comparatorPhrases(clause: readonly Word[]): boolean[] {
  const inside: boolean[] = [];
  let marker = '';
  for (const [at, word] of clause.entries()) {
    if (ends(clause, at, marker)) marker = '';
    inside.push(marker !== '');
    if (isMarker(clause, at)) marker = word.says;
  }
  return inside;
}

/** "from" opens one after "differ", and before the figure that something moved from. */
function isMarker(clause: readonly Word[], at: number): boolean {
  const [before, word, next] = [clause[at - 1], clause[at], clause[at + 1]];
  if (word?.kind !== 'word') return false;
  if (MARKERS.has(word.says)) return true;
  if (word.says === 'from') return /^diff/u.test(before?.says ?? '') || next?.kind === 'number';
  return (word.says === 'with' || word.says === 'to') && /^(?:compared|relative)$/u.test(before?.says ?? '');
}

function ends(clause: readonly Word[], at: number, marker: string): boolean {
  const [word, next] = [clause[at], clause[at + 1]];
  if (marker === 'from' && word?.says === 'to') return true;
  return word?.text === ')' || (word?.text === ',' && !GOES_ON.has(next?.says ?? ''));
}
