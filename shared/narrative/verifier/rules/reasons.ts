import type { Refusal } from '../../../contracts/narrative.ts';
import { type Word, wordsBetween } from '../words.ts';
import { isOfFigures } from './data-sources.ts';
import { DATA_WORDS } from './words/data-words.ts';
import { MEASURING_WORDS } from './words/measuring-words.ts';
import { WITHHOLDING_WORDS } from './words/withholding-words.ts';

const NOT_DONE =
  / (?:IDIOM (?:is|are|was|were)|not|never|nor|cannot be|could not be|cannot|nothing is|nothing was|no [a-zA-Z]+ (?:is|are|was|were)|neither) (?:yet |be |been )*(?:shown|tested|compared|published|reported|said|told|counted|priced|measured|joined|drawn|computed|calculated|stated|judged|known|recorded|read|listed|given|possible|comparable|available|compare|summed|added|included|used|assessed|broken down|split|dated|placed|settled|decided) /u;
const NO_FIGURE =
  / (?:no|without|without a|without any|has no|have no|too few|fewer than NUMBER) (?:[a-z]+ )?(?:comparison|trends?|rates?|intervals?|figures?|conclusions?|tests?|cohorts?|baseline|reference|durations?|times?|conversions?|contrasts?|values?|statement|signal|signals|verdict|units|entrants|owners|accounts|months|records) /u;

type Connector = 'reason' | 'conclusion';
const CONNECTORS: ReadonlyMap<string, Connector> = new Map([
  ...['because', 'since', 'as', 'due', 'owing', 'given', 'if', 'unless'].map((word) => [word, 'reason'] as const),
  ...['so', 'therefore', 'thus', 'hence', 'consequently', 'accordingly'].map((word) => [word, 'conclusion'] as const),
]);

/** Reasons: of the business they are causes; that something is not shown because too few entered is none. */
export function reasonRefusals(words: readonly Word[], text: string): Refusal[] {
  return words.flatMap((word, at) => {
    const connector = word.kind === 'word' ? CONNECTORS.get(word.says) : undefined;
    if (connector === undefined || !isConnector(words, at)) return [];
    if (isOfMeasuring(words, at, connector) || isOfFigures(words, at)) return [];
    return [
      {
        rule: 'cause',
        span: wordsBetween(words, text, at, at + 1),
        message: `Gives a reason or a condition with "${word.text}". The facts show what differs, not why.`,
      },
    ];
  });
}

const TIME_OR_NAME =
  /^(?:LABEL|been|become|when|at|around|about|NUMBER|then|the|last|that|early|late|mid|its|their|inception|birth|creation|monday|tuesday|wednesday|thursday|friday|entry|entering|january|february|march|april|month_may|june|july|august|september|october|november|december)$/u;
const AS_OPENS =
  /^(?:regards|concerns|yet|of|well|before|in|at|for|with|against|compared|expected|reported|measured|counted|shown|assumed|declared|defined|was|were|is|are|did|does|do|NUMBER|opposed|published|recorded|long|many|much|far|first|a|an|part|last|directional|provisional|new|to|on|if|such|always|usual|lost|won|under|between|among|by|from|also|again|then|below|above|within|elsewhere|here|both|[a-z]+ed)$/u;
const AS_SUBJECT =
  /^(?:LABEL|the|its|their|these|those|more|fewer|most|some|no|many|larger|smaller|longer|deals|leads|owners|accounts|people|customers|prospects|calls|sales|marketing|competition|competitors|budgets|[a-z]+ers|[a-z]+ors)$/u;
const MOVES =
  /^(?:rose|risen|rises|fell|falls|fallen|dropped|drops|declined|declines|grew|grows|shrank|slipped|dipped|slowed|slows|lengthened|shortened|widened|narrowed|lower|higher|longer|shorter|slower|faster|fewer|more|less|lost|loses|converts?|moved|shifted|changed|takes?|took)$/u;

function isConnector(words: readonly Word[], at: number): boolean {
  const [before, word, next, third] = [-1, 0, 1, 2].map((step) => words[at + step]?.says ?? '');
  if (word === undefined || next === undefined || (word === 'since' && /^[.,;)]$/u.test(next))) return false;
  switch (word) {
    case 'because':
      return true;
    case 'if':
    case 'unless':
    case 'owing':
    case 'therefore':
    case 'thus':
    case 'hence':
    case 'consequently':
    case 'accordingly':
      return true;
    case 'due':
      return next === 'to' && !/^(?:renew|expire|end|close|mature|start|begin|lapse)$/u.test(third ?? '');
    case 'given':
      return /^(?:that|the|its|their|how)$/u.test(next);
    case 'since':
      return (
        !/^(?:has|have|had|ever)$/u.test(before ?? '') &&
        (!TIME_OR_NAME.test(next) ||
          (next === 'the' &&
            !/^(?:month|quarter|year|report|period|start|end|same|last|first|previous|prior|version|definitions?|change|newest|earliest|NUMBER|LABEL|beginning|spring|summer|autumn|winter)$/u.test(
              third ?? '',
            )))
      );
    case 'as':
      return /^[,(;]?$/u.test(before ?? '')
        ? !AS_OPENS.test(next)
        : AS_SUBJECT.test(next) && words.slice(0, at).some(({ says }) => MOVES.test(says));
    case 'so':
      return (
        !/^[.,;:)]$/u.test(next) &&
        !/^(?:far|few|small|many|much|low|large|long|short|little|early|late|on)$/u.test(next) &&
        before !== 'or' &&
        before !== 'do' &&
        before !== 'did' &&
        before !== 'does'
      );
    default:
      return false;
  }
}

/** Whether, within its sentence, what is reasoned speaks of measuring: alone where it does so plainly, else where its reason is of data. */
function isOfMeasuring(words: readonly Word[], at: number, connector: Connector): boolean {
  const [before, after] = [saidBefore(words, at), saidAfter(words, at)];
  const [first, second] = before.length > 1 ? [before, after] : halves(after);
  const [reasoned, reason] =
    connector === 'conclusion' ? [second, first] : before.length > 1 ? [first, second] : [second, first];
  const readable = ` ${reasoned.join(' ')} `;
  const isPlain =
    reasoned.some((says) => WITHHOLDING_WORDS.has(says)) || NOT_DONE.test(readable) || NO_FIGURE.test(readable);
  const isOfData = reason.some((says) => DATA_WORDS.has(says));
  const isOfPeople = !isOfData && !reason.includes('NUMBER') && OF_PEOPLE.test(` ${reason.join(' ')} `);
  return (isPlain && !isOfPeople) || (isOfData && reasoned.some((says) => MEASURING_WORDS.has(says)));
}

const OF_PEOPLE =
  / (?:buyers?|reps?|sellers?|sales|marketing|teams?|competitors?|budgets?|seasonality|price|prices|pricing|customers?|prospects?|form|message|messaging|demos?|onboarding) /u;

/** A reason that opens its sentence ends at the comma. */
function halves(said: readonly string[]): [readonly string[], readonly string[]] {
  const comma = said.indexOf(',');
  return comma < 0 ? [said, said] : [said.slice(0, comma), said.slice(comma + 1)];
}

function saidBefore(words: readonly Word[], at: number): string[] {
  const said = words.slice(0, at).map(({ says }) => says);
  const start = said.findLastIndex((word, index) => /^[.;]$/u.test(word) || (word === ':' && index < 3));
  return said.slice(start + 1);
}

function saidAfter(words: readonly Word[], at: number): string[] {
  const said = words.slice(at + 1).map(({ says }) => says);
  const end = said.findIndex((word) => /^[.;]$/u.test(word));
  return end < 0 ? said : said.slice(0, end);
}
