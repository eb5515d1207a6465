import type { Fact } from '../../../../contracts/narrative.ts';
import { listed } from '../../../listed.ts';
import type { Grammar } from './grammar.ts';
import { has, namedParts, numbered } from './named-parts.ts';

/** How long opportunities took from their first stage to their end. */
export function cycleGrammar(fact: Fact): Partial<Grammar> {
  const phrases = { ...namedParts(fact), CYCLE: 'the {cycle} [of FUNNEL]' };
  if (!has(fact, 'median')) return { phrases, sentences: notSaid('CYCLE is') };
  const figures = {
    OWN: `${quantiles('')} [over {whole} {units}]`,
    THEIRS_TOO: `${quantiles('comparator_')} [over {comparator_whole} [{units}]]`,
  };
  if (!has(fact, 'comparator'))
    return {
      phrases: { ...phrases, ...figures },
      sentences: ['in the whole funnel [of FUNNEL] , CYCLE has OWN', 'CYCLE has OWN of the whole funnel'],
    };
  return {
    phrases: { ...phrases, ...figures },
    sentences: [
      'in SUBJECT , CYCLE has OWN [, against THEIRS_TOO in OTHERS]',
      'CYCLE has OWN in SUBJECT [, against THEIRS_TOO in OTHERS]',
      'SUBJECT has a {cycle} [of FUNNEL] with OWN [, beside OTHERS with THEIRS_TOO]',
    ],
  };
}

function quantiles(prefix: string): string {
  return `a median of {${prefix}median} [and an upper quartile of {${prefix}p75}]`;
}

/** How often those were touched who stand behind what was won. */
export function touchesGrammar(fact: Fact): Partial<Grammar> {
  const phrases = namedParts(fact);
  if (!has(fact, 'median')) return { phrases, sentences: notSaid('touches up to a win [of FUNNEL] are') };
  if (has(fact, 'segment')) return { phrases: { ...phrases, ...eachSegment(fact) }, sentences: BY_SEGMENT };
  return {
    phrases: {
      ...phrases,
      TOUCHES: `a median of {median} ${numbered(fact, 'median', 'touch', 'touches')} [and an upper quartile of {p75}]`,
      COUNTED: `counted from {lookback} before ${numbered(fact, 'won', 'it was', 'they were')} created`,
      WON: 'the {won} {units} [of FUNNEL] won in the window',
    },
    sentences: [
      'WON had TOUCHES , COUNTED',
      'COUNTED , WON had TOUCHES',
      'touches of WON , COUNTED , have a median of {median} [and an upper quartile of {p75}]',
    ],
    additions: [`{untouched} ${numbered(fact, 'won', 'was', 'were')} untouched`],
  };
}

function eachSegment(fact: Fact): Grammar['phrases'] {
  const names = ['', '_2', '_3'].filter((suffix) => has(fact, `segment${suffix}`));
  const each = names.map((suffix) => `{median${suffix}} in {segment${suffix}} ( {won${suffix}} won )`);
  return { SEGMENTS: listed(each).replaceAll('),', ') ,'), MEDIANS: 'medians of touches up to a win [of FUNNEL] are' };
}

const BY_SEGMENT = ['by {dimension} , MEDIANS SEGMENTS', 'MEDIANS , by {dimension} , SEGMENTS'];

function notSaid(whatIs: string): string[] {
  return [`for this window , ${whatIs} not said : {caveat}`, `${whatIs} not said for this window : {caveat}`];
}
