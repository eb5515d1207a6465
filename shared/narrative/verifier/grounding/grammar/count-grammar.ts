import type { Fact } from '../../../../contracts/narrative.ts';
import { listed } from '../../../listed.ts';
import type { Grammar } from './grammar.ts';
import { has, namedParts, numbered } from './named-parts.ts';

/** How many entered or are there, then what was won and lost. */
export function countGrammar(fact: Fact): Partial<Grammar> {
  const phrases = { ...namedParts(fact), HERE: 'STAGE [of FUNNEL]' };
  if (has(fact, 'total')) return { phrases: { ...phrases, ...volumes(fact) }, sentences: VOLUMES };
  return { phrases, sentences: comersOf(fact), additions: closed(fact) };
}

function comersOf(fact: Fact): string[] {
  if (has(fact, 'entered'))
    return [
      '<in|over> the window , {entered} {units} <entered|came to> HERE',
      '{entered} {units} <entered|came to> HERE <in|over> the window',
    ];
  return [`there ${numbered(fact, 'present', 'is', 'are')} {present} {units} in HERE`, 'HERE holds {present} {units}'];
}

/** In a period of their own, not of those who entered; people enter, opportunities are won. */
function closed(fact: Fact): string[] {
  if (!has(fact, 'won')) return [];
  const were = numbered(fact, 'won', 'was', 'were');
  const opportunities = numbered(fact, 'won', 'opportunity', 'opportunities');
  const won = fact.labels.units?.opaque === 'people' ? `${opportunities} ${were}` : were;
  const when = has(fact, 'present') ? 'to date' : '<in|within> the period';
  return [
    `${when} , {won} ${won} won and {lost} [${numbered(fact, 'lost', 'was', 'were')}] lost [, a win rate of {win_rate}] [<;|.> the revenue of what was won is {revenue}]`,
  ];
}

function volumes(fact: Fact): Partial<Grammar>['phrases'] {
  const names = ['', '_2', '_3'].filter((suffix) => has(fact, `segment${suffix}`));
  return {
    TOTAL: `{total} {units} ${fact.labels.units?.opaque === 'people' ? 'who' : 'that'} entered HERE in the window`,
    SHARES: listed(names.map((suffix) => `{entered${suffix}} in {segment${suffix}}`)).replaceAll(',', ' ,'),
  };
}

const VOLUMES = [
  'of the TOTAL , by {dimension} , there were SHARES',
  'by {dimension} , the TOTAL include SHARES',
  'among the TOTAL were , by {dimension} , SHARES',
];
