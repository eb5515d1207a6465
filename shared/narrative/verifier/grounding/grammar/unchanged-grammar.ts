import type { Fact } from '../../../../contracts/narrative.ts';
import type { Grammar } from './grammar.ts';
import { has, namedParts } from './named-parts.ts';

/** What was not shown to differ, with what would have been. */
export function unchangedGrammar(fact: Fact): Partial<Grammar> {
  return {
    phrases: {
      ...namedParts(fact),
      LEADS: '<[WAY ,] [by {dimension} ,]|by {dimension} , WAY ,>',
      SEGMENT: 'segment of {dimension}',
      ANY: '<any of them|any segment|any segment of {dimension}>',
    },
    sentences: sentencesOf(fact),
    additions: [wouldHaveBeen(fact)],
  };
}

function sentencesOf(fact: Fact): string[] {
  if (has(fact, 'comparator'))
    return [
      'LEADS the share that moved <on|WAY> was not shown to differ from OTHERS [, where a difference of {detectable} or more would have been shown]',
      'LEADS no <movement against|difference from> OTHERS was shown [WAY]',
    ];
  switch (fact.relations[0]?.measure) {
    case 'time':
      return [
        'LEADS no SEGMENT was shown to be slower or faster [WAY]',
        'LEADS [the] time [it took WAY] was not shown to differ by {dimension}',
      ];
    case 'deal_size':
      return [
        'won deals [in FUNNEL] of no SEGMENT were shown to be larger or smaller',
        '[by {dimension} ,] the size of won deals [in FUNNEL] was not shown to differ [by {dimension}]',
      ];
    default:
      return [
        'LEADS no SEGMENT was shown to <stand apart [WAY]|differ>',
        '[WAY ,] [by {dimension} ,] <conversion [rate]|the share that moved <on|WAY>> was not shown to differ by {dimension}',
        '<[WAY ,] by {dimension} ,|by {dimension} , WAY ,> <conversion [rate]|the share that moved <on|WAY>> was not shown to differ',
      ];
  }
}

function wouldHaveBeen(fact: Fact): string {
  const shown = 'or more would have been shown';
  if (has(fact, 'comparator')) return `a difference of {detectable} ${shown}`;
  switch (fact.relations[0]?.measure) {
    case 'time':
      return `a difference in {detectable} ${shown} of ANY`;
    case 'deal_size':
      return `<a mean|deals> {detectable} as large ${shown} of ANY`;
    default:
      return `a difference of {detectable} ${shown} of ANY`;
  }
}
