import type { Fact, FactRelation } from '../../../../contracts/narrative.ts';
import type { Grammar } from './grammar.ts';
import { namedParts } from './named-parts.ts';

/** A share of a subject that moved on, beside that of others, of its own past or of what earlier months let expect. */
export function conversionGrammar(fact: Fact, relation: FactRelation): Partial<Grammar> {
  const isAbove = relation.direction === 'above';
  const [side, comparative, count] = isAbove ? ['above', 'higher', 'more'] : ['below', 'lower', 'fewer'];
  return {
    phrases: {
      ...namedParts(fact),
      ...SHARES,
      WHEN: WHEN[relation.comparison],
      LEAD: '<WAY|<in|for|within> SUBJECT|among {units} THEIRS|by {dimension}|<beside|against|versus|compared with|relative to> THAN|WHEN>',
      SIDE: `<${side}|${comparative}>`,
      BESIDE: `<[{difference}] <${side}|${comparative} than> THAN|<${side}|${comparative} than> THAN by {difference}>`,
      TAIL: `<AGAINST [BRIEFLY]|BRIEFLY|, [<which|and> <is|was|lies>] BESIDE>`,
      BRIEFLY: `: <[it <is|was|lies>] [{difference}] SIDE [, and <differs|differed> from OTHERS by {difference}]|${count} <move|moved> on [WAY]>`,
      LIES: verbOf(fact, relation),
    },
    sentences: [
      ...SHARE_SENTENCES,
      'LEADS SUBJECT LIES BESIDE [WHEN] [[,] WAY] [WHEN] [: OWN [MOVED] [WHEN] [[,] against THEIR_SHARE]|, at {share} against THEIR_SHARE]',
      'LEADS SUBJECT LIES [{difference}] SIDE [WAY] [: OWN [MOVED] [WHEN] [[,] against THEIR_SHARE]]',
      'LEADS <[the] conversion [rate]|the share that <moved|moves> on> [WAY] [<of|in> SUBJECT] [WAY] <LIES BESIDE|<is|was> {share} [TAIL]>',
      `LEADS ${count} <of SUBJECT <move|moved> on [WAY] than of OTHERS|<move|moved> on [WAY] in SUBJECT than in OTHERS>`,
      'LEADS the difference between SUBJECT and OTHERS <is|was> {difference} [WAY]',
      'LEADS [the] conversion [rate] [WAY] <is|was> {share} <in|of> SUBJECT and {comparator_share} <in|of> OTHERS , a difference of {difference}',
      'LEADS SUBJECT <differs|differed> from OTHERS [by {difference}] [WAY]',
      'SUBJECT : OWN MOVED [TAIL]',
      ...(relation.comparison === 'past' ? movements(isAbove) : []),
    ],
  };
}

/** Of a share, whether or not it was shown to differ from another one. */
export const SHARES: Grammar['phrases'] = {
  LEADS: '[LEAD ,] [LEAD ,] [LEAD ,]',
  OWN: '{share} [of [<the|its>] <{whole} [{units}]|{units}>]',
  THEIR_SHARE: '{comparator_share} [of [the] {comparator_whole}]',
  THAN: '<OTHERS [<( THEIR_SHARE )|[,] at THEIR_SHARE|, where THEIR_SHARE <did|MOVED>>]|the THEIR_SHARE <of|in> OTHERS>',
  AGAINST: ', <against|versus|compared with> THEIR_SHARE <in|of|for> OTHERS',
};

export const SHARE_SENTENCES: readonly string[] = [
  'LEADS OWN [THEIRS] MOVED [<in|within|for> SUBJECT] [WHEN] [TAIL]',
  'LEADS of [the] {whole} {units} [THEIRS] [WHEN] , {share} MOVED [<in|within|for> SUBJECT] [TAIL]',
  'LEADS SUBJECT <<converts|converted> {share}|<has|had> a conversion [rate] of {share}|<is|was|lies|stands|stood> at {share}> [of [its] {whole} [{units}]] [WAY] [TAIL]',
];

/** When it was, as it may be said of every figure of the fact. */
const WHEN: Readonly<Record<FactRelation['comparison'], string>> = {
  others: '<in|over> the window',
  past: 'in the newest mature month',
  expected: 'since {first_month}',
  none: '<in|over> the window',
};

function verbOf({ state }: Fact, { comparison }: FactRelation): string {
  const verbs = comparison === 'expected' ? 'has been|is' : 'lies|lay|is|was|stands|stood';
  switch (state) {
    case 'new':
      return `<<${verbs}> [newly]>`;
    case 'persisting':
    case 'changed':
      return `<${verbs}|still <lies|is|stands>|<is|lies|stands> still|remains|remained>`;
    default:
      return `<${verbs}>`;
  }
}

/** Of the same place at another time alone. */
function movements(isAbove: boolean): string[] {
  const [moved, movement, way] = isAbove
    ? ['<rose|increased|grew>', '<a rise|an increase>', 'up']
    : ['<fell|decreased|declined>', '<a fall|a decrease|a decline>', 'down'];
  const what = '<SUBJECT|[the] conversion [rate] [WAY] [of SUBJECT]>';
  return [
    `LEADS ${what} ${moved} [by] {difference} [WAY] , compared with THAN`,
    `LEADS ${what} ${moved} [from THEIR_SHARE] to {share} [WAY] <, compared with OTHERS|, BESIDE>`,
    `LEADS SUBJECT <is|was> <{difference} ${way}|${way} {difference}> [WAY] , compared with THAN`,
    `LEADS SUBJECT <converts|converted> with ${movement} of {difference} [WAY] , compared with THAN`,
  ];
}
