import { type ColumnProfile, wordsOf } from '../../ingest/profile/profile-column.ts';
import { meaningOf, saysNothing, yesAmong } from './well-known-words.ts';

const OF_OUTCOME = /^y$|convert|won|win|success|outcome|result|subscri|target|stage|status/;
const LEAST_FILLED = 0.8;
const MOST_LABELS = 30;

/** How likely a column says what became of its record: 0 where nothing in it does. */
export function outcomeScore({ name, values, filled, isNumber }: ColumnProfile): number {
  const rows = (values ?? []).reduce((sum, [, count]) => sum + count, 0);
  const labels = (values ?? []).filter(([text]) => !saysNothing(text));
  const said = labels.reduce((sum, [, count]) => sum + count, 0);
  if (labels.length < 2 || labels.length > MOST_LABELS || filled * said < LEAST_FILLED * rows) return 0;
  const texts = labels.map(([text]) => text);
  const isNamed = OF_OUTCOME.test(wordsOf(name)) ? 1 : 0;
  if (yesAmong(texts) !== undefined) return isNamed * 2;
  const meanings = new Set(texts.map(meaningOf));
  if (isNumber || !meanings.has('won')) return 0;
  return 3 + isNamed + (meanings.has('lost') ? 1 : 0);
}
