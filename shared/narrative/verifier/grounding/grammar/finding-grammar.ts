import type { Fact, FactRelation } from '../../../../contracts/narrative.ts';
import { conversionGrammar } from './conversion-grammar.ts';
import { type Grammar, together } from './grammar.ts';
import { groupGrammar } from './group-grammar.ts';
import { mixGrammar } from './mix-grammar.ts';
import { has, namedParts } from './named-parts.ts';
import { sizeGrammar } from './size-grammar.ts';
import { timeGrammar } from './time-grammar.ts';

/** What was found, what a pattern says beyond its first signal, and what became of it. */
export function findingGrammar(fact: Fact): Partial<Grammar> {
  const [first, ...others] = fact.relations;
  if (first === undefined || first.difference === null) return endedGrammar(fact);
  // what was found lies on a side: without one there is nothing to tell
  if (fact.relations.some(({ direction }) => direction === null)) return {};
  const told = others.filter(({ difference }) => difference !== 'of_all_difference');
  if (told.some(({ subject }) => subject !== first.subject)) return groupGrammar(fact, [first, ...told]);
  return together(
    firstGrammar(fact, first),
    { additions: additions(fact) },
    ...told.map((relation, index) => furtherGrammar(fact, relation, `_${index + 2}`)),
  );
}

function firstGrammar(fact: Fact, relation: FactRelation): Partial<Grammar> {
  switch (relation.measure) {
    case 'time':
      return timeGrammar(fact, relation);
    case 'deal_size':
      return sizeGrammar(fact, relation);
    case 'mix':
      return mixGrammar(fact, relation);
    case 'conversion':
    case 'count':
    case 'assumed':
      return conversionGrammar(fact, relation);
  }
}

function additions({ pattern, relations }: Fact): string[] {
  const ofAll = relations.find(({ difference }) => difference === 'of_all_difference');
  switch (pattern) {
    case 'bottleneck': {
      const side = ofAll?.direction === 'above' ? 'above' : 'below';
      return ofAll === undefined
        ? []
        : [`of all who set out , the share that did is {of_all_difference} ${side} as well`];
    }
    case 'drop_off':
      return ['of all who set out , no difference [from OTHERS] was shown'];
    case 'slower':
    case 'faster':
      return [
        'a difference [from OTHERS] in the share that moves on was not shown',
        'no difference [from OTHERS] in the share that moves on was shown',
      ];
    case 'mix':
      return ['a movement within segments was not shown'];
    case 'mix_and_rate':
      return ['within segments , shares moved too'];
    default:
      return [];
  }
}

/** Another stage of the same segment, or how long those took who moved on. */
function furtherGrammar(fact: Fact, { measure, direction }: FactRelation, suffix: string): Partial<Grammar> {
  const side = direction === 'above' ? 'above' : 'below';
  if (measure === 'time')
    return {
      additions: [
        `those who did were ${direction === 'above' ? 'slower' : 'faster'} in {difference${suffix}} [, with a median of {days${suffix}}]`,
      ],
    };
  return {
    phrases: namedParts(fact, suffix),
    additions: [
      `at a later stage , WAY${suffix} , {share${suffix}} [of [<its|the>] {whole${suffix}} {units${suffix}}] moved on , {difference${suffix}} ${side} OTHERS${suffix} [( {comparator_share${suffix}} )]`,
    ],
  };
}

/** What an earlier report said, and this one does not show by itself. */
function endedGrammar(fact: Fact): Partial<Grammar> {
  const said = 'the report of {since} said';
  const of = 'SUBJECT WAY , beside OTHERS';
  return {
    phrases: namedParts(fact),
    sentences: has(fact, 'since') ? endings(fact.state, said, of) : [],
  };
}

function endings(state: Fact['state'], said: string, of: string): string[] {
  switch (state) {
    case 'resolved':
      return [
        `what ${said} of ${of} , is resolved [: it is shown to lie within the threshold]`,
        `resolved : what ${said} of ${of} , is shown to lie within the threshold`,
      ];
    case 'retracted':
      return [`what ${said} of ${of} , is <retracted|withdrawn>`, `<retracted|withdrawn> is what ${said} of ${of}`];
    case 'changed':
      return [`what ${said} of ${of} , has changed`, `changed is what ${said} of ${of}`];
    default:
      return [
        `what ${said} of ${of} , still stands : nothing was shown against it`,
        `still standing is what ${said} of ${of} : nothing was shown against it`,
      ];
  }
}
