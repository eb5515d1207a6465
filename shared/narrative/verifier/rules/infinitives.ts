import { wordList } from '../vocabulary/word-list.ts';
import { NOUN_VERBS, PURE_VERBS } from './bare-verbs.ts';
import { phrase } from './phrase-lines.ts';
import type { PhraseRule } from './phrase-rule.ts';

/** What figures, tests and imports do: "not shown to differ", "failed to parse". */
const OF_FIGURES = new Set(
  wordList(
    'differ parse load match say tell test compare detect show describe belong include be have lie stand know hold speak',
  ),
);
const PURE = PURE_VERBS.filter((verb) => !OF_FIGURES.has(verb)).join('|');
const EITHER = NOUN_VERBS.filter((verb) => !OF_FIGURES.has(verb)).join('|');
/** After these an infinitive measures a time or a share, or says what is known. */
const MEASURED =
  'shown|days|weeks|months|hours|time|times|long|longer|share|shares|units|entrants|first|last|only|fail|failed|fails|known|found|seen|said|used|seem|seems|appear|appears|continue|continues|continued|began|begins|due|fewer|more|probability|set';
const OBJECT = '(?:the|a|an|its|their|these|those|them|more|fewer|faster|LABEL)';

/** What something is done for: an infinitive that measures nothing. */
export const INFINITIVES: PhraseRule = {
  rule: 'infinitive',
  message: 'Says what something is done for. Say what the facts show and nothing else.',
  phrases: [
    `(?<! (?:${MEASURED}) )(?<! from (?:[a-z]+|LABEL) )(?<! (?:took|takes|take|taking|spent|needs?) (?:[a-z]+ ){0,4}NUMBER )to (?:not |[a-z]+ly )?(?:${PURE})`,
    `(?<! (?:${MEASURED}) )(?<! from (?:[a-z]+|LABEL) )(?<! (?:took|takes|take|taking|spent|needs?) (?:[a-z]+ ){0,4}NUMBER )to (?:not |[a-z]+ly )?(?:${EITHER}) ${OBJECT}`,
  ].map(phrase),
};
