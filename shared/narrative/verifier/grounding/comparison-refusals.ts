import type { Refusal } from '../../../contracts/narrative.ts';
import { wordList } from '../vocabulary/word-list.ts';
import type { ReadDraft } from './read-draft.ts';

/** Comparisons and levels that no relation of a fact supports: ranks, extremes, likeness, levels as such, changes of a gap. */
const UNSUPPORTED = new Set(
  wordList(`
highest lowest largest smallest biggest fastest slowest longest shortest greatest fewest least most best worst broadest widest narrowest
deepest maximum minimum maxima minima peak peaks peaked trough top tops topped bottom rank ranks ranked ranking extreme outlier outliers
high low slow fast quick large small big great deep steep wide narrow broad flat near far
equal equals equalled identical alike similar similarly equally match matches matched matching level unequal comparable parity
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

/** Words that compare or rate in a way that no fact supports. */
export function comparisonRefusals({ words }: ReadDraft): Refusal[] {
  return words
    .filter(({ kind, says }) => kind === 'word' && UNSUPPORTED.has(says))
    .map(({ text }) => ({
      ...{ rule: 'comparison', span: text },
      message: `"${text}" compares or rates in a way that no fact supports. Use "above", "below", "more", "fewer", "slower" and the like.`,
    }));
}
