import { wordList } from '../../vocabulary/word-list.ts';

/** What a report calls itself and its parts. */
export const REPORT_WORDS: ReadonlySet<string> = new Set(
  wordList(`
associated attribution claim claims correlated data describe describes describing description difference differences
figure figures here lens model models number numbers page report section sentence sentences split statement statements
summary table tables
`),
);
