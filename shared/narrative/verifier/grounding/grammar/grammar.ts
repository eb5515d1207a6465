/**
 * What may be said of a fact, and nothing else may: phrases as phrase.ts has them. Each sentence is true of the fact by itself, whichever
 * of its choices are made, and whatever follows it.
 */
export type Grammar = {
  /** By a name in capitals: what several sentences are made of. */
  readonly phrases: Readonly<Record<string, string>>;
  /** What a fact tells: a statement has one of them, so that nothing is told of a place that another sentence names. */
  readonly sentences: readonly string[];
  /** What may follow it: more of the same segment, what was not shown of it. */
  readonly additions: readonly string[];
  /** Since when it stands: once, after these. */
  readonly standing: readonly string[];
  /** How sure it is and what must be said with it: last. */
  readonly caveats: readonly string[];
};

/** All of them as one; what several name alike, the last one names. */
export function together(...grammars: readonly Partial<Grammar>[]): Grammar {
  return {
    phrases: Object.assign({}, ...grammars.map(({ phrases = {} }) => phrases)),
    sentences: grammars.flatMap(({ sentences = [] }) => sentences),
    additions: grammars.flatMap(({ additions = [] }) => additions),
    standing: grammars.flatMap(({ standing = [] }) => standing),
    caveats: grammars.flatMap(({ caveats = [] }) => caveats),
  };
}
