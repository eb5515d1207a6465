import { wordList } from '../word-list.ts';

/** Adjectives of no kind of their own. */
export const GENERAL_ADJECTIVES = wordList(`
able abnormal absolute accidental accrued acting additional adjustable adolescent aforementioned aforesaid afternoon
aged ancillary anglophone annualized answered anti aperiodic approximate arabian arithmetic asked assisted attributed
atypical based behavioral behavioural bell bespoke billable billed bold bookable booked bootstrapped borne bottommost
budgeted bulk bygone canonical certain chance chargeable clickable coarser coincidental collectible commensurate
complex concentrated contested continental contract costed coterminous cross crossborder dashed daylong debatable
decennial demographic deseasonalised detrended diagonal differential discounted disjointed dispersed disputed distant
dotted doubled doubtful downstream downward eightfold elder elderly enrolled ensuing erratic established evening ex
exempt exterior extrinsic false financial finer firmographic fivefold flexible fluctuating folded following foregoing
foremost fortnightly fourfold francophone freemium frequentist fulltime geographical given graphical gray grey gross
halfyearly halved haphazard hindmost homonymous homoscedastic horizontal hydraulic identical immature implausible
impossible inbound incidental incomparable inconstant incremental incumbent indistinguishable inherent inland innate
innermost insensitive inseparable inter intra intraday invariant invoiced jagged jerky jumpy junior known lapsed led
leftmost leftover legible licensed lopsided lowermost main manifold medium middle middlemost midsize midsized midweek
modern monthend monthlong morning multi multilingual multinational multiyear namesake nearest nearshore needed net nil
noisy non nonbillable nonblank nonbuying nonconsecutive noncontiguous nonempty nonmember nonoverlapping nonpaying
nonrandom nonrecurring nonrefundable nonresponding nonstationary nonworking northeastern northwestern notable nurtured
odd offered offline oneway onshore opted ordinary outermost outstanding over overall overstated owned paper parked
parttime paused payable penultimate perpetual personal piecemeal pinned plausible post postpaid potential pre prepaid
priced printable promoted prorated quarterend quasi questionable quoted randomised randomized readonly ready rearmost
receivable recognised recognized rectangular redeemable refined refundable refunded reimbursed renewed reopened
reportable resampled resumed reused right rightmost ripening rough said searchable seated self selfreported semi senior
separable shaded shaped sharp sharper sharpest shelved sideways silent simple smooth soft sole sortable southeastern
southwestern spoken sponsored spread squared stalled standardized statistically strict sub subject subscribed
succeeding sufficient superlative surplus synonymous tantamount taxable technographic telephone tenfold terrestrial
testable threefold threeway top topmost trade transatlantic transpacific triangular trilateral tripled true twoway
typewritten typographical ultimate unable unaccrued unasked unassisted unbilled unbooked unbounded unbudgeted
uncensored uncertain unclosed unclustered uncollectible uncommon uncontacted uncredited undecided undeclared
understated undiscounted unfilled unfinished uninvoiced unlicensed unneeded unoffered unopted unowned unpaid unpaired
unpooled unpriced unqueued unquoted unreadable unready unrouted unskewed unsmoothed unsold unspent unstratified
unsubscribed unsynced untestable untouched untracked untruncated unusual unvarying uppermost upstream upward used
virtual wavy weekend weeklong wholly winsorised won working yearend yeartodate younger zigzag
`);
