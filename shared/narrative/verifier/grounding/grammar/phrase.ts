/**
 * A phrase of a grammar: words and marks as they are read, `{share}` for a part of the fact, CAPITALS for another phrase by its name,
 * `[a b]` for what may be left out, `<a|b c>` for one of several.
 */
export type Phrase =
  | { readonly kind: 'word'; readonly says: string }
  | { readonly kind: 'part'; readonly name: string }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'sequence' | 'choice'; readonly of: readonly Phrase[] };

const TOKEN = /[[\]<>|]|[^\s[\]<>|]+/gu;
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '<': '>' };

/** Throws RangeError where brackets do not close. */
export function phraseOf(text: string): Phrase {
  const tokens = text.match(TOKEN) ?? [];
  const [phrase, end] = choiceFrom(tokens, 0);
  if (end !== tokens.length) throw new RangeError(`a bracket too many in the phrase "${text}"`);
  return phrase;
}

function choiceFrom(tokens: readonly string[], from: number): [Phrase, number] {
  const [first, end] = sequenceFrom(tokens, from);
  const choices = [first];
  let at = end;
  while (tokens[at] === '|') {
    const [next, after] = sequenceFrom(tokens, at + 1);
    choices.push(next);
    at = after;
  }
  return [choices.length === 1 ? first : { kind: 'choice', of: choices }, at];
}

function sequenceFrom(tokens: readonly string[], from: number): [Phrase, number] {
  const phrases: Phrase[] = [];
  let at = from;
  for (let token = tokens[at]; token !== undefined && !/^[|\]>]$/u.test(token); token = tokens[at]) {
    const closing = CLOSING[token];
    const [phrase, after] = closing === undefined ? [bare(token), at + 1] : bracketed(tokens, at, closing);
    phrases.push(phrase);
    at = after;
  }
  return [{ kind: 'sequence', of: phrases }, at];
}

function bracketed(tokens: readonly string[], at: number, closing: string): [Phrase, number] {
  const [inner, end] = choiceFrom(tokens, at + 1);
  if (tokens[end] !== closing) throw new RangeError(`no ${closing} in the phrase "${tokens.join(' ')}"`);
  return [closing === ']' ? { kind: 'choice', of: [inner, { kind: 'sequence', of: [] }] } : inner, end + 1];
}

function bare(token: string): Phrase {
  const name = /^\{(.+)\}$/u.exec(token)?.[1];
  if (name !== undefined) return { kind: 'part', name };
  return /^[A-Z][A-Z_0-9]*$/u.test(token) ? { kind: 'named', name: token } : { kind: 'word', says: token };
}
