import { type DraftStatement, type Fact, PLACEHOLDER } from '../../../contracts/narrative.ts';
import { type Mask, type Word, wordsOf } from '../words.ts';

/** A draft in words, its placeholders read as what they stand for, and those that stand for nothing. */
export type ReadDraft = {
  readonly text: string;
  readonly cited: readonly Fact[];
  readonly words: readonly Word[];
  readonly unresolved: readonly string[];
};

export function readDraft({ text, factIds }: DraftStatement, facts: readonly Fact[]): ReadDraft {
  const cited = facts.filter(({ id }) => factIds.includes(id));
  const found = [...text.matchAll(PLACEHOLDER)].map(({ 0: span, 1: fact = '', 2: name = '', index }) => ({
    span,
    mask: maskOf({ fact, name }, index, index + span.length, cited),
  }));
  const masks = found.flatMap(({ mask }) => mask ?? []);
  return {
    text,
    cited,
    words: wordsOf(text, masks),
    unresolved: found.filter(({ mask }) => mask === undefined).map(({ span }) => span),
  };
}

function maskOf(
  part: { readonly fact: string; readonly name: string },
  from: number,
  to: number,
  cited: readonly Fact[],
): Mask | undefined {
  const fact = cited.find(({ id }) => id === part.fact);
  const kind = fact === undefined ? undefined : kindOf(fact, part.name);
  return kind === undefined ? undefined : { kind, from, to, part };
}

function kindOf({ labels, numbers, caveats }: Fact, name: string): Mask['kind'] | undefined {
  if (Object.hasOwn(labels, name)) return 'label';
  if (Object.hasOwn(numbers, name)) return 'number';
  return Object.hasOwn(caveats, name) ? 'caveat' : undefined;
}
