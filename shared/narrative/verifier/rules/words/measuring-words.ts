import { wordList } from '../../vocabulary/word-list.ts';

/** What is said of a figure or a test rather than of customers: whether it is shown, how it is counted. */
export const MEASURING_WORDS: ReadonlySet<string> = new Set(
  wordList(`
absent approximate available based blank closes cohort cohorts comparable compare compared compares comparison
conclusion constrain constrained constrains contrast count counted counts cover covers date dates differ difference
dimension directional directionally drawn dropped duration durations entries exclude excluded excludes exist exists
figure figures finding flagged grouped groups hidden histories history immature independent insufficient interval
intervals joined judged labelled lapsed ledger left listed marked mature measured merged missing number numbers omit
omits omitted placed priced provisional published rate rates read recorded records reference reported respects restated
retracted rows said same say selected separable shown signal signals stated sum summed sums suppressed taken test
tested tests told total totals treated trend trends unavailable undated unknown unpriced used withdrawn withheld
`),
);
