import type { Phrase } from './phrase.ts';

/** What is read: words as they are, parts as `{f1.share}`; and what could have stood where nothing fitted any more. */
export type Reading = {
  readonly signs: readonly string[];
  readonly wanted: Map<number, Set<string>>;
};

/** Phrases of a fact by name. */
export type NamedPhrases = { readonly factId: string; readonly named: ReadonlyMap<string, Phrase> };

/** Where a phrase can end that begins at one of `starts`: none where it does not stand there. */
export function endsOf(phrase: Phrase, starts: ReadonlySet<number>, reading: Reading, of: NamedPhrases): Set<number> {
  switch (phrase.kind) {
    case 'word':
      return stepped(phrase.says, starts, reading);
    case 'part':
      return stepped(`{${of.factId}.${phrase.name}}`, starts, reading);
    case 'named': {
      const named = of.named.get(phrase.name);
      return named === undefined ? new Set() : endsOf(named, starts, reading, of);
    }
    case 'sequence':
      return phrase.of.reduce<Set<number>>(
        (ends, one) => (ends.size === 0 ? ends : endsOf(one, ends, reading, of)),
        new Set(starts),
      );
    case 'choice':
      return new Set(phrase.of.flatMap((one) => [...endsOf(one, starts, reading, of)]));
  }
}

/** The places after a sign, where it stands at one of `starts`. */
export function stepped(sign: string, starts: ReadonlySet<number>, { signs, wanted }: Reading): Set<number> {
  const ends = new Set<number>();
  for (const start of starts) {
    if (signs[start] === sign) ends.add(start + 1);
    else wanted.set(start, (wanted.get(start) ?? new Set()).add(sign));
  }
  return ends;
}
