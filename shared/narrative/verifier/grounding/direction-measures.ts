import type { FactRelation } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { saidIn } from './figure-place.ts';

type Measure = FactRelation['measure'];

const MOVED = /^(?:moves?|moved|moving|converts?|converted|converting)$/u;
const OF_NUMBERS = /^(?:more|fewer|less)$/u;
/** Words of time alone, which say by themselves what is compared. */
const OF_TIME = /^(?:slower|faster|longer|shorter|quicker|sooner|later|earlier|slowed|quickened)$/u;

/** What a clause must say for a word of direction to be told of a measure: segments have many figures that could be meant. */
export const MEASURED: Readonly<Record<Measure, string>> = {
  conversion: 'who moved or converted',
  mix: '"who entered moved" it, or what "lies in who entered is"',
  time: 'a median or a time',
  deal_size: 'deals',
  count: 'what was counted',
  assumed: 'what was observed',
};

/** Whether a word of direction is told of `measure` in its clause; in one without any name or figure, whole-clauses.ts tells. */
export function isToldOf(measure: Measure, word: Word, clause: readonly Word[]): boolean {
  if (clause.every(({ part }) => part === undefined)) return true;
  const said = ` ${saidIn(clause)} `;
  switch (measure) {
    case 'conversion':
      return !OF_NUMBERS.test(word.says) || clause.slice(clause.indexOf(word)).some(({ says }) => MOVED.test(says));
    case 'mix':
      return / who entered (?:moved|is|was) /u.test(said);
    case 'time':
      return OF_TIME.test(word.says) || / (?:medians?|times?|took|takes?|taking|duration|pace|moving) /u.test(said);
    case 'deal_size':
      return / (?:deals?|mean|as large) /u.test(said);
    case 'count':
    case 'assumed':
      return true;
  }
}
