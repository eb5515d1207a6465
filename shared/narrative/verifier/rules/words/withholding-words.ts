import { wordList } from '../../vocabulary/word-list.ts';

/** What is done to figures and records rather than by customers. */
export const WITHHOLDING_WORDS: ReadonlySet<string> = new Set(
  wordList(`
approximate constrained deduplicated directional directionally excluded flagged incomparable insufficient labelled
marked masked merged omitted pooled provisional restated retracted rounded suppressed unavailable uncounted undated
unpriced unpublished untested withdrawn withheld
`),
);
