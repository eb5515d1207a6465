import type { Fact, FactRelation } from '../../../contracts/narrative.ts';
import { wordList } from '../vocabulary/word-list.ts';
import { wordsOfPhrases } from './told-phrases.ts';

/**
 * The words that a statement of a fact is made of. The vocabulary of the wording rules is that of a whole report; of one figure much less
 * is known: a share that moved on was neither lost nor won nor left anything. Words of direction are another rule's.
 */
const EVERY = wordList(`
a an the this that these those it its they them their there which who whose where what
of in on at to from for by with among between over or and as than is are was were be been being has have
while whereas but against beside besides versus compared relative not no nothing neither nor none shown
lie lies lay stand stands stood differ differs differed different difference differences contrast contrasts
directional directionally supported
`);
const BY_KIND: Readonly<Record<Fact['kind'], readonly string[]>> = {
  finding: ['did'],
  contrast: wordList('would more told'),
  unchanged: wordList('would more any stand apart movement told'),
  assumption: wordList(`
assumed assumption assumptions observed agree agrees agreed contradict contradicts contradicted extent hold holds held whether
cannot can tell told yet did won
`),
  unsaid: wordList('comparison comparisons tested told could conversion likewise'),
  nothing_found: wordList('comparison comparisons tested told could error budget'),
  sales_cycle: wordList('said median medians upper quartile quartiles time took'),
  touches_to_won: wordList(
    'had said touch touches touched untouched counted created before median medians upper quartile up win won',
  ),
  restated: wordList(
    'before rate rates reported otherwise up most counted differs how much lies each moved on earlier convert converts converted conversion',
  ),
  flag: ['likewise'],
  count: wordList(
    'entered entering entrants came won lost opportunity opportunities person people win rate revenue holds hold present include includes',
  ),
};
const CONVERSION = wordList(
  'convert converts converted converting conversion conversions share shares rate rates move moves moved moving',
);
const BY_MEASURE: Readonly<Record<FactRelation['measure'], readonly string[]>> = {
  conversion: CONVERSION,
  mix: [...CONVERSION, ...wordList('mix composition part movement entered')],
  time: wordList('take takes took taken taking time times median medians move moves moved moving pace duration'),
  deal_size: wordList('won win deal deals size sizes mean large typically'),
  count: wordList('entered won lost'),
  assumed: [
    ...CONVERSION,
    ...wordList('take takes took taken taking time median won deal deals size mean large typically'),
  ],
};
const STANDING = wordList('persist persists persisted persisting persistent remain remains remained remaining still');
/** What became of a finding since an earlier report. */
const BY_STATE: ReadonlyMap<Fact['state'], readonly string[]> = new Map([
  ['new', ['newly']],
  ['persisting', STANDING],
  ['changed', [...STANDING, 'changed']],
  ['resolved', ['resolved']],
  ['retracted', wordList('retracted withdrawn')],
]);

/** All that a fact may be told in: what stands anywhere, and words of phrases. */
export function toldWordsOf(fact: Fact): ReadonlySet<string> {
  return new Set([...freeWordsOf(fact), ...wordsOfPhrases(fact)]);
}

/** What stands anywhere in a statement of a fact. */
export function freeWordsOf({ kind, relations, state, numbers }: Fact): ReadonlySet<string> {
  const since = 'since' in numbers || 'first_month' in numbers ? ['since'] : [];
  const measures = relations.flatMap(({ measure }) => BY_MEASURE[measure]);
  return new Set([...EVERY, ...BY_KIND[kind], ...measures, ...(BY_STATE.get(state) ?? []), ...since]);
}
