import type { Fact, FactRelation } from '../../../../contracts/narrative.ts';
import { SHARES } from './conversion-grammar.ts';
import type { Grammar } from './grammar.ts';
import { namedParts } from './named-parts.ts';

/** The part of a total's movement that lies in who entered: told with the movement that it is a part of. */
export function mixGrammar(fact: Fact, { direction }: FactRelation): Partial<Grammar> {
  return {
    phrases: {
      ...namedParts(fact),
      ...SHARES,
      LEADS: '[WAY ,]',
      SIDE: direction === 'above' ? 'up' : 'down',
      MOVEMENT:
        '<LEADS OWN MOVED|LEADS of [the] {whole} [{units}] , {share} MOVED> , <against|compared with> THEIR_SHARE in OTHERS',
      PART: 'by {dimension} , the part of that movement that lies in who entered is {difference} SIDE',
    },
    sentences: ['MOVEMENT ; PART', 'by {dimension} , who entered moved it {difference} SIDE : MOVEMENT'],
  };
}
