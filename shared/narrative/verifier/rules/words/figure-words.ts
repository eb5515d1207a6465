import { wordList } from '../../vocabulary/word-list.ts';

/** Data, definitions and arithmetic: what explains a figure without explaining customers. */
export const FIGURE_WORDS: ReadonlySet<string> = new Set(
  wordList(`
accounts arithmetic arrival arrivals attributed attribution backfill blank calendar censoring census cluster clusters
cohort cohorts column columns comparable compare compared comparison comparisons completeness confidential
confidentiality constrained copied count counted counts currencies currency date dates decomposed decomposition
deduplication definition definitions denominator derived dimension dimensions directional duplicate duplicates entries
estimate estimates excluded export exported exports field fields figure figures file files filled finding findings flag
flagged flags gap gate gates hidden horizon immature interval intervals ledger lens lookback mapped mapping mappings
mature matured mean measured median merge merged merges method migration missing mix model numerator open provisional
published recorded records report reports republished restate restated restatement restatements rounded rounding row
rows rule rules said sample samples scenario scenarios schema shown signal signals snapshot snapshots stamp stamps
stated suppressed sync synchronisation test tested tests threshold timestamp timestamps told total totals touch undated
unit units unknown unmapped utc value values version versions weights window withheld zone
`),
);
