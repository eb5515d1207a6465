import type { Fact, FactRelation } from '../../../../contracts/narrative.ts';
import type { Grammar } from './grammar.ts';
import { namedParts, numbered } from './named-parts.ts';

/** How long those took who moved on, beside others. */
export function timeGrammar(fact: Fact, { direction }: FactRelation): Partial<Grammar> {
  const isAbove = direction === 'above';
  const was = numbered(fact, 'moved', 'was', 'were');
  const who = fact.labels.units?.opaque === 'people' ? 'who' : 'that';
  return {
    phrases: {
      ...namedParts(fact),
      LEADS: '[LEAD ,] [LEAD ,]',
      LEAD: '<WAY|<in|for> SUBJECT|by {dimension}|beside OTHERS|<in|over> the window>',
      SIDE: isAbove ? 'slower' : 'faster',
      PAIRS: 'SIDE [[,] in {difference}]',
      MEDIAN: 'a median of {days} [over {moved} {units}]',
      AGAINST: '<, <against|compared with> {comparator_days} <in|of> OTHERS|, beside OTHERS [( {comparator_days} )]>',
      THOSE: `the {moved} {units} [THEIRS] ${who} MOVED`,
      ...stateOf(fact),
    },
    sentences: [
      `THOSE ${was} PAIRS , beside OTHERS`,
      'THOSE took a median of {days} [AGAINST] [: PAIRS]',
      'LEADS SUBJECT WAS SIDE than OTHERS [WAY] [[,] in {difference}] [WAY] [SINCE] [, over {moved} {units}]',
      'LEADS SUBJECT WAS SIDE than OTHERS [( {comparator_days} )] [WAY] [[,] in {difference}] [WAY] [SINCE] : MEDIAN [, against {comparator_days}]',
      'LEADS SUBJECT WAS PAIRS [WAY] , beside OTHERS [, over {moved} {units}]',
      'LEADS SUBJECT WAS PAIRS [WAY] , beside OTHERS [( {comparator_days} )] : MEDIAN',
      `LEADS SUBJECT <took|takes> ${isAbove ? 'longer' : 'less time'} than OTHERS [WAY] [SINCE] [: MEDIAN [, against {comparator_days}]]`,
      'LEADS moving WAY WAS PAIRS [over {moved} {units}] [, beside OTHERS]',
      'LEADS moving WAY took MEDIAN [AGAINST] [<:|;|,> PAIRS]',
      'LEADS SUBJECT <took|takes> MEDIAN [WAY] [AGAINST] [<:|;|,> PAIRS]',
      `LEADS the median time [WAY] [<in|of> SUBJECT] is {days} [AGAINST|, ${isAbove ? 'longer' : 'shorter'} than the {comparator_days} of OTHERS]`,
    ],
  };
}

function stateOf({ state }: Fact): Grammar['phrases'] {
  switch (state) {
    case 'new':
      return { WAS: '<is|was> [newly]' };
    case 'persisting':
    case 'changed':
      return { WAS: '<is|was|remains|remained|is still>', SINCE: '[,] since {since}' };
    default:
      return { WAS: '<is|was>' };
  }
}
