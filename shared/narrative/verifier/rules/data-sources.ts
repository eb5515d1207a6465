import type { Word } from '../words.ts';

/** Data, definitions and arithmetic: what explains a figure without explaining customers. */
const OF_FIGURES =
  /^(?:restated?|restatements?|snapshots?|exports?|exported|definitions?|mappings?|mapped|unmapped|arrivals?|decomposition|decomposed|mix|weights|rounding|rounded|ledger|gates?|flags?|flagged|scenarios?|attribution|attributed|lookback|currency|currencies|duplicates?|timestamps?|undated|completeness|horizon|interval|intervals|method|calendar|published|republished|schema|columns?|rows?|census|censoring|immature|constrained|directional|withheld|provisional|recorded|records|blank|denominator|numerator|arithmetic|model|lens|touch|threshold|derived|merges?|merged|deduplication|migration|backfill|gap|zone|utc|stamp|stamps|files?|synchronisation|sync|copied|counted|counts?|compared?|comparisons?|comparable|tested|tests?|shown|told|said|stated|measured|versions?|reports?|rules?|entries|cohorts?|window|samples?|units|dates?|fields?|filled|missing|unknown|excluded|unit|hidden|suppressed|confidential|confidentiality|totals?|mature|matured|open|dimensions?|values?|figures?|clusters?|accounts|signals?|findings?|estimates?|median|mean)$/u;
const OF_BUSINESS =
  /^(?:buyers?|reps?|sellers?|sdrs?|teams?|compet.*|budgets?|seasonality|prices?|pricing|prospects?|forms?|messag.*|onboarding|demos?|campaigns?|procurement|reviews?|security|economy|market|managers?|calls?|discounts?|features?|training|playbook|follow|handoff|handover|routing|launch|launched|brand|roles?|vacanc.*|staff.*|event|price)$/u;

/** Whether the sentence of a word tells of figures and of nothing that somebody does or wants. */
export function isOfFigures(words: readonly Word[], at: number): boolean {
  const start = words.slice(0, at).findLastIndex(({ says }) => says === '.') + 1;
  const length = words.slice(start).findIndex(({ says }) => says === '.');
  const sentence = words.slice(start, length < 0 ? undefined : start + length);
  return sentence.some(({ says }) => OF_FIGURES.test(says)) && !sentence.some(({ says }) => OF_BUSINESS.test(says));
}
