import type { Fact } from '../../../../contracts/narrative.ts';
import { conversionGrammar, SHARES, shareSentences } from './conversion-grammar.ts';
import type { Grammar } from './grammar.ts';
import { namedParts } from './named-parts.ts';

/** Two segments side by side, or one beside the reference set: shown to differ, or not. */
export function contrastGrammar(fact: Fact): Partial<Grammar> {
  const [relation] = fact.relations;
  if (relation === undefined) return {};
  return relation.direction === null ? notShown(fact) : conversionGrammar(fact, relation);
}

function notShown(fact: Fact): Partial<Grammar> {
  return {
    phrases: {
      ...namedParts(fact),
      ...SHARES,
      ...{ WHEN: '<in|over> the window', THEN: '' },
      // by no dimension: of its other segments nothing is said
      LEAD: '<<in|for|within> SUBJECT|among {units} THEIRS|<beside|against> THERE>',
      THAN: 'OTHERS [( THEIR_SHARE )|, where THEIR_SHARE moved on]',
      TAIL: '<, not shown to differ from THAN|AGAINST : <no difference was shown|nothing was shown to differ>>',
    },
    sentences: [
      ...shareSentences(fact, 'TAIL'),
      'LEADS SUBJECT was not shown to differ from THAN [: OWN MOVED [, against THEIR_SHARE]|, at {share} against THEIR_SHARE]',
      'beside THERE , SUBJECT was not shown to differ [: OWN MOVED]',
      'LEADS SUBJECT [at {share}] and OTHERS [at THEIR_SHARE] were not shown to differ',
      'LEADS no difference <between SUBJECT and OTHERS|from OTHERS> was shown [WAY] [in SUBJECT [, where OWN MOVED]]',
    ],
    additions: ['a difference of {detectable} or more would have been shown'],
  };
}
