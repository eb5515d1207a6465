import { wordList } from './word-list.ts';

/** What units, figures and tests do. Regular ones; their bare form may stand where a noun, an auxiliary or a plural makes it no order. */
export const VERBS = wordList(`
convert reach enter exit move advance progress pass proceed arrive wait stay remain persist last elapse
close open reopen renew expand churn cancel purchase qualify accept reject disqualify recycle route assign respond reply attend
visit download register request create originate drop decline decrease increase gain climb slip dip jump widen narrow lengthen
shorten slow quicken accelerate decelerate double halve triple shift change vary differ diverge converge equal exceed
trail lag outpace surpass overtake rank range span cross straddle overlap include exclude contain cover comprise consist represent
constitute account amount number total average sum count measure record report observe detect flag mark label list name call describe
define compute calculate estimate test compare contrast adjust weight weigh constrain restrict limit suppress withhold omit merge map
match link join miss lack populate complete support establish contradict agree disagree align rest depend base
apply refer appear seem emerge occur happen start end finish expect assume state treat hand return revert resolve
retract restate revise correct update replace supersede repeat recur reappear reverse approach touch credit attribute
skip group split divide separate distinguish combine pool stratify standardise standardize express round display present
turn double close reflect repeat level reject sample follow precede belong locate date log track capture process receive supply
publish mature stabilise stabilize land originate
vary concentrate tie fluctuate oscillate alternate bunch spread trend
`);

/** Base, third person, past, participle and gerund of the irregular ones, as far as they differ. */
export const IRREGULAR_VERBS = wordList(`
rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing shrink shrinks shrank shrunk shrinking
win wins won winning lose loses lost losing go goes went gone take takes took taken taking spend spends spent spending
come comes came stand stands stood standing sit sits sat sitting lie lies lay lain lying hold holds held holding
leave leaves left leaving get gets got make makes made making show shows showed shown showing see sees saw seen find finds found
know known say says said tell tells told give gives gave hide hides hidden hid draw drawn drew read reads
withheld withhold withholds withholding begin begins began begun beginning run runs ran running set sets put
meet meets met bring split spread overlapped overlapping overtook overtaken beat cut dealt keep keeps kept stem
transferred transferring transfer transfers admitted admit admits fed underlie underlies underlying
buy buys bought sell sells sold sign signs signed signing swing swings swung understood
`);
