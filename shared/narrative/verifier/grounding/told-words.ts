import type { Fact, FactRelation } from '../../../contracts/narrative.ts';
import { wordList } from '../vocabulary/word-list.ts';

/**
 * The words that a statement of a fact is made of. The vocabulary of the wording rules is that of a whole report; of one figure much less
 * is known: a share that moved on was neither lost nor won nor left anything. Words of direction are another rule's.
 */
const EVERY = wordList(`
a an the this that these those it its they them their there which who whose where what
of in on at to from for by with within among between over or and as than is are was were be been being has have
while whereas but against beside besides versus compared relative not no nothing neither nor none shown told
lie lies lay stand stands stood differ differs differed different difference differences contrast contrasts
stage step next funnel segment segments dimension comparator reference set side figure figures whole window period
directional directionally supported here report record records
`);
const BY_KIND: Readonly<Record<Fact['kind'], readonly string[]>> = {
  finding: wordList(`
since new newly persist persists persisted persisting persistent remain remains remained remaining still standing resolved
retracted withdrawn changed said earlier later too out all threshold newest mature month months did
`),
  contrast: wordList('would shown'),
  unchanged: wordList('would any stand apart movement'),
  assumption: wordList(`
assumed assumption assumptions observed agree agrees agreed contradict contradicts contradicted extent hold holds held whether
cannot can tell yet present volume earliest did won
`),
  unsaid: wordList('comparison comparisons tested could conversion likewise'),
  nothing_found: wordList('comparison comparisons tested could error budget'),
  sales_cycle: wordList('said median medians upper quartile quartiles time took'),
  touches_to_won: wordList(
    'had said touch touches touched untouched counted created before median medians upper quartile up win won',
  ),
  restated: wordList(
    'before rate rates reported otherwise up most counted differs how much lies each moved on earlier convert converts converted conversion',
  ),
  flag: wordList('known know before numbers quality gate gates tells tell likewise'),
  count: wordList(
    'entered entering entrants came won lost opportunity opportunities person people win rate revenue holds hold present include includes date were',
  ),
};
const CONVERSION = wordList(
  'convert converts converted converting conversion conversions share shares rate rates move moves moved moving',
);
const BY_MEASURE: Readonly<Record<FactRelation['measure'], readonly string[]>> = {
  conversion: CONVERSION,
  mix: [...CONVERSION, ...wordList('mix composition part movement entered')],
  time: wordList('take takes took taken taking time times median medians move moves moved moving pace duration'),
  deal_size: wordList('won win deal deals size sizes mean large typically amount amounts'),
  count: wordList('entered won lost'),
  assumed: [
    ...CONVERSION,
    ...wordList('take takes took taken taking time median won deal deals size mean large typically'),
  ],
};
/** What a pattern says beyond the figures of its signals. */
const BY_PATTERN: ReadonlyMap<Fact['pattern'], readonly string[]> = new Map([
  ['slower', CONVERSION],
  ['faster', CONVERSION],
  ['mix', ['movement']],
]);

export function toldWordsOf({ kind, relations, pattern }: Fact): ReadonlySet<string> {
  const measured = relations.flatMap(({ measure }) => BY_MEASURE[measure]);
  return new Set([...EVERY, ...BY_KIND[kind], ...measured, ...(BY_PATTERN.get(pattern) ?? [])]);
}
