import type { Fact } from '../../../../contracts/narrative.ts';
import type { Grammar } from './grammar.ts';
import { listOf, namedParts, numbered, partsNamed } from './named-parts.ts';

/** Numbers that were reported before, beside this report's. */
export function restatedGrammar(fact: Fact): Partial<Grammar> {
  const [relation] = fact.relations;
  if (relation === undefined) return manyRates(fact);
  return {
    phrases: {
      ...namedParts(fact),
      OWN: '{share} of [the] {whole} {units}',
      LEADS: '<[WAY ,] [LEAD ,]|LEAD , WAY ,>',
      LEAD: 'for {month}',
      FIRST: '{comparator_share} [of [the] {comparator_whole}]',
      FAR: `{difference} ${relation.direction === 'above' ? 'above' : 'below'} OTHERS [<( FIRST )|, at FIRST>]`,
    },
    sentences: [
      'LEADS <OWN|{share}> MOVED , FAR',
      'of those of {month} , <OWN|{share}> MOVED , FAR',
      '[WAY ,] OWN of {month} MOVED , FAR',
      'LEADS conversion [WAY] <is|was> {share} [of {whole} {units}] , FAR',
      'LEADS of the {whole} {units} [of {month}] , {share} MOVED , FAR',
    ],
  };
}

function manyRates(fact: Fact): Partial<Grammar> {
  const grounds = partsNamed(fact.labels, 'ground');
  return {
    phrases: {
      RATES: `{compared} ${numbered(fact, 'compared', 'rate that was', 'rates that were')} reported before`,
      GROUNDS: listOf(fact, 'ground'),
    },
    sentences: [
      `<of|among> RATES , {changed} ${numbered(fact, 'changed', 'is', 'are')} otherwise in this report [, by up to {most}]`,
    ],
    additions:
      grounds.length === 0
        ? []
        : [
            grounds.length > 1
              ? 'what they were counted from differs in GROUNDS [; how much lies in each was not counted]'
              : 'what they were counted from differs in GROUNDS',
          ],
  };
}
