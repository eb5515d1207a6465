import { wordList } from './word-list.ts';

/** What units, figures and tests do. Regular ones; their bare form may stand where a noun, an auxiliary or a plural makes it no order. */
export const VERBS = wordList(`
convert reach enter exit move advance progress pass proceed arrive wait stay remain persist last elapse close open reopen renew expand
churn cancel purchase qualify accept reject disqualify recycle route assign respond reply attend visit download register request create
originate drop decline decrease increase gain climb slip dip jump widen narrow lengthen shorten slow quicken accelerate decelerate
double halve triple shift change vary differ diverge converge equal exceed trail lag outpace surpass overtake rank range span cross
straddle overlap include exclude contain cover comprise consist represent constitute account amount number total average sum count
measure record report observe detect flag mark label list name call describe define compute calculate estimate test compare contrast
adjust weight weigh constrain restrict limit suppress withhold omit merge map match link join miss lack populate complete support
establish contradict agree disagree align rest depend base apply refer appear seem emerge occur happen start end finish expect assume
state treat hand return revert resolve retract restate revise correct update replace supersede repeat recur reappear reverse approach
touch credit attribute skip group split divide separate distinguish combine pool stratify standardise standardize express round display
present turn reflect level sample follow precede belong locate date log track capture process receive supply publish mature stabilise
stabilize land concentrate tie fluctuate oscillate alternate bunch spread trend export import parse load sync fill carry assess approve
rename relabel reclassify reassign recalculate recompute rerun refresh archive delete remove filter sort slice deduplicate dedupe
reconcile stamp backfill impute infer propagate censor truncate bin decompose centre center cap clip interpolate fit share allocate
pertain correspond denote edge tick inch hover settle ease recede retreat employ own ask learn permit allow switch migrate launch
introduce retire add contact bill invoice price mail exist figure feature connect attach detach insert append overwrite duplicate query
fetch store save retain discard print rescale rebase discover encounter experience cease commence resume pause expire lapse extend fail
judge decide nominate backdate predate anonymise anonymize mask redact relate plateau flatten steepen subside diminish lessen ebb await
pend sign countersign ship onboard activate deactivate downgrade upgrade ingest transform normalise normalize classify categorise
categorize enrich annotate tag index partition aggregate bucket summarise summarize narrate document mention cite quote word phrase
enumerate itemise itemize underrun overrun undercount overcount understate overstate underestimate overestimate tally equate score rate
type pin scan select bound version fold key believe simulate render resample suffice commit retry hash typeset specify stipulate derive
regroup recode repartition subdivide terminate conclude interrupt intersect relapse rejoin enrol enroll subscribe unsubscribe vanish
disappear attain depart swap exchange substitute outnumber deviate stray wander drift tabulate chart plot graph depict illustrate
portray juxtapose offset involve concern age house host occupy invite alter dot forward disregard trim rebuild disclose conceal reveal
designate mirror exempt inspect interview nest overlay pair petition postpone prorate rebook refund reimburse reinstate reissue relist
remit resend reset resubmit schedule sponsor subtract survey testify time token top transact transcribe transpose undergo void waive
peak bottom surface survive dissolve yield result tilt ripen trickle bounce snap part clear recover handle declare arise stall jostle
meander nudge skew invert rotate traverse circle loop detour skirt graze brush near outlast outlive endure linger dwell tarry postdate
antedate pace clock cluster scatter disperse dilute thicken thin pack crowd empty drain refill replenish deplete swell taper tail net
gross tot extract isolate strip deduct outweigh counterbalance neutralise compensate counteract bracket sandwich flank border adjoin
abut envelop encompass enclose echo parallel resemble rival emulate equalise even coincide treble quadruple quintuple quarter multiply
square note announce notify post caption title headline collect gather assemble compile collate catalogue inventory warehouse read order
debit accrue amortise book reserve deposit discount suspend negotiate tender contract shortlist evaluate screen vet gate nurture source
reroute queue relay delegate answer ring phone dial message chat browse click scroll submit winsorise deflate detrend smooth regress
bootstrap randomise permute shuffle approximate replicate recount recheck retest dispute contest question outrank outscore head fade
wane dwindle idle freeze thaw restart begin initiate inaugurate arrange alphabetise grade tier band segment stack bundle unbundle fork
branch fuse unite reunite blend mix withdraw recall keep preserve lock seal season signify connote stand symbolise bar prohibit forbid
disallow preclude shed notch rack hit breach pierce floor concur deem regard class revive tip lean slope slant curve bend kink jag
crisscross zigzag wobble waver seesaw flutter sway prolong stretch compress condense quit vacate leave abscond defect outstrip outrun
overhaul leapfrog repay redeem spend cost depopulate inhabit fulfil fulfill stop halt warn
`);

/** Base, third person, past, participle and gerund of the irregular ones, as far as they differ. */
export const IRREGULAR_VERBS = wordList(`
withdrawn withdrew rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing shrink shrinks shrank
shrunk shrinking win wins won winning lose loses lost losing go goes went gone take takes took taken taking spend spends spent spending
come comes came stand stands stood standing sit sits sat sitting lie lies lay lain lying hold holds held holding leave leaves left
leaving get gets got make makes made making show shows showed shown showing see sees saw seen find finds found know known say says said
tell tells told give gives gave hide hides hidden hid draw drawn drew read reads withheld withhold withholds withholding begin begins
began begun beginning run runs ran running set sets put meet meets met bring split spread overlapped overlapping overtook overtaken beat
cut dealt keep keeps kept stem transferred transferring transfer transfers admitted admit admits fed underlie underlies underlying buy
buys bought sell sells sold sign signs signed signing swing swings swung understood brought crept spoke wrote written writes write
writing sent sends sending paid learnt spelt fit built rebuilt reran rerun overran underran undergone undergo undergoes underwent
undergoing outgrew outgrown outnumber drift drifted strode chose chosen choose draws drawing mean means meant telling knowing knows
reading concerns involved involves copied copy copying shrunken speak speaks speaking worked delivered
arisen arose arises arising overwritten overwrote overwriting overwrites broke breaks broken shed sheds shedding hits hit hitting lasted
stopped stopping froze frozen freezing sank sunk sinks sinking sprang sprung leapt leaps slid slides sliding slept bent bends bending
clung bound ground wound winds winding shot shook shaken drove rang rung became stuck sticks sticking swept sweeps sweeping needed needs
lent lends owed owes forecasted outdid outdone outran undertook undertaken undertakes overlain mistook clove partook meted foregone
forgone quoted beaten beats beating thought stayed rested rewritten rewrote redrawn redrew redone reread retold resold resell resells
repaid repays repaying unsaid relaid relay relays caught catch catches catching spilt bore borne born bear bears bearing tore torn
picked picks picking tried tries thrown threw throws dug hung hangs hanging fought ate eaten flew flown flows flowed flowing lit proven
proved shut shuts shutting upheld uphold dropped slipped dipped topped tipped capped tapped skipped stepped shipped mapped wrapped
clipped trimmed summed planned pinned scanned spanned thinned binned compared swapped referred deferred occurred recurred inferred
conferred incurred incur incurs preferred permitted submitted omitted emitted committed remitted totted plotted fitted netted slotted
spotted allotted formatted benefitted budgeted targeted tallied dialled dialed labelled cancelled totalled totaled modelled modeled
travelled traveled channelled channeled levelled leveled fuelled signalled signaled rivalled equalled equaled trebled handled doubled
halved considered answered spoken resulting closing phoned recovered cleared stalled working
`);
