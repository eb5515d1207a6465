import { wordList } from '../../vocabulary/word-list.ts';

/** What a report says that it does not say. */
export const DISCLAIMED_WORDS: ReadonlySet<string> = new Set(
  wordList(`
action actions advice advise advises blame causal causation cause caused causes effect effects evaluate evaluates
expected explain explained explains explanation explanations fault forecast forecasts future happen implied implies
imply indicate indicates interpret interprets judgement judgements judgment judgments merit opinion opinions predict
prediction predictions predicts prescribe prescribes reason reasons recommend recommendation recommendations
recommended recommends responsibility responsible should suggest suggests why would
`),
);
