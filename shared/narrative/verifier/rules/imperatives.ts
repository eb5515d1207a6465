import { SHORT_ADJECTIVES } from '../vocabulary/adjectives/short.ts';
import { ADJECTIVES } from '../vocabulary/adjectives.ts';
import { ADVERBS } from '../vocabulary/adverbs.ts';
import { FUNCTION_WORDS, NUMBER_NAMES } from '../vocabulary/function-words.ts';
import { verbForms } from '../vocabulary/inflections.ts';
import { KNOWN_WORDS } from '../vocabulary/known-words.ts';
import { wordList } from '../vocabulary/word-list.ts';
import { BARE_VERBS, NOUN_VERBS, PURE_VERBS } from './bare-verbs.ts';
import { phrase } from './phrase-lines.ts';
import type { PhraseRule } from './phrase-rule.ts';

/** Verbs with which a name may open, "Close dates", and an order where something is done to an object. */
const OPENING_A_NAME = new Set(
  wordList(`
access approach capture close edit feature fill finance finish halt hold leave live move offer pair reach restart shortlist start stop store
substitute support survey suspect switch transfer upload wait
`),
);
const PURE = PURE_VERBS.filter((verb) => !OPENING_A_NAME.has(verb)).join('|');
const EITHER = NOUN_VERBS.join('|');
const OPENERS = new Set([
  ...FUNCTION_WORDS,
  ...NUMBER_NAMES,
  ...ADVERBS,
  ...ADJECTIVES,
  ...SHORT_ADJECTIVES,
  ...wordList('half double twice what own past fewer more less'),
]);
/** Any other word of the vocabulary in front of an article is used as a verb: "Forward this summary". */
const STARTERS = [...KNOWN_WORDS]
  .filter((word) => !OPENERS.has(word) && !/(?:ed|en|ing|ly|s)$/u.test(word) && /^[a-z]+$/u.test(word))
  .join('|');
const MOVED =
  'shift|switch|swap|cap|cut|target|watch|move|route|send|transfer|assign|hand|add|bring|take|drop|sell|offer|staff|budget|book|call|email|contact|price|plan|treat|match';
const UNITS = 'leads?|deals?|accounts?|people|demand|LABEL|owners|opportunities|budgets?|entrants|prospects|calls';
/** What units and lines do as well, after "and": "they enter late and leave the funnel early". */
const OF_UNITS = new Set(
  wordList(
    'reach enter leave exceed join approach include cover comprise contain represent precede surpass receive lack hold keep show make have start open carry form',
  ),
);
const ORDERED = PURE_VERBS.filter((verb) => !OF_UNITS.has(verb)).join('|');
const OBJECT = '(?:the|a|an|its|their|these|those|them|each|every|any|how|whether)';
const AFTER_AN_ORDER =
  'LABEL|NUMBER|this|that|it|all|both|some|more|fewer|less|only|one|two|three|and|down|up|out|off|back|on|in|into|at|with|for|from|to|about|through|over|what|which|who|new|old|[.]';
const AWAY = '(?:from|to|into|towards?|off|out|at|on|away)';
const STARTS = String.raw`[\^.;:!?—–(] (?:(?:(?!early|only|daily|weekly|monthly|quarterly|yearly|hourly|nightly|family|supply|assembly)[a-z]+ly|now|next|then|first|second|third|instead|also|just|always|never|so|and|but|or|thus|please|not) (?:, )?)*`;

/** Orders: a sentence or clause that opens with the bare form of a verb. */
export const IMPERATIVES: PhraseRule = {
  rule: 'order',
  message: 'Opens with an order. Give every sentence a subject and say what the facts show.',
  phrases: [
    `${STARTS}(?:${PURE})`,
    `${STARTS}(?:${[...OPENING_A_NAME].join('|')}) (?:${OBJECT}|${AFTER_AN_ORDER})`,
    `${STARTS}(?:shift|move|put|spend|invest|send|give|take|allocate|save) NUMBER of`,
    `${STARTS}(?:${EITHER}) ${OBJECT}`,
    `, (?:${EITHER}) (?:the|its|their|a|an|this|that)`,
    `${STARTS}(?:${STARTERS}) (?:the|a|an|its|their|this|that|it|them)`,
    `${STARTS}(?:${MOVED}) (?:[a-z]+ )?(?:${UNITS}) ${AWAY}`,
    `, (?:(?:and|then|so|but|or) )?(?:${ORDERED}) (?:${OBJECT}|LABEL)`,
    `(?:and|then|or|but) (?:${ORDERED}) (?:${OBJECT}) [a-z]+`,
  ].map(phrase),
};

/** Gerunds of reading and counting, with which a sentence of the report may open. */
const OF_COUNTING = new Set(
  wordList(`
starting including excluding counting closing missing overlapping setting compared winning losing leading reading sampling weighting holding
measuring averaging taking rounding trailing following ranking comparing grouping adding summing dividing leaving merging splitting
restricting dropping removing
`),
);

export const GERUNDS: PhraseRule = {
  rule: 'order',
  message: 'Opens with what somebody could do. Give every sentence a subject and say what the facts show.',
  phrases: [
    `[\\^.;] (?:${BARE_VERBS.flatMap((verb) => verbForms(verb).slice(-1))
      .filter((form) => form.endsWith('ing') && !OF_COUNTING.has(form))
      .join('|')}) ${OBJECT}`,
  ].map(phrase),
};
