import type { FactRelation } from '../../../contracts/narrative.ts';
import { wordList } from '../vocabulary/word-list.ts';
import type { Word } from '../words.ts';

export type DirectionWord = {
  readonly at: number;
  readonly word: Word;
  readonly direction: 'above' | 'below';
  /** Measures that it can be said of; none: of all. */
  readonly measures: readonly FactRelation['measure'][];
  /** Of a movement over time, not of a comparison alone. */
  readonly isTrend: boolean;
};

type Meaning = Pick<DirectionWord, 'direction' | 'measures' | 'isTrend'>;

const ANY: DirectionWord['measures'] = [];
const TIME: DirectionWord['measures'] = ['time', 'assumed'];
const NUMBERS: DirectionWord['measures'] = ['conversion', 'count', 'mix', 'assumed'];
const AMOUNTS: DirectionWord['measures'] = ['deal_size', 'count', 'mix', 'assumed'];

const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ...entries('above higher greater exceed exceeds exceeded exceeding', {
    direction: 'above',
    measures: ANY,
    isTrend: false,
  }),
  ...entries('below lower beneath', { direction: 'below', measures: ANY, isTrend: false }),
  ...entries('more', { direction: 'above', measures: NUMBERS, isTrend: false }),
  ...entries('fewer less', { direction: 'below', measures: NUMBERS, isTrend: false }),
  ...entries('slower longer later', { direction: 'above', measures: TIME, isTrend: false }),
  ...entries('faster quicker shorter sooner earlier', { direction: 'below', measures: TIME, isTrend: false }),
  ...entries('larger bigger', { direction: 'above', measures: AMOUNTS, isTrend: false }),
  ...entries('smaller', { direction: 'below', measures: AMOUNTS, isTrend: false }),
  ...entries(
    'rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth climb climbs climbed climbing gain gains gained gaining up upward upwards',
    { direction: 'above', measures: ANY, isTrend: true },
  ),
  ...entries(
    'fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop drops dropped dropping shrink shrinks shrank shrunk shrinking slip slips slipped dip dips dipped down downward downwards reduction',
    { direction: 'below', measures: ANY, isTrend: true },
  ),
  ...entries('slowed', { direction: 'above', measures: TIME, isTrend: true }),
  ...entries('quickened', { direction: 'below', measures: TIME, isTrend: true }),
]);

/** Two words that mean another thing together than the first alone; undefined: nothing of direction. */
const TOGETHER: ReadonlyMap<string, Meaning | undefined> = new Map<string, Meaning | undefined>([
  ...entries('less_long less_time more_quickly', { direction: 'below', measures: TIME, isTrend: false }),
  ...entries('more_slowly more_time less_quickly', { direction: 'above', measures: TIME, isTrend: false }),
  ...wordList('up_to').map((pair) => [pair, undefined] as const),
]);

/** Words of direction in a clause. "Earlier months" and "later stages" are places, "or more" is a bound. */
export function directionWordsOf(clause: readonly Word[]): DirectionWord[] {
  return clause.flatMap((word, at): DirectionWord[] => {
    if (word.kind !== 'word' || isPlace(clause, at)) return [];
    const pair = `${word.says}_${clause[at + 1]?.says ?? ''}`;
    const meaning = TOGETHER.has(pair) ? TOGETHER.get(pair) : MEANINGS.get(word.says);
    return meaning === undefined ? [] : [{ at, word, ...meaning }];
  });
}

function isPlace(clause: readonly Word[], at: number): boolean {
  const [before, says, next] = [clause[at - 1]?.says, clause[at]?.says, clause[at + 1]?.says];
  if (says === 'earlier' || says === 'later') return /^(?:month|stage|step|period|report)s?$/u.test(next ?? '');
  if (says === 'drop') return next === 'off';
  return before === 'or' && says === 'more' && clause.some(({ says: word }) => word === 'would');
}

function entries(words: string, meaning: Meaning): [string, Meaning][] {
  return wordList(words).map((word) => [word, meaning]);
}
