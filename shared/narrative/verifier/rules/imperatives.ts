import { verbForms } from '../vocabulary/inflections.ts';
import { NOUNS } from '../vocabulary/nouns.ts';
import { VERBS } from '../vocabulary/verbs.ts';
import { wordList } from '../vocabulary/word-list.ts';
import type { PhraseRule } from './phrase-rule.ts';

const IRREGULAR = wordList(
  'rise fall grow shrink win lose go take spend come stand sit lie hold leave get make show see find know say tell give hide draw read withhold begin run set put meet bring cut keep beat',
);
/** Verbs whose bare form is a noun or an adjective as well: an order only where an object follows. */
const NAMES = new Set([
  ...NOUNS,
  ...wordList('open close last separate level mature set base double run cut win express present lead total'),
]);
const BARE = [...VERBS, ...IRREGULAR];
const PURE = BARE.filter((verb) => !NAMES.has(verb)).join('|');
const EITHER = BARE.filter((verb) => NAMES.has(verb)).join('|');
const OBJECT =
  '(?:the|a|an|its|their|this|that|these|those|them|it|all|each|every|any|both|what|which|how|whether|up|out|only)';
const STARTS = String.raw`[\^.;:!?—–(] (?:(?:[a-z]+ly|now|next|then|first|second|third|instead|also|just|always|never|so|and|but|or|thus|please|not) (?:, )?)*`;

/** Orders: a sentence or clause that opens with the bare form of a verb. */
export const IMPERATIVES: PhraseRule = {
  rule: 'directive',
  message: 'Opens with an order. Give every sentence a subject and say what the facts show.',
  phrases: [
    `${STARTS}(?:${PURE})`,
    `${STARTS}(?:${EITHER}) ${OBJECT}`,
    `, (?:(?:and|then|so|but|or) )?(?:${PURE}) (?:${OBJECT}|LABEL)`,
    `(?:and|then|or|but) (?:${PURE}) (?:${OBJECT}) [a-z]+`,
  ],
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
  ],
};
