import { wordList } from '../../vocabulary/word-list.ts';

/** What reasons of measuring speak of: records, dates, samples. */
export const DATA_WORDS: ReadonlySet<string> = new Set(
  wordList(`
account accounts agree assigned blank blanks cases changed closures cluster clusters cohort cohorts compared complete
confidential confidentiality count counted counts coverage currencies currency data date dates defined definition
definitions difference differences directional duplicate duplicates entered entrant entrants entries excluded export
exported exports few fewer field fields figure figures file files filled flag flags floor found gate gates history
horizon immature incomplete interval known label labels late mapped mapping mature matured missing month months name
names observed overlap overlaps owner owners provisional quality random rate rates record recorded records reference
restated row rows rule rules said sample segments selected shown signal signals small snapshot source sources stage
stages stamped test tested tests threshold timestamp timestamps undated unit units unknown unmapped value values
version versions window withheld zero
`),
);
