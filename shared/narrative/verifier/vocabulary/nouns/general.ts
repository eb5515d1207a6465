import { wordList } from '../word-list.ts';

/** Nouns of no kind of their own. */
export const GENERAL_NOUNS = wordList(`
abbreviation acquisition acronym act actor advocate agenda air alarm algorithm alias allotment alternative ambiguity
annexe annualisation annualization annuity anonymity anything approximation assignee attainment attempt availability
backdating backlink barchart bed belief bidder binder blinding borough bounce buffer bunch button bystander cache
callout capability cargo centring challenge checkout chronometer cipher closedate coastline complaint compliance con
concept constraint content contributor conversation copyright core counting countrypart cousin creation credible cube
daytime dealsize decision deed delta destination detection dialogue diary dictionary dilation discussion dispute
divisibility docket doorway dossier easterly echelon employees enquiry enumeration equation equilibrium errata erratum
eve exercise existence experience experiment exporter exterior eye facilities facility fact feedback filtering firewall
fold footprint foreign formula fringe gazetteer geography girth glance grievance guid guideline handle happening
hashcode heft heir heuristic highland hinterland holdout home house idea identity immaturity importer inflection
information initials inland inquiry inside insider interim interlude interview interviewee intro invitation itinerary
jargon joiner knowledge laboratories lack lacuna language latecomer latitude launch lawsuit layer leg lexicon life lion
logger longitude lowland lump mailer makeup manifest manner means menu messaging method mid midpoint millennium
misclassification modal modulus mover mqls multiplier nature neck news nickname noncompletion nonresponse notification
numeracy observation oddness offset operation ordering orphan outcome outside outsider overcount pairwise pane
paperwork par party patent payout periphery permyriad petition phrasing pin placard pool popup portfolio possibility
posting pro project promille promise propensity proportionality proration randomisation randomization reading recession
reclassification recordtype recount reinstatement relabelling reminder rename renaming reopened replica request
requirement resampling resignation restriction result retirement ribbon rim rollcall roster rota route rubric sake sals
sampler saving scan scatterplot scenario seating sense settlement severity signpost slider smbs social softclose sound
speech spoke springtime sqls stockpile stuff summertime suppression surname synonym talent talk task technique
telemetry textbox thing tiebreak tip topic touchdown trademark traffic transformation turning undercount underlap
undertaking use username uuid validity vantage vendee vertex waitlist want way web weeknight westerly while wintertime
workday workforce working workload wrap
`);
