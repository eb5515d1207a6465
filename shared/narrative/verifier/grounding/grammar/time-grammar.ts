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
      LEADS: '<[LEAD ,] [WAY ,]|WAY , LEAD ,>',
      LEAD: '<<in|for> SUBJECT|by {dimension}|beside OTHERS|<in|over> the window>',
      SIDE: isAbove ? 'slower' : 'faster',
      PAIRS: 'SIDE [[,] in {difference}]',
      MEDIAN: 'a median of {days} [over {moved} {units}]',
      AGAINST: '<, <against|compared with> {comparator_days} <in|of> OTHERS|, beside OTHERS [( {comparator_days} )]>',
      THOSE: `the {moved} {units} [THEIRS] ${who} MOVED`,
      WAS: '<is|was>',
    },
    sentences: [
      `THOSE ${was} SIDE [,] in {difference} , beside OTHERS`,
      'THOSE took a median of {days} [AGAINST] [: PAIRS]',
      'LEADS SUBJECT WAS SIDE than OTHERS [WAY] [[,] in {difference}] [WAY] [, over {moved} {units}]',
      'LEADS SUBJECT WAS SIDE than OTHERS [( {comparator_days} )] [WAY] [[,] in {difference}] [WAY] : MEDIAN [, against {comparator_days}]',
      'LEADS SUBJECT WAS SIDE [,] in {difference} [WAY] , beside OTHERS [( {comparator_days} )] : MEDIAN',
      `LEADS SUBJECT <took|takes> ${isAbove ? 'longer' : 'less time'} than OTHERS [WAY]`,
      'LEADS moving WAY WAS SIDE [,] in {difference} [over {moved} {units}] [, beside OTHERS]',
      'LEADS moving WAY took MEDIAN [AGAINST] [<:|;> PAIRS]',
      'LEADS the median time [WAY] [<in|of> SUBJECT] is {days} [AGAINST]',
    ],
  };
}
