import { wordList } from './word-list.ts';

/** What a report of the funnel counts, compares and names. */
export const NOUNS = wordList(`
segment subsegment stage step substage funnel conversion rate share figure measure metric value number count total subtotal average mean
median percentile quartile decile range interval band spread variance variation deviation margin difference gap contrast distance ratio
proportion fraction level pace speed velocity time duration length age hour day weekday week month quarter year period window horizon
cohort date calendar cycle timeframe timeline semester interim lead person contact prospect visitor subscriber account customer client
buyer company organisation organization business firm enterprise deal opp pipeline quote quotation order contract agreement renewal
expansion upsell subscription acquisition handoff handover entry entrant exit arrival newcomer mover unit record row column field export
import source system data dataset snapshot file history evidence test finding signal flag caveat remark statement report version edition
review threshold floor ceiling limit bound sample size power error noise uncertainty confidence probability significance hypothesis null
assumption expectation baseline reference set subset comparator comparison counterpart peer rest group subgroup category class cluster
bucket bin dimension attribute characteristic industry sector region country geography area territory market vertical persona role title
seniority campaign channel touch touchpoint medium programme program event webinar message messaging content asset motion product plan
tier line currency amount revenue booking money dollar euro pound price sum volume mix composition makeup distribution split breakdown
part component portion remainder balance movement change shift swing trend direction pattern rank ranking position place top bottom side
end start beginning middle rise fall drop decline increase decrease growth reduction gain loss win closure outcome status state owner
ownership activity email call meeting demo trial visit form response reply click open usage user seat login quality gate check
completeness coverage freshness match merge merger duplicate orphan blank mapping definition rule policy criterion scenario convention
method attribution model lens lookback credit weight weighting reason competitor skip regression return reopening attrition churn
bottleneck plateau peak trough high low maximum minimum extreme outlier curve series ledger reconciliation control tolerance restatement
correction revision retraction update backfill case instance kind type basis population pool base majority minority member table chart
bar view section page footnote detail name scorecard heatmap summary dashboard estimate estimation observation calculation aggregation
aggregate formula denominator numerator decimal rounding multiple factor partner reseller referral inbound outbound lifecycle life
timestamp timezone id identifier key crm csv spreadsheet database query dealsize acv arr tcv mrr mql mqls sql sqls sal sals sao sql's
mql's icp smb smbs absence presence lack existence availability consistency similarity inequality equality parity disparity discrepancy
disagreement overlap dependence independence maturity immaturity suppression exclusion inclusion completion progression advancement
passage transition closing creation origin provenance recency frequency occurrence recurrence reappearance headcount employee employees
turnover pairwise magnitude extent degree scale proportionality sequence ordering result opportunity lifetime tenure seasonality
halfyear fortnight rejection acceptance qualification disqualification assignment registration attendance signature signing purchase
cancellation downgrade upgrade proposal negotiation discovery evaluation onboarding procurement legal security verbal commit mid tail
head front back half item thing point pvalue schema template header cell extract sync connector integration object entity property
picklist label code marker sheet tab batch load job run log exception warning copy build release audit checksum hash domain website
address postcode phone variable parameter coefficient slope intercept smoothing estimator bias covariance quantile tercile quintile
histogram density skew residual statistic score stratum permutation simulation draw seed decomposition effect family detection selection
censoring hazard survival risk incidence index digit precision resolution granularity grain arithmetic publication approval
confidentiality privacy disclosure anonymity verdict conclusion inference narrative wording sentence paragraph legend appendix annex
headline caption task appointment note discount term licence license module addon package bundle pilot proof concept workshop tender rfp
committee influencer sponsor stakeholder gatekeeper practitioner evaluator administrator developer engineer queue inbox routing quota
roster book newsletter mailing advert ad search display social conference fair show booth sponsorship syndication podcast video ebook
whitepaper guide study landing chat marketplace directory outreach community press analyst distributor agency integrator alliance mail
retargeting nurture nurturing billing invoice fee service cost tax exchange minute weekend holiday decade deadline delay respondent
attendee registrant signup logo institution university school hospital bank insurer retailer manufacturer ministry charity nonprofit
startup scaleup corporation subsidiary parent holding site office branch location city province county continent district zone onset
streak spell stretch wave round phase episode leg midpoint outset way means manner sort aspect respect regard context setting condition
circumstance situation sake want shortfall surplus excess deficit experiment variant arm treatment rename renaming relabelling
reclassification reassignment recalculation refresh migration rollout launch archive archiving deletion removal filter slice filtering
deduplication validation imputation truncation parsing use claim counterclaim premise belief pass opening backlog inflow outflow intake
throughput input output workload nickname spelling typo abbreviation acronym synonym language translation map grid colour color arrow
dot dash panel interaction correspondence consent bounce impression pageview session journey pathway path route entrance doorway
destination neighbour successor predecessor antecedent board council association union club adoption activation engagement retention
depth breadth specialist generalist consultant founder feed stream recordtype checkbox toggle default guideline standard norm
specification requirement constraint restriction exemption clause amendment addendum supplement erratum vendor supplier provider
contractor softclose closedate adult youth household citizen resident hand deed slowdown speedup uptick downtick upturn downturn dip
blip bump spike text severity outline shape format pin cadence identity mode card design element string slot delta character letter
width square heading ground decision option metadata layer ticket validity boundary comparability approximation connection counter
transformation surrogate scan adjustment equation sensitivity mismatch agent actor example workflow folder receipt lookup height box
offset party capability second increment decrement multiplier quotient divisor divisibility offset stock flow cutoff latency runtime
pause lag spacing rhythm tempo tie pairing crosswalk bridge junction link linkage pointer ancestor child sibling hierarchy tree root
node edge leaf rung ladder apportionment allotment residue leaver joiner returner salesperson footprint workforce manager director
executive vp leader chief cfo cto ceo cio ciso cmo coo cro professional engineering compliance facility facilities treasury accounting
payroll talent recruiting date reopened inquiry enquiry submission application conversation dialogue inventory stockpile reserve
carryover intersection complement superset universe recipient sender author reviewer approver brochure flyer leaflet banner keyword
backlink microsite app assignee inception saturation crest ebb annuity instalment installment deposit refund cycle dispute chargeback
lawsuit feedback comment reminder notice notification alert alarm period logic procedure technique algorithm heuristic synchronisation
synchronization north south east west trade contradiction shrinkage choice interest payer payee voucher coupon reinstatement nonresponse
dropout holdout underlap precedent forerunner countrypart tiebreak ambiguity misclassification overcount undercount double
counting recount bookkeeping accrual deferral backdating proration annualisation annualization normalisation normalization
standardisation standardization centring stratification
answer clock foot glance picture question reading neck web chance possibility likelihood odds handful third volatility contribution
multiplicity cousin veteran latecomer bystander outsider insider payment pay payout remittance bill journal posting provision allowance
writeoff rebate debit liability equity capital fund expense expenditure outlay spend saving charge premium surcharge tariff duty levy
vat excise wage salary commission bonus pension dividend loan mortgage debt lease rent rental royalty krona krone kroner zloty franc yen
yuan rupee rouble peso rand lira shekel forint leu lev dinar dirham riyal koruna crown pence penny cent kilogram ton litre metre
kilometre mile acre auditor bookkeeper accountant treasurer controller cashier clerk morning afternoon evening night midnight noon dawn
dusk daytime working workday weeknight birthday anniversary vacation summertime wintertime springtime almanac agenda diary timetable
itinerary rota moment instant while eve yesterday today trimester century millennium era epoch generation vintage interlude hiatus break
standstill interruption disruption outage downtime uptime maintenance incident mark notch stair grade rubric genus species stripe
echelon percentage percent promille permille permyriad modulus exponent logarithm cube quantity bulk mass heft capacity contents cargo
numeral cipher integer acceleration modal kurtosis dispersion scatter fit correlation autocorrelation covariate predictor regressor
confounder matching propensity randomisation randomization blinding placebo bootstrap jackknife resampling replicate replication
iteration fold subsample sampling sampler census enumeration tally rollcall register registry catalogue catalog gazetteer list listing
manifest checklist numeracy algebra geometry calculus statistician mathematician demographer actuary economist prior posterior credible
envelope corridor strip ribbon bracket whisker boxplot violin scatterplot barchart pie donut sparkline gridline axis tick footer
subtitle annotation callout gradient incline bend kink inflection turn turning corner crossing crossover vertex tip dent deadlock
stalemate equilibrium fluctuation oscillation wobble jitter flutter rotation drift wander creep crawl ascent descent climb tumble slide
slip dive rally retreat advance recession contraction dilation plurality quorum lion mainstay remnant leftover crowd clump bunch parcel
packet chain hub spoke centre center core periphery fringe border frontier hinterland heartland rim nation land canton prefecture parish
borough shire peninsula island coast coastline inland mainland highland lowland mountain valley river lake sea ocean gulf bay strait
hemisphere latitude longitude metropolis town village suburb hamlet settlement neighbourhood neighborhood street road avenue zipcode
northeast northwest southeast southwest easterly westerly niche subvertical subsector subdomain bakery brewery farm farmer fishery
forestry quarry refinery smelter foundry mill plant factory works warehouse depot port airport airline railway carrier shipper courier
hotel restaurant caterer theatre cinema museum library studio publisher broadcaster newspaper magazine builder architect surveyor notary
lawyer solicitor attorney barrister court judge tribunal dentist doctor nurse pharmacist clinic laboratory laboratories pharmacy surgery
municipality authority regulator bureau chamber federation syndicate cooperative wholesaler grocer supermarket merchant trader broker
dealer importer exporter employer worker labourer apprentice trainee intern freelancer operator technician invitation invitee guest host
speaker exhibitor organiser organizer participant panellist pamphlet postcard mailer poster billboard signpost placard button widget
icon tile menu dropdown textbox radio slider tooltip pane popup screen browser device tablet laptop desktop server cloud network router
cable firewall proxy cookie pixel beacon tracker tag script bot crawler spider spam unsubscribe optout optin logon logout username
handle alias pseudonym hashcode uuid guid primary foreign partition shard replica mirror cache buffer topic pipe stopwatch timer
chronometer datestamp leap misprint misspelling omission hole lacuna void placeholder phrase phrasing terminology vocabulary glossary
dictionary lexicon jargon recap digest abstract overview synopsis tabulation attachment enclosure draft errata issue benchmark yardstick
heir pupil student teacher lecturer professor alumni complaint grievance request petition vacancy resignation departure retirement
footfall traffic touchdown kickoff intro introduction wrap paperwork dossier binder docket sign signoff initials countersignature
contributor donor beneficiary neighbor viewpoint angle perspective vantage fashion style tendency evenness oddness assertion proposition
maker holder bearer keeper purchaser vendee tracking logging logger telemetry interviewee training ageing aging seating utilisation
utilization occupancy noncompletion desk vehicle questionnaire referrer inhabitant patent trademark copyright bidder waitlist diesel
electricity container checkout annexe
`);

/** Nouns whose plural is no s. */
export const IRREGULAR_NOUNS = wordList(`
people criteria media data series hypotheses analyses analysis basis bases axis axes sales marketing demand finance operations revops
revenue bookings proceeds news whereabouts makeup won lost losses indices index maxima minima halves others mql mqls sdr software
healthcare manufacturing retail technology telecom insurance banking education government logistics energy pharma america europe asia
africa emea apac latam amer dach nordics uk us eu germany france copies entries families discoveries strata proceedings premises hr it
ops rnd saas b2b b2c smes sme midmarket eea euro roi seo sem ppc pr abm plg poc hardware furniture information research staff personnel
equipment housing pharmaceuticals biotech fintech edtech hospitality automotive aerospace construction agriculture mining utilities
entertainment gaming travel tourism transport freight beverage consumer chemicals electronics semiconductors wholesale nonprofit public
sector private apj anz benelux iberia nordic baltic balkan mena ssa spain italy netherlands poland sweden japan india china brazil
canada australia mexico salesforce hubspot marketo pardot eloqua outreach gong feet men women children persons headquarters arithmetic
statistics metrics analytics economics physics logos kilometres miles hectares
lion's handful kroner kronor thirds re de co ex pro quasi anti yes pence yen laboratories works easter ramadan diwali christmas whitsun
pentecost thanksgiving midsummer carnival advent lent epiphany eid passover chf sek nok dkk pln czk huf jpy cny inr cad aud nzd zar brl
mxn sgd hkd

v vii viii ix xi xii iii ii iv vi working percentages odds lookalikes lookalike sums
`);
