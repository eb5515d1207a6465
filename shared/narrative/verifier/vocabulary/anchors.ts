import { DATA_ADJECTIVES } from './adjectives/data.ts';
import { NUMBER_NAMES } from './function-words.ts';
import { nounForms, verbForms } from './inflections.ts';
import { MEASURES_NOUNS } from './nouns/measures.ts';
import { STATISTICS_NOUNS } from './nouns/statistics.ts';
import { COUNTING_VERBS } from './verbs/counting.ts';
import { wordList } from './word-list.ts';

/** Words of counting, comparing and recording: a statement of the report has a number or one of these. */
export const ANCHORS: ReadonlySet<string> = new Set([
  ...NUMBER_NAMES,
  ...STATISTICS_NOUNS.flatMap(nounForms),
  ...MEASURES_NOUNS.flatMap(nounForms),
  ...COUNTING_VERBS.flatMap(verbForms),
  ...DATA_ADJECTIVES,
  ...wordList(`
above amount amounted amounts anonymous apart assigned association assumption assumptions attributed attribution
average averaged averages below bestfit biggest blank bookings bottleneck bound bounds calculated cause causes caveat
caveats censoring chart charts classified climbed cohort cohorts column columns comparable comparator compare compared
compares comparison comparisons computed confidence confidentiality confined contrast contrasts converted correlated
count counted counts credit credited currencies currency curve curves data dataset date dated dates days decline
declined decrease decreased defined definition definitions denominator derived describes description differ differed
difference differences differs dimension dimensions dipped direction directional directions distinguish distinguished
dollars double dozen drop dropped duplicate duplicates early eight eighteen eleven empty entered enters entrants
entries entry equal error estimate estimated estimates euros evidence excluded export exported exports fall fallen
falls fastest fell fewer field fields fifteen fifth fifty figure figures file files filled finding findings first five
flag flagged flags flat floor forecast forty four fourteen fourth gap gaps gate gates grew half higher highest horizon
horizons hundred hypothesis idle import imported imports included increase increased inside insufficient interval
intervals inverse label labels lag lagged lags larger largest late ledger level limit limits listed log logged logs
longer longest lookback lower lowest majority mapped mapping mean measure measured measures median medians merged
million minority missing mix model month months movement name names narrowed narrower newest nil nine noise none noted
number numbered numbers numerator oldest one order ordered ordering outnumber outnumbered outside pattern patterns
percent percentage persist persisted persona personas point points precision privacy provisional published quarter
quarters range ranged ranges rank ranked ranking ranks rarer rate rates recommendation record recorded records
recovered reference region regions report reported reports restated results retracted revenue rise risen rises rose
rounded rounding row rows rule rules sample samples seasonality second sector segment segments selection series set
sets seven seventh share shares shorter shortest shown shrank sideways sign signal signals six sixteen sixth sixty size sizes
skipped slipped slowest smaller smallest snapshot snapshots source sources speed stage stages statement statements
steady step sum summed sums supported suppressed swapped table tables ten test tested testing tests third thirteen
thirty thousand three threshold thresholds thrice tier timestamp timestamps total totals touch touches trend trends
twelve twenty twice two typed unchanged undated units unknown unmapped unpublished unrecorded untested unverified value
valued values version versions weeks widened wider window windows withheld years youngest zero
`),
]);
