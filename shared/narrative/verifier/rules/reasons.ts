import type { Refusal } from '../../../contracts/narrative.ts';
import { type Word, wordsBetween } from '../words.ts';

/** What is said of a figure or a test rather than of customers: whether it is shown, how it is counted. */
const OF_MEASURING =
  /^(?:directional|directionally|insufficient|withheld|provisional|suppressed|hidden|shown|tested|compared|comparable|comparison|published|reported|said|told|constrained|excluded|exclude[sd]?|unavailable|available|unknown|blank|missing|counted|count|counts|priced|unpriced|measured|merged|restated|retracted|stated|judged|figure|figures|trend|trends|rate|rates|interval|intervals|reference|test|tests|marked|labelled|flagged|omitted|omit|omits|listed|dropped|sum|sums|totals?|cover|covers|approximate|constrains?|say|difference|conclusion|finding|contrast|cohort|cohorts|records|rows|mature|immature|undated|dates?)$/u;
const OF_DATA =
  /^(?:few|fewer|blank|blanks|missing|unmapped|mapped|quality|gate|gates|sample|flag|flags|owners?|accounts?|floor|mature|matured|immature|cohorts?|records?|rows?|dates?|undated|data|coverage|unknown|known|incomplete|complete|provisional|threshold|tested|export|exports|export(?:ed)?|snapshot|stamped|timestamps?|rates?|currency|currencies|clusters?|segments|agree|reference|definitions?|defined|mapping|field|fields|values?|duplicates?|horizon|window|months?|counted|cases|units?|entrants?|entered|late|file|files|source|sources|entries|small|overlap|overlaps|restated|history|interval|zero|confidential|confidentiality|directional|shown|compared|said|withheld|excluded)$/u;

const CONNECTORS: ReadonlySet<string> = new Set(['because', 'since', 'as', 'so', 'due', 'given', 'for']);

/** Reasons: of the business they are causes; that something is not shown because too few entered is none. */
export function reasonRefusals(words: readonly Word[], text: string): Refusal[] {
  return words.flatMap((word, at) => {
    if (!isConnector(words, at) || isOfMeasuring(words, at)) return [];
    return [
      {
        rule: 'cause',
        span: wordsBetween(words, text, at, at + 1),
        message: `Gives a reason with "${word.text}". The facts show what differs, not why.`,
      },
    ];
  });
}

const TIME_OR_NAME =
  /^(?:LABEL|NUMBER|then|the|last|that|entry|entering|january|february|march|april|may|june|july|august|september|october|november|december)$/u;
const AS_COMPARES =
  /^(?:of|well|before|in|at|for|with|on|by|long|many|much|large|small|high|low|few|often|far|NUMBER|LABEL|expected|reported|measured|counted|shown|assumed|declared|defined|was|were|is|are|did|does|do|against|compared|directional|a|an|one|its|provisional|new|resolved|retracted|won|lost|it|first|missing|unknown|blank|late|early|quickly|slowly|opposed|other|separate|usual|they|the|published|recorded|administrative|unmapped|observed|inferred|propagated|persisting|this|that|not|supported|constrained|withheld|closed|open|such)$/u;

function isConnector(words: readonly Word[], at: number): boolean {
  const [before, word, next, third] = [-1, 0, 1, 2].map((step) => words[at + step]?.says ?? '');
  if (words[at]?.kind !== 'word' || word === undefined || next === undefined || !CONNECTORS.has(word)) return false;
  switch (word) {
    case 'because':
      return true;
    case 'due':
      return next === 'to';
    case 'given':
      return /^(?:that|the|its|their|how)$/u.test(next);
    case 'since':
      return (
        !TIME_OR_NAME.test(next) ||
        (next === 'the' &&
          !/^(?:month|quarter|year|report|period|start|end|same|last|first|previous|prior|version|definitions?|change|newest|earliest|NUMBER|LABEL|beginning)$/u.test(
            third ?? '',
          ))
      );
    case 'as':
      return /^(?:,|\(|;|)$/u.test(before ?? '')
        ? !/^(?:of|well|before|in|at|for|with|against|compared|expected|reported|measured|counted|shown|assumed|declared|defined|was|were|is|are|did|does|do|NUMBER|opposed|published|recorded|long|many|much|far)$/u.test(
            next,
          )
        : !AS_COMPARES.test(next);
    case 'so':
      return (
        !/^(?:far|few|small|many|much|low|large|long|short|little|early|late|on)$/u.test(next) &&
        before !== 'or' &&
        before !== 'do' &&
        before !== 'did' &&
        before !== 'does'
      );
    default:
      return (
        before === ',' &&
        !/^(?:LABEL|NUMBER|the|a|an|each|every|all|both|those|which|example|instance|this|that|won|lost|which)$/u.test(
          next,
        )
      );
  }
}

/** Within the sentence, what is reasoned speaks of measuring and the reason of data; after "so" the other way round. */
function isOfMeasuring(words: readonly Word[], at: number): boolean {
  const sentence = (step: -1 | 1) => {
    const said: string[] = [];
    for (let index = at + step; words[index] !== undefined && words[index]?.text !== '.'; index += step)
      said.push(words[index]?.says ?? '');
    return said;
  };
  const [before, after] = [sentence(-1), sentence(1)];
  const [reasoned, reason] =
    words[at]?.says === 'so' ? [after, before] : before.length > 0 ? [before, after] : [after, after];
  return reasoned.some((says) => OF_MEASURING.test(says)) && reason.some((says) => OF_DATA.test(says));
}
