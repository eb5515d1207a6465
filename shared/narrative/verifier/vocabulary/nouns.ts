import { wordList } from './word-list.ts';

/** What a report of the funnel counts, compares and names. */
export const NOUNS = wordList(`
segment subsegment stage step substage funnel conversion rate share figure measure metric value number count total subtotal
average mean median percentile quartile decile range interval band spread variance variation deviation margin difference gap contrast
distance ratio proportion fraction level pace speed velocity time duration length age hour day weekday week month quarter
year period window horizon cohort date calendar cycle timeframe timeline semester season interim
lead person contact prospect visitor subscriber account customer client buyer company organisation organization business firm enterprise
deal opp pipeline quote quotation order contract agreement renewal expansion upsell subscription acquisition handoff handover
entry entrant exit arrival newcomer mover unit record row column field export import source system data dataset snapshot file history
evidence test finding signal flag caveat remark statement report version edition review budget threshold floor ceiling limit bound
sample size power error noise uncertainty confidence probability significance hypothesis null assumption expectation
baseline reference set subset comparator comparison counterpart peer rest group subgroup category class cluster bucket bin dimension
attribute characteristic industry sector region country geography area territory market vertical persona role title seniority
campaign channel touch touchpoint medium programme program event webinar message messaging content asset motion product plan tier line
currency amount revenue booking money dollar euro pound price sum volume mix composition makeup distribution split breakdown
part component portion remainder balance movement change shift swing trend direction pattern order rank ranking position
place top bottom side end start beginning middle rise fall drop decline increase decrease growth reduction gain loss win closure
outcome status state owner ownership activity email call meeting demo trial visit form response reply click open usage user seat login
quality gate check completeness coverage freshness match merge merger duplicate orphan blank mapping definition rule
policy criterion scenario convention method attribution model lens lookback credit weight weighting reason competitor
skip regression return reopening attrition churn bottleneck plateau peak trough high low maximum minimum extreme outlier curve series
ledger reconciliation control tolerance restatement correction revision retraction update backfill case instance kind type basis
population pool base majority minority member side column table chart bar view section page footnote detail name value
scorecard heatmap summary dashboard estimate estimation observation calculation aggregation aggregate formula denominator numerator
decimal rounding multiple factor partner reseller referral inbound outbound territory lifecycle life timestamp timezone
id identifier key crm csv spreadsheet database query deal-size dealsize acv arr tcv mrr mql mqls sql sqls sal sals sao sql's mql's icp smb smbs
absence presence lack existence availability consistency similarity inequality equality parity disparity discrepancy agreement disagreement
overlap dependence independence maturity immaturity suppression exclusion inclusion completion progression advancement passage
transition conversion-rate win-rate closing creation origin provenance arrival recency frequency occurrence recurrence reappearance
headcount employee employees staff-size turnover customer-base contrast pairwise
stage-entry baseline magnitude extent degree scale proportionality sequence order ordering
result opportunity
lifetime tenure seasonality weekday month-end quarter-end halfyear half-year fortnight
rejection acceptance qualification disqualification assignment registration attendance signature signing purchase
subscription cancellation downgrade upgrade
proposal negotiation discovery evaluation demo onboarding procurement legal security contract verbal commit closed-won closed-lost
mid size tail head front back half item thing point
significance-level p-value pvalue reference-set
`);

/** Nouns whose plural is no s. */
export const IRREGULAR_NOUNS = wordList(`
people criteria media data series hypotheses analyses analysis basis bases axis axes sales marketing demand finance operations revops revenue
bookings proceeds news whereabouts makeup won lost losses indices index maxima minima halves others mql mqls sdr
software healthcare manufacturing retail technology telecom insurance banking education government logistics energy pharma
america europe asia africa emea apac latam amer dach nordics uk us eu germany france
`);
