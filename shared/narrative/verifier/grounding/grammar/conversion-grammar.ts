import type { Fact, FactRelation } from '../../../../contracts/narrative.ts';
import type { Grammar } from './grammar.ts';
import { has, namedParts } from './named-parts.ts';

/** A share of a subject that moved on, beside that of others, of its own past or of what earlier months let expect. */
export function conversionGrammar(fact: Fact, relation: FactRelation): Partial<Grammar> {
  const isAbove = relation.direction === 'above';
  const isSegment = has(fact, 'segment');
  const [side, comparative, larger] = isAbove ? ['above', 'higher', 'larger'] : ['below', 'lower', 'smaller'];
  return {
    phrases: {
      ...namedParts(fact),
      ...SHARES,
      ...WHEN[relation.comparison],
      ...(relation.comparison === 'expected' ? EXPECTED : {}),
      SIDE: `<${side}|${comparative}>`,
      NEXT_TO: `<${side}|${comparative} than>`,
      BESIDE: '<[{difference}] NEXT_TO THAN|NEXT_TO OTHERS by {difference}>',
      TAIL: `<AGAINST [BRIEFLY]|BRIEFLY|, [which <is|was|lies>] BESIDE>`,
      BRIEFLY: `: <[it <is|was|lies>] [{difference}] SIDE [, and <differs|differed> from OTHERS by {difference}]|a ${larger} share moved on>`,
      LIES: relation.comparison === 'expected' ? '<has been|is>' : '<lies|lay|is|was|stands|stood>',
    },
    sentences: [
      ...shareSentences(fact, '[TAIL]'),
      'LEADS SUBJECT LIES <BESIDE|[{difference}] SIDE [THEN]|[{difference}] NEXT_TO OTHERS [THEN]> [[,] WAY] [: OWN [MOVED] [THEN] [[,] against THEIR_SHARE]|, at {share} against THEIR_SHARE]',
      'LEADS [the] conversion [rate] PLACE <LIES BESIDE|<is|was> {share} [of [its] {whole} [{units}]] [<of|in> SUBJECT] [TAIL]>',
      'LEADS the share that moved <on|WAY> [<of|in> SUBJECT] <LIES BESIDE|<is|was> {share} [TAIL]>',
      'LEADS the difference between SUBJECT and OTHERS <is|was> {difference} [WAY]',
      'LEADS SUBJECT <differs|differed> from OTHERS [by {difference}] [WAY]',
      'SUBJECT : OWN MOVED [TAIL]',
      // what is added says "those who did": of two shares it could be either's
      ...(relation.comparison === 'others' && fact.relations.length === 1 ? [SIDE_BY_SIDE] : []),
      ...(relation.comparison === 'expected' || !isSegment
        ? []
        : [`LEADS a ${larger} share of SUBJECT MOVED than of OTHERS [: {share} against THEIR_SHARE]`]),
      ...(relation.comparison === 'past' ? movements(isAbove) : []),
    ],
  };
}

/** Of a share, whether or not it was shown to differ from another one. */
export const SHARES: Grammar['phrases'] = {
  LEADS: '<[WHEN ,] [WAY ,] [LEAD ,]|LEAD , WAY ,>',
  LEAD: '<<in|for|within> SUBJECT|among {units} THEIRS|by {dimension}|<beside|against|compared with> THERE>',
  OWN: '{share} [of [<the|its>] {whole} [{units}]]',
  PLACE: '[WAY] [<of|in> SUBJECT] [WAY]',
  THEIR_SHARE: '{comparator_share} [of [the] {comparator_whole}]',
  THAN: '<OTHERS [<( THEIR_SHARE )|, where THEIR_SHARE <did|moved on>>]|the THEIR_SHARE <of|in> OTHERS>',
  // first in a sentence; behind it, the step would be told of the others alone
  THERE: '<THAN|OTHERS , where THEIR_SHARE MOVED>',
  AGAINST: ', <against|compared with> THEIR_SHARE <in|of> OTHERS',
};

export function shareSentences(fact: Fact, tail: string): string[] {
  return [
    `LEADS OWN MOVED [WITHIN] [THEN] ${tail}`,
    `LEADS of [the] {whole} {units} [THEIRS] [THEN] , {share} MOVED ${tail}`,
    ...(has(fact, 'segment') ? ofSegment(tail) : []),
  ];
}

function ofSegment(tail: string): string[] {
  return [
    `LEADS {share} of [the] {whole} {units} THEIRS MOVED [THEN] ${tail}`,
    `LEADS SUBJECT <<converts|converted> {share}|<has|had> a conversion [rate] of {share}> [of [its] {whole} [{units}]] [WAY] [THEN] ${tail}`,
  ];
}

/** What was expected was not observed: nobody of it moved, and no share is of it. */
const EXPECTED: Grammar['phrases'] = {
  THAN: 'OTHERS [( THEIR_SHARE )]',
  THERE: 'THAN',
  AGAINST: ', <against|compared with> THEIR_SHARE',
};

const SIDE_BY_SIDE =
  'LEADS [the] conversion [rate] [WAY] <is|was> {share} in SUBJECT and {comparator_share} in OTHERS , a difference of {difference}';

/** When it was, first in a sentence or after its verb. */
const WHEN: Readonly<Record<FactRelation['comparison'], Grammar['phrases']>> = {
  others: { WHEN: '<in|over> the window', THEN: '' },
  past: { WHEN: 'in the newest mature month', THEN: '[in the newest mature month]' },
  expected: { WHEN: 'since {first_month}', THEN: '[since {first_month}]' },
  none: { WHEN: '<in|over> the window', THEN: '' },
};

/** Of the same place at another time alone. */
function movements(isAbove: boolean): string[] {
  const [moved, way] = isAbove ? ['<rose|increased|grew>', 'up'] : ['<fell|decreased|declined>', 'down'];
  return [
    `LEADS [the] conversion [rate] PLACE ${moved} [by] {difference} , compared with THAN`,
    `LEADS [the] conversion [rate] PLACE ${moved} [from THEIR_SHARE] to {share} <, compared with OTHERS|, BESIDE>`,
    `LEADS [the] conversion [rate] PLACE <is|was> <{difference} ${way}|${way} {difference}> , compared with THAN`,
  ];
}
