import type { Refusal } from '../../contracts/narrative.ts';
import { withIdioms } from './idioms.ts';
import { textMasks } from './masks.ts';
import { characterRefusals, markupRefusals } from './plain-text.ts';
import { ADDRESS } from './rules/address.ts';
import { BARE_CAUSES } from './rules/bare-causes.ts';
import { BLAME } from './rules/blame.ts';
import { CAUSES } from './rules/causes.ts';
import { DIRECTIVES } from './rules/directives.ts';
import { EVALUATIONS } from './rules/evaluations.ts';
import { FACTORS_AT_WORK } from './rules/factors.ts';
import { FORECASTS } from './rules/forecasts.ts';
import { GENERICS } from './rules/generics.ts';
import { GERUNDS, IMPERATIVES } from './rules/imperatives.ts';
import { INFINITIVES } from './rules/infinitives.ts';
import { OVERCLAIMS } from './rules/overclaims.ts';
import { phraseRefusals } from './rules/phrase-rule.ts';
import { PURPOSES } from './rules/purposes.ts';
import { reasonRefusals } from './rules/reasons.ts';
import { TOPICS } from './rules/topics.ts';
import { unanchoredRefusals } from './rules/unanchored.ts';
import { unknownWordRefusals } from './rules/unknown-words.ts';
import { secondOpinion } from './second-opinion/second-opinion.ts';
import { type Word, wordsOf } from './words.ts';

const RULES = [
  DIRECTIVES,
  IMPERATIVES,
  GERUNDS,
  PURPOSES,
  INFINITIVES,
  EVALUATIONS,
  CAUSES,
  BARE_CAUSES,
  FACTORS_AT_WORK,
  FORECASTS,
  OVERCLAIMS,
  GENERICS,
  BLAME,
  ADDRESS,
  TOPICS,
];

/** What rules and second opinion refuse in a text, whatever its facts. `labels`: names of the customer's, which no rule reads. */
export function wordingRefusals(text: string, labels: readonly string[]): Refusal[] {
  return refusalsOfWords(wordsOf(text, textMasks(text, labels)), text);
}

/** The same of a text that was read already. */
export function refusalsOfWords(read: readonly Word[], text: string): Refusal[] {
  return secondOpinion(ruleRefusals(read, text), read, text);
}

/** What the rules alone refuse. */
export function ruleRefusals(read: readonly Word[], text: string): Refusal[] {
  const words = withIdioms(read);
  const prose = words
    .map((word) => (word.kind === 'word' || word.kind === 'idiom' || word.kind === 'mark' ? word.text : ' '))
    .join(' ');
  return [
    ...characterRefusals(prose),
    ...markupRefusals(unnamed(read, text)),
    ...RULES.flatMap((rule) => phraseRefusals(rule, words, text)),
    ...reasonRefusals(words, text),
    ...unanchoredRefusals(words, text),
    ...unknownWordRefusals(words),
  ];
}

/** The text without names and placeholders, which are nobody's prose. */
function unnamed(words: readonly Word[], text: string): string {
  return words
    .filter(({ kind, text: written }) => kind === 'label' || written.startsWith('{{'))
    .reduce((left, { from, to }) => left.slice(0, from) + 'x'.repeat(to - from) + left.slice(to), text);
}
