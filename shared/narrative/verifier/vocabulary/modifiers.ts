import { wordList } from './word-list.ts';

/** Adjectives that are compared by an ending, and say how much, how long, how far. */
export const SHORT_ADJECTIVES = wordList(`
high low large small big long short fast slow quick early late new old near far close broad narrow wide deep thin steep flat full few great
brief light tall
`);

/** Adjectives and participles that describe without judging. */
export const ADJECTIVES = wordList(`
recent current previous prior preceding latter former final initial last main primary secondary upper middle
mature immature provisional complete incomplete partial whole entire overall average typical usual common uncommon rare frequent infrequent
similar dissimilar alike comparable incomparable different distinct identical equal unequal uneven separate separable inseparable
distinguishable indistinguishable wholly steady constant stable unchanged even mixed single multiple various numerous individual joint
independent dependent conditional unconditional relative absolute annual monthly quarterly weekly daily yearly hourly adjusted unadjusted
weighted unweighted raw observed unobserved inferred propagated expected assumed predefined declared undeclared published unpublished
known unknown mapped unmapped missing blank available unavailable sufficient insufficient enough directional established
consistent inconsistent persistent statistical statistically positive negative visible invisible present absent
upstream downstream adjacent consecutive successive inbound outbound organic paid direct indirect internal external eligible ineligible
active inactive administrative commercial inverse opposite contrary upward downward marginal modest moderate slight minor substantial
sizeable sizable considerable notable noticeable measurable detectable undetectable countable testable untested untestable
reportable unreported undated dated timestamped late-stage early-stage short-term
numeric numerical quantitative nominal empirical historical seasonal cumulative annualised annualized respective corresponding
certain particular specific given general global regional local domestic foreign
larger-than-average next nearest closest earliest latest newest oldest
unresolved resolved retracted restated duplicated unmatched matched orphaned merged backdated closed-won closed-lost marketing-sourced
unclosed unsold unpriced priced unowned owned unassigned unconverted uncontacted
true false actual real-time preliminary interim tentative aforementioned said
customer-facing self-service self-serve second-largest
fewer non mid multi sub pre post intra inter quasi semi anti over
subject close-to able unable eligible qualified accepted sourced led assisted driven-by based
`);

/** Adverbs of measure, time and manner that neither praise nor insist. */
export const ADVERBS = wordList(`
slightly marginally modestly moderately substantially considerably notably noticeably measurably markedly somewhat slowly quickly faster slower
sooner later early late gradually steadily consistently persistently repeatedly continuously consecutively successively
typically usually commonly generally rarely seldom frequently often sometimes occasionally partly partially fully mostly mainly largely
chiefly evenly unevenly broadly narrowly closely directly indirectly separately jointly independently conditionally unconditionally
relatively absolutely annually monthly quarterly weekly daily directionally statistically numerically proportionally
correspondingly accordingly conversely inversely simultaneously concurrently newly formerly apart altogether upward upwards downward
downwards forward forwards backward backwards aside anew abroad domestically internationally globally regionally virtually barely hardly
scarcely simply merely solely chiefly far farther further furthest long longer much little lot lots bit
mid-quarter mid-month year-over-year week-over-week month-over-month quarter-over-quarter likewise throughout
visibly side
`);
