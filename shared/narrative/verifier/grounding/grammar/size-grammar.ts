import type { Fact, FactRelation } from '../../../../contracts/narrative.ts';
import type { Grammar } from './grammar.ts';
import { namedParts, numbered } from './named-parts.ts';

/** The size of won deals beside that of others. */
export function sizeGrammar(fact: Fact, { direction }: FactRelation): Partial<Grammar> {
  const larger = direction === 'above' ? 'larger' : 'smaller';
  const deals = numbered(fact, 'deals', 'deal', 'deals');
  return {
    phrases: {
      ...namedParts(fact),
      MEAN: `a mean of {mean} [over {deals} [won] ${deals}] [in FUNNEL]`,
      OURS: '<<of|in> SUBJECT [in FUNNEL]|in FUNNEL <of|in> SUBJECT>',
      THEIRS: 'OTHERS [( {comparator_mean} )]',
      TYPICALLY: 'typically {difference} as large [as <in THEIRS|those of OTHERS>]',
      AGAINST: ', <against|compared with> {comparator_mean} in OTHERS',
      LEADS: '[LEAD ,]',
      LEAD: '<in SUBJECT|by {dimension}|beside OTHERS>',
    },
    sentences: [
      `LEADS won deals OURS <have|had> MEAN [AGAINST : TYPICALLY|AGAINST|<:|,> TYPICALLY]`,
      `LEADS the mean of [[the] {deals}] won ${deals} [OURS|in FUNNEL] is {mean} [AGAINST|, TYPICALLY]`,
      `at a mean of {mean} , the {deals} won ${deals} OURS ${numbered(fact, 'deals', 'is', 'are')} TYPICALLY`,
      `LEADS won deals OURS are <TYPICALLY|${larger} than <those of|in> OTHERS> [: MEAN [AGAINST]]`,
      'beside OTHERS , where deals have a mean of {comparator_mean} , those won OURS are TYPICALLY [: MEAN]',
    ],
  };
}
