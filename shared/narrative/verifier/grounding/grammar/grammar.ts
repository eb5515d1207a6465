/**
 * What may be said of a fact, and nothing else may: phrases as phrase.ts has them. Each sentence is true of the fact by itself, whichever
 * of its choices are made, and whichever sentences stand beside it.
 */
export type Grammar = {
  /** By a name in capitals: what several sentences are made of. */
  readonly phrases: Readonly<Record<string, string>>;
  /** What a fact tells: a statement has one of them or more. */
  readonly sentences: readonly string[];
  /** What may be said besides. */
  readonly asides: readonly string[];
};

/** All of them as one; what several name alike, the last one names. */
export function together(...grammars: readonly Partial<Grammar>[]): Grammar {
  return {
    phrases: Object.assign({}, ...grammars.map(({ phrases = {} }) => phrases)),
    sentences: grammars.flatMap(({ sentences = [] }) => sentences),
    asides: grammars.flatMap(({ asides = [] }) => asides),
  };
}
