import { FUNCTION_WORDS, NUMBER_NAMES } from '../vocabulary/function-words.ts';
import { verbForms } from '../vocabulary/inflections.ts';
import { KNOWN_WORDS } from '../vocabulary/known-words.ts';
import { ADJECTIVES, ADVERBS, SHORT_ADJECTIVES } from '../vocabulary/modifiers.ts';
import { NOUNS } from '../vocabulary/nouns.ts';
import { VERBS } from '../vocabulary/verbs.ts';
import { wordList } from '../vocabulary/word-list.ts';
import { phrase } from './phrase-lines.ts';
import type { PhraseRule } from './phrase-rule.ts';

const IRREGULAR = wordList(
  'rise fall grow shrink win lose go take spend come stand sit lie hold leave get make show see find know say tell give hide draw read withhold begin run set put meet bring cut keep beat',
);
/** Verbs whose bare form is a noun or an adjective as well: an order only where an object follows. */
const NAMES = new Set([
  ...NOUNS,
  ...ADJECTIVES,
  ...SHORT_ADJECTIVES,
  ...wordList('open close last separate level mature set base double run cut win express present lead total'),
]);
const BARE = [...VERBS, ...IRREGULAR, ...wordList('forward plan budget book back further lower')];
const PURE = BARE.filter((verb) => !NAMES.has(verb)).join('|');
const EITHER = BARE.filter((verb) => NAMES.has(verb)).join('|');
const OPENERS = new Set([
  ...FUNCTION_WORDS,
  ...NUMBER_NAMES,
  ...ADVERBS,
  ...ADJECTIVES,
  ...wordList('half double twice what own past fewer more less'),
]);
/** Any other word of the vocabulary in front of an article is used as a verb: "Forward this summary". */
const STARTERS = [...KNOWN_WORDS]
  .filter((word) => !OPENERS.has(word) && !/(?:ed|en|ing|ly|s)$/u.test(word) && /^[a-z]+$/u.test(word))
  .join('|');
const MOVED =
  'shift|switch|swap|cap|cut|target|watch|move|route|send|transfer|assign|hand|add|bring|take|drop|move|sell|offer|staff|budget|book|call|email|contact|price|plan|treat|match';
const OBJECT = '(?:the|a|an|its|their|these|those|them|each|every|any|how|whether)';
const STARTS = String.raw`[\^.;:!?—–(] (?:(?:[a-z]+ly|now|next|then|first|second|third|instead|also|just|always|never|so|and|but|or|thus|please|not) (?:, )?)*`;

/** Orders: a sentence or clause that opens with the bare form of a verb. */
export const IMPERATIVES: PhraseRule = {
  rule: 'directive',
  message: 'Opens with an order. Give every sentence a subject and say what the facts show.',
  phrases: [
    `${STARTS}(?:${PURE})`,
    `${STARTS}(?:${EITHER}) ${OBJECT}`,
    `, (?:${EITHER}) (?:the|its|their|a|an|this|that)`,
    `${STARTS}(?:${STARTERS}) (?:the|a|an|its|their)`,
    `${STARTS}(?:${MOVED}) (?:[a-z]+ )?(?:leads?|deals?|accounts?|people|demand|LABEL|owners|opportunities|budgets?|entrants|prospects|calls) (?:from|to|into|towards?|off|out|at|on|away)`,
    `, (?:(?:and|then|so|but|or) )?(?:${PURE}) (?:${OBJECT}|LABEL)`,
    `(?:and|then|or|but) (?:${PURE}) (?:${OBJECT}) [a-z]+`,
  ].map(phrase),
};

export const GERUNDS: PhraseRule = {
  rule: 'directive',
  message: 'Opens with what somebody could do. Give every sentence a subject and say what the facts show.',
  phrases: [
    `[\\^.;] (?:${BARE.flatMap((verb) => verbForms(verb).slice(-1))
      .filter(
        (form) =>
          form.endsWith('ing') &&
          !/^(?:starting|including|excluding|counting|closing|missing|overlapping|setting|compared|winning|losing)$/u.test(
            form,
          ),
      )
      .join('|')}) ${OBJECT}`,
  ].map(phrase),
};
