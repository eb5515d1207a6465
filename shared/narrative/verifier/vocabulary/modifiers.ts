import { wordList } from './word-list.ts';

/** Adjectives that are compared by an ending, and say how much, how long, how far. */
export const SHORT_ADJECTIVES = wordList(`
high low large small big long short fast slow quick early late new old near far close broad narrow wide deep thin steep flat full few
great brief light tall
tiny rare young slim slight faint dark mild cool loose tight dry wet round square straight taut scarce sparse roomy weighty common plain
`);

/** Adjectives and participles that describe without judging. */
export const ADJECTIVES = wordList(`
new false recent current previous prior preceding latter former final initial last main primary secondary upper middle mature immature
provisional complete incomplete partial whole entire overall average typical usual common uncommon rare frequent infrequent similar
dissimilar alike comparable incomparable different distinct identical equal unequal uneven separate separable inseparable
distinguishable indistinguishable wholly steady constant stable unchanged even mixed single multiple various numerous individual joint
independent dependent conditional unconditional relative absolute annual monthly quarterly weekly daily yearly hourly adjusted
unadjusted weighted unweighted raw observed unobserved inferred propagated expected assumed predefined declared undeclared published
unpublished known unknown mapped unmapped missing blank available unavailable sufficient insufficient enough directional established
consistent inconsistent persistent statistical statistically positive negative visible invisible present absent upstream downstream
adjacent consecutive successive inbound outbound organic paid direct indirect internal external eligible ineligible active inactive
administrative commercial inverse opposite contrary upward downward marginal modest moderate slight minor substantial sizeable sizable
considerable notable noticeable measurable detectable undetectable countable testable untested untestable reportable unreported undated
dated timestamped numeric numerical quantitative nominal empirical historical seasonal cumulative annualised annualized respective
corresponding certain particular specific given general global regional local domestic foreign next nearest closest earliest latest
newest oldest unresolved resolved retracted restated duplicated unmatched matched orphaned merged backdated unclosed unsold unpriced
priced unowned owned unassigned unconverted uncontacted actual preliminary interim tentative aforementioned said fewer non mid multi sub
pre post intra inter quasi semi anti over subject able unable qualified accepted sourced led assisted based canonical recurring
nonrecurring linear nonlinear logarithmic exponential sudden odd unusual bulk economic technical legal financial operational synthetic
synced unsynced shaped filled unfilled used unused reused linked unlinked attached named unnamed labelled unlabelled binary ordinal
categorical continuous discrete random systematic cross longitudinal parallel serial simultaneous gross net fiscal contractual physical
digital virtual online offline mobile remote manual automatic automated outer inner left right leftmost rightmost central lateral
vertical horizontal academic municipal federal national continental international multinational worldwide dormant idle archived deleted
cancelled expired lapsed overdue pending outstanding ongoing finished unfinished free freemium standard basic custom bespoke generic
self cold warm unassisted nurtured sponsored promoted duplicate spare extra additional further another intermediate penultimate ultimate
subsequent ensuing ex younger older elder senior junior nonconsecutive contiguous noncontiguous confidential anonymous public private
asymmetric symmetric skewed unskewed lopsided unaffected affected unattributed attributed credited uncredited overlapping nonoverlapping
disjoint nested undefined defined derived computed understated overstated censored uncensored exact inexact approximate numbered
unnumbered paired unpaired sideways true empty planned pinned typed normal abnormal folded bounded unbounded strict explicit implicit
mandatory optional ordinary proportional quadratic squared differential ready unready readable unreadable keyed simulated versioned
readonly legible illegible commensurate analogous bimonthly biweekly fortnightly intraday overnight scattered clustered spread
concentrated dispersed sparse dense thin thick intermittent sporadic recurrent cyclical cyclic periodic aperiodic invariant variable
inconstant fluctuating unvarying inherited original native valid invalid void null nil supplementary complementary ancillary auxiliary
subordinate qualitative textual verbal written oral undecided uncertain implausible plausible impossible unidentified identified
recognised recognized unrecognised unrecognized lone geographic geographical demographic firmographic technographic behavioural
behavioral industrial agricultural pharmaceutical medical clinical scientific european american african asian german french british
dutch swiss austrian italian spanish nordic incumbent potential midsize midsized medium seated licensed unlicensed billable nonbillable
coterminous perpetual multiyear cumulated unclustered closed won mutual reciprocal fresh insensitive sensitive dotted dashed shaded bold
faint grey gray borne unaltered untouched unrelated nonzero nonempty adjustable reopened renewed prorated deferred accrued
disjointed interdependent coarse coarser finer fine rough crude refined
silent spoken sole soft fixed mere straight sharp sharper sharpest ripening pointwise unverified verified overwritten accidental leading
trailing questionable doubtful debatable disputed contested unanswered answered incidental coincidental chance haphazard handwritten
typewritten electronic paper postal telephonic telephone bilateral unilateral trilateral multilateral triangular circular rectangular
diagonal convex concave jagged smooth bumpy wavy zigzag bimodal unimodal multimodal bell parametric nonparametric asymptotic stochastic
deterministic probabilistic frequentist bayesian heteroscedastic homoscedastic normalised normalized standardised standardized detrended
deseasonalised smoothed unsmoothed rounded unrounded truncated untruncated winsorised stratified unstratified pooled unpooled randomised
randomized nonrandom sampled unsampled resampled bootstrapped noisy volatile erratic jumpy static dynamic stationary nonstationary
foregoing aforesaid following succeeding halfyearly biannual triennial decennial nightly morning afternoon evening midweek weekend
northern southern eastern western northeastern northwestern southeastern southwestern coastal inland rural urban suburban metropolitan
overseas transatlantic transpacific crossborder offshore onshore nearshore bilingual multilingual anglophone francophone belgian danish
norwegian swedish finnish icelandic polish czech hungarian romanian bulgarian greek turkish portuguese irish scottish welsh english
canadian australian japanese chinese indian brazilian mexican korean israeli arabian baltic iberian alpine mediterranean payable
receivable unaccrued prepaid postpaid unpaid reimbursed refunded refundable nonrefundable taxable exempt chargeable unbilled billed
invoiced uninvoiced booked unbooked budgeted unbudgeted costed discounted undiscounted listed unlisted quoted unquoted collectible
uncollectible redeemable salaried parttime fulltime contract freelance temporary acting biological chemical electrical mechanical
nuclear solar hydraulic thermal optical marine naval aerial terrestrial editorial typographical graphical tabular pictorial ageing aging
aged elderly adolescent bookable clickable sortable searchable printable opted unopted subscribed unsubscribed registered unregistered
enrolled logged unlogged tracked untracked tagged untagged scored unscored assigned routed unrouted queued unqueued parked shelved
frozen stalled paused resumed needed unneeded surplus leftover residual remaining unspent abrupt gentle jerky piecemeal stepwise gradual
incremental comparative superlative innate inherent intrinsic extrinsic equivalent tantamount synonymous homonymous namesake quarterend
monthend yearend yeartodate asked unasked offered unoffered reluctant arithmetic geometric harmonic twofold threefold fourfold fivefold
tenfold manifold threeway twoway oneway nonblank nonmember nonresponding nonbuying nonpaying dim recorded unrecorded working nonworking
selfreported trade bygone yearlong monthlong daylong weeklong tripled doubled halved top topmost bottommost uppermost lowermost
innermost outermost middlemost foremost hindmost rearmost eightfold
`);

/** Adverbs of measure, time and manner that neither praise nor insist. */
export const ADVERBS = wordList(`
slightly marginally modestly moderately substantially considerably notably noticeably measurably markedly somewhat slowly quickly faster
slower sooner later early late gradually steadily consistently persistently repeatedly continuously consecutively successively typically
usually commonly generally rarely seldom frequently often sometimes occasionally partly partially fully mostly mainly largely chiefly
evenly unevenly broadly narrowly closely directly indirectly separately jointly independently conditionally unconditionally relatively
absolutely annually monthly quarterly weekly daily directionally statistically numerically proportionally correspondingly conversely
inversely simultaneously concurrently newly formerly apart altogether upward upwards downward downwards forward forwards backward
backwards aside anew abroad domestically internationally globally regionally virtually barely hardly scarcely far farther further
furthest long longer much little lot lots bit likewise throughout visibly side differently alike individually collectively cumulatively
automatically manually randomly systematically verbatim retrospectively retroactively provisionally formally technically contractually
respectively uniformly anymore hitherto heretofore upfront alone abreast apiece otherwise elsewhere strictly loosely roughly circa
equally explicitly implicitly ordinarily normally proportionately mutually chronologically alphabetically geographically historically
initially once twice thrice downstream upstream midway halfway inclusive exclusive inclusively exclusively sparsely densely thinly
widely wherever whenever administratively
behind ahead yesterday midweek overnight roundly squarely flatly straightaway solely purely merely simply nominally notionally ordinally
cardinally seasonally yearly biannually fortnightly intermittently sporadically erratically abruptly suddenly else somewhere anywhere
nowhere hence thence whence pointwise pairwise stepwise piecewise rowwise columnwise clockwise lengthwise crosswise northward southward
eastward westward northwards southwards eastwards westwards inward outward inwards outwards aboard ashore inland overseas uphill
downhill again anon beforehand afterward foremost lastly firstly secondly thirdly fourthly namely viz piecemeal threefold twofold
tenfold even unequally rather thereabouts afterwards thereupon hereby
`);
