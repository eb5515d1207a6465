import type { Refusal } from '../../../contracts/narrative.ts';
import { wordList } from '../vocabulary/word-list.ts';
import type { Word } from '../words.ts';
import { clausesOf } from './clauses.ts';
import { comparatorPhrases } from './comparator-phrases.ts';
import { factOf, sideOf } from './part-roles.ts';
import type { ReadDraft } from './read-draft.ts';

/** Comparisons and levels that no relation of a fact supports: ranks, extremes, likeness, levels as such, changes of a gap. */
const UNSUPPORTED = new Set(
  wordList(`
highest lowest largest smallest biggest fastest slowest longest shortest greatest fewest least most best worst broadest widest narrowest
deepest maximum minimum maxima minima peak peaks peaked trough top tops topped bottom rank ranks ranked ranking extreme outlier outliers
high low slow fast quick large small big great deep steep wide narrow broad flat near far
equal equals equalled identical alike similar similarly equally same match matches matched matching level unequal comparable parity
trail trails trailed trailing lag lags lagged lagging outpace outpaces outpaced surpass surpasses surpassed surpassing overtake overtakes overtook overtaken
lead leads led beat beats widen widens widened widening narrows narrowed narrowing converge converges converged converging
diverge diverges diverged diverging lengthen lengthens lengthened lengthening shorten shortens shortened shortening
accelerate accelerates accelerated accelerating decelerate decelerates decelerated quickly slowly slow jump jumps jumped
steady stable constant plateau average averages median total overall typical usual common rare normal
slightly marginally modestly moderately substantially considerably notably noticeably measurably markedly modest moderate slight minor
substantial sizeable sizable considerable notable marginal significant significantly almost nearly roughly approximately about exactly
always never every all only even
others other rest peers peer elsewhere else everything everyone
`),
);
const ALLOWED = [
  / (?:the )?same (?:place|stage|step|window|time|segment|period) /u,
  / as (?:large|long|small) /u,
  / (?:less|as|how) (?:long|quickly|slowly) | more (?:slowly|quickly) /u,
  / (?:a|the) median (?:of|time) /u,
  / all (?:entered|who) | only \. | on only /u,
];

export function comparisonRefusals({ words, cited }: ReadDraft): Refusal[] {
  return clausesOf(words).flatMap((clause) => [
    ...clause.flatMap((word, at) => (isSupported(clause, at) ? [] : [unsupported(word)])),
    ...emptyPhrases(clause).flatMap((word) => (holdsComparator(clause, word, cited) ? [] : [againstNothing(word)])),
  ]);
}

function isSupported(clause: readonly Word[], at: number): boolean {
  const word = clause[at];
  if (word?.kind !== 'word' || !UNSUPPORTED.has(word.says)) return true;
  const around = ` ${clause
    .slice(Math.max(0, at - 2), at + 3)
    .map(({ says }) => says)
    .join(' ')} `;
  return ALLOWED.some((phrase) => phrase.test(around));
}

function unsupported({ text }: Word): Refusal {
  const message = `"${text}" compares or rates in a way that no fact supports. Use "above", "below", "more", "fewer", "slower" and the like.`;
  return { rule: 'comparison', span: text, message };
}

/** "Than" and "against" want something after them. */
function emptyPhrases(clause: readonly Word[]): Word[] {
  return clause.filter(({ kind, says }) => kind === 'word' && /^(?:than|against|versus|vs|compared)$/u.test(says));
}

function holdsComparator(clause: readonly Word[], marker: Word, cited: ReadDraft['cited']): boolean {
  // of which facts it may be said, whole-clauses.ts tells
  if (clause.map(({ says }) => says).join(' ') === 'nothing was shown against it') return true;
  const at = clause.indexOf(marker);
  const inside = comparatorPhrases(clause);
  const relations = cited.flatMap((fact) => fact.relations);
  const next = clause[at + 1]?.says;
  if (next === 'before') return relations.length > 0 && relations.every(({ comparison }) => comparison === 'past');
  if (next === 'expected')
    return relations.length > 0 && relations.every(({ comparison }) => comparison === 'expected');
  return clause.some((word, index) => {
    const fact = factOf(word, cited);
    const isComparator = fact !== undefined && word.part !== undefined && sideOf(fact, word.part) === 'comparator';
    return index > at && inside[index] === true && isComparator;
  });
}

function againstNothing({ text }: Word): Refusal {
  return {
    rule: 'comparison',
    span: text,
    message: `"${text}" is followed by no comparator of the cited fact. Place its placeholder.`,
  };
}
