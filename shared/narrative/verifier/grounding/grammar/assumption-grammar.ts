import type { Fact } from '../../../../contracts/narrative.ts';
import type { Grammar } from './grammar.ts';
import { has, namedParts } from './named-parts.ts';

/** What is assumed, in quotation marks, and what was observed beside it. */
export function assumptionGrammar(fact: Fact): Partial<Grammar> {
  const [relation] = fact.relations;
  const side = relation?.direction === 'above' ? 'above' : 'below';
  return {
    phrases: {
      ...namedParts(fact),
      ...(has(fact, 'funnel') && has(fact, 'next') ? { WAY: 'from STAGE to NEXT in FUNNEL' } : {}),
      ASSUMED: '" {assumption} "',
      OBSERVED: `${observedOf(fact)} in SUBJECT [, against {comparator_observed} [of {comparator_observed_whole}] in OTHERS] ${relation?.measure === 'conversion' ? `[( {difference} ${side} )]` : ''}`,
      SHOWN: '[: OBSERVED]',
    },
    sentences: verdictsOf(fact),
    additions: ['at the present volume , the report of {tellable} is the earliest that can tell'],
  };
}

function observedOf(fact: Fact): string {
  switch (fact.relations[0]?.measure) {
    case 'time':
      return 'moving WAY took a median of {observed}';
    case 'deal_size':
      return 'won deals have a mean of {observed}';
    default:
      return has(fact, 'next')
        ? '<WAY , {observed} [of {observed_whole}] moved on|{observed} [of {observed_whole}] moved [on] WAY>'
        : '{observed} of {observed_whole} of STAGE were won';
  }
}

function verdictsOf({ verdict }: Fact): string[] {
  switch (verdict) {
    case 'agrees':
      return [
        'what was observed agrees with the assumption ASSUMED SHOWN',
        'it is assumed : ASSUMED . what was observed agrees SHOWN',
        'the assumption ASSUMED agrees with what was observed SHOWN',
      ];
    case 'other_side':
      return [
        'what was observed contradicts the assumption ASSUMED SHOWN',
        'it is assumed : ASSUMED . what was observed contradicts it SHOWN',
        'the assumption ASSUMED is contradicted by what was observed SHOWN',
      ];
    case 'smaller_than_claimed':
      return [
        'what was observed contradicts the extent of the assumption ASSUMED SHOWN',
        'it is assumed : ASSUMED . what was observed contradicts its extent SHOWN',
        'the assumption ASSUMED is contradicted in its extent by what was observed SHOWN',
      ];
    default:
      return [
        'whether the assumption ASSUMED holds cannot be told yet SHOWN',
        'it is assumed : ASSUMED . what was observed cannot tell yet SHOWN',
      ];
  }
}
