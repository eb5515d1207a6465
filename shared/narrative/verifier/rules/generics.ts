import { verbForms } from '../vocabulary/inflections.ts';
import { NOUN_VERBS, PURE_VERBS } from './bare-verbs.ts';
import { phrase } from './phrase-lines.ts';
import type { PhraseRule } from './phrase-rule.ts';

const ACTORS =
  'customers|buyers|people|companies|firms|businesses|organisations|organizations|users|startups|clients|prospects|vendors|visitors|members|purchasers|subscribers|enterprises|(?!differs|enters|covers|numbers|others|orders|quarters|offers|refers|answers|parameters|layers|owners|members|clusters|customers|outliers|filters|transfers|chapters|letters|papers|winters|registers|dollars|headers|markers|tiers|identifiers|considers|renders|triggers|headquarters|timers|counters|pointers|fillers|characters)[a-z]+ers|nonprofits|banks|schools|hospitals|universities|agencies|insurers|founders|executives|adults|women|men';
const ACTOR =
  'customer|buyer|person|company|firm|business|organisation|organization|user|startup|client|prospect|vendor|visitor|member|subscriber|lead|deal|account|opportunity|contract|renewal|buyer|champion';
/** What is true of units in this window as of any other, by definition: how they are counted. */
const COUNTED =
  'count|counts|enter|enters|appear|appears|belong|belongs|have|has|stand|stands|fall|falls|account|accounts|make up|makes up|number|numbers|total|totals|convert|converts|reach|reaches|move|moves|lie|lies|sit|sits|rank|ranks|average|averages|overlap|form|include|includes|cover|covers|differ|differs|remain|remains|show|shows|add|adds|hold|holds|carry|carries|close|closes|compares?|gives?|yields?|means';
const BARE = [...PURE_VERBS, ...NOUN_VERBS].filter((verb) => !new RegExp(`^(?:${COUNTED})$`, 'u').test(verb)).join('|');
/** Their third person. */
const THIRD_PERSON = [...PURE_VERBS, ...NOUN_VERBS].map((verb) => verbForms(verb)[1]).join('|');
const STARTS = String.raw`[\^.;:]`;

/** What a kind of people or deals does, wants or is, always: no window shows that. */
export const GENERICS: PhraseRule = {
  rule: 'overclaim',
  message: 'Speaks of a kind of people or deals as such. Say what those of this window did.',
  phrases: [
    `${STARTS} (?:(?:[a-z]+|LABEL) ){0,2}(?:${ACTORS}) (?:(?:who|that) (?:[a-zA-Z]+ ){1,6}|(?:in|of|from|with|at) (?:the )?(?:LABEL|(?!the )[a-z]+) )?(?:only |never |always |mostly |usually |often |rarely |seldom |simply )?(?![^.]* NUMBER )(?:${BARE}|do not|don't|cannot|can't|need|want|like|love|trust)`,
    `${STARTS} (?:(?:[a-z]+|LABEL) ){0,2}(?:${ACTORS}) are (?!NUMBER|LABEL|not (?:shown|counted|in|part|included|read|tested|compared|listed|joined|matched|mapped|yet)|[a-z]+ed|in|of|under|among|on|at|those|within|from|by|the (?:largest|smallest|most|second|third|first)|shown|won|lost|known|kept|left|told|more|fewer|larger|smaller|most|counted|read|put|outside|excluded)`,
    `${STARTS} (?:all|most|few|no) (?:(?:[a-z]+|LABEL) )?(?:${ACTORS}) (?:in|of|from|at|with) (?:the )?(?:LABEL|[a-z]+) (?:${BARE}|compare)`,
    `${STARTS} (?:a|an|any|no|every|each|the (?:first|typical|average|usual|right|wrong)) (?:[a-z]+ |LABEL ){0,2}(?:${ACTOR}) (?:(?:that|who|which) (?:[a-zA-Z]+ ){1,7}|of (?:[a-zA-Z]+ ){1,4}|in (?:[a-zA-Z]+ ){1,4}|from (?:[a-zA-Z]+ ){1,4}|with(?:out)? (?:[a-zA-Z]+ ){1,4})?(?!(?:${COUNTED}) )(?:never |always )?(?:(?![^.]* (?:NUMBER|two|three|four|five|six|seven|eight|nine|ten) )(?:${THIRD_PERSON})|is (?:lost|won|gone|never|always|rarely|as|worth|a|an|the)) `,
  ].map(phrase),
};
