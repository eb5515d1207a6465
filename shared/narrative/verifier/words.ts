/** A word, a name, a number, a caveat or a mark of a sentence, with the place that it has in the text. */
export type Word = {
  readonly kind: 'word' | 'label' | 'number' | 'caveat' | 'mark' | 'idiom';
  /** In lower case; a label, number or caveat is `LABEL`, `NUMBER` or `CAVEAT`: what rules read. */
  readonly says: string;
  /** As it stands in the text. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly part?: Part | undefined;
};

/** A label, a number or a caveat of a fact, by its name there. */
export type Part = { readonly fact: string; readonly name: string };

/** A stretch of a text that is no prose of the narrator's: a name, a number or a caveat. */
export type Mask = {
  readonly kind: 'label' | 'number' | 'caveat';
  readonly from: number;
  readonly to: number;
  readonly part?: Part | undefined;
};

const TOKEN = /\p{L}\p{M}*(?:\p{L}\p{M}*|['’](?=\p{L}))*|\p{N}+|\S/gu;
const POSSESSIVE = /['’]s$/u;
const ABBREVIATED = new Set(['vs', 'approx', 'resp', 'e.g', 'i.e']);

/** A text in words; what is masked is one word each. Hyphens part words: "must-have" reads as "must have". */
export function wordsOf(text: string, masks: readonly Mask[]): Word[] {
  const ordered = masks.toSorted((one, other) => one.from - other.from);
  const words: Word[] = [];
  let at = 0;
  for (const mask of ordered) {
    words.push(...between(text, at, mask.from));
    words.push({ ...mask, says: mask.kind.toUpperCase(), text: text.slice(mask.from, mask.to) });
    at = mask.to;
  }
  return [...words, ...between(text, at, text.length)].filter(
    (word, index, all) => !isSilent(word, all[index - 1], text),
  );
}

function between(text: string, from: number, to: number): Word[] {
  return [...text.slice(from, to).matchAll(TOKEN)].map((match): Word => {
    const start = from + match.index;
    const [token] = match;
    const isWord = /^\p{L}/u.test(token);
    const says = token.toLowerCase().replace('’', "'").replace(POSSESSIVE, '');
    const isMonth = token === 'May';
    return {
      kind: isWord ? 'word' : 'mark',
      says: isMonth ? 'month_may' : says,
      text: token,
      from: start,
      to: start + token.length,
    };
  });
}

/** A hyphen within a word, the s of a name's genitive, and the full stop of an abbreviation part nothing. */
function isSilent(word: Word, before: Word | undefined, text: string): boolean {
  if (before === undefined) return false;
  const isAttached = before.to === word.from;
  if (word.text === '-') return isAttached && /[\p{L}\p{N}{]/u.test(text[word.to] ?? '');
  if (/^['’]$/u.test(word.text)) return isAttached && before.kind !== 'mark';
  if (word.says === 's') return /['’]/u.test(text[word.from - 1] ?? '');
  return word.text === '.' && ABBREVIATED.has(before.says);
}

/** What stands in the text from one word to another, both included; places outside are the first or last word. */
export function wordsBetween(words: readonly Word[], text: string, first: number, last: number): string {
  const from = words[Math.max(0, first)]?.from ?? 0;
  const to = words[Math.min(words.length - 1, last)]?.to ?? text.length;
  return text.slice(from, to);
}
