import type { Fact, FactLabel, FactNumber } from '../../../../shared/contracts/narrative.ts';

const label = (role: FactLabel['role'], opaque: string, text: string): FactLabel => ({ role, opaque, text });
const number = (unit: FactNumber['unit'], value: number | string, text: string): FactNumber => ({
  ...{ unit, value, text },
  source: { file: 'signals.json', record: 'r', path: 'p' },
});

const place = {
  dimension: label('dimension', 'dimension_a', 'Size'),
  stage: label('stage', 'stage_a', 'MQL'),
  next: label('stage', 'stage_b', 'SQL'),
  units: label('other', 'people', 'people'),
};
const nothing = {
  pattern: null,
  evidence: null,
  state: null,
  labels: {},
  numbers: {},
  relations: [],
  caveats: {},
} as const;
const common = { cites: ['s'], audiences: ['executive'] };

/** A segment whose conversion is below that of the reference set. */
export const BELOW: Fact = {
  ...{ ...nothing, ...common, id: 'f1', kind: 'finding', evidence: 'supported', state: 'new', pattern: 'fewer' },
  labels: {
    ...place,
    segment: label('segment', 'segment_a', 'Enterprise'),
    comparator: label('comparator', 'reference_set', 'the reference set'),
  },
  numbers: {
    share: number('share', 0.316, '31.6%'),
    whole: number('count', 412, '412'),
    comparator_share: number('share', 0.4, '40.0%'),
    difference: number('points', -0.084, '8.4 points'),
  },
  relations: [
    {
      ...{
        measure: 'conversion',
        direction: 'below',
        comparison: 'others',
        subject: 'segment',
        comparator: 'comparator',
      },
      ...{ estimate: 'share', comparatorFigure: 'comparator_share', difference: 'difference' },
    },
  ],
};

/** A segment that takes longer than another; quality constrains it. */
export const SLOWER: Fact = {
  ...{
    ...nothing,
    ...common,
    id: 'f2',
    kind: 'finding',
    evidence: 'directional',
    state: 'persisting',
    pattern: 'slower',
  },
  labels: {
    ...place,
    segment: label('segment', 'segment_b', 'Webinar'),
    comparator: label('comparator', 'segment_c', 'Partner'),
  },
  numbers: {
    days: number('days', 41, '41 days'),
    moved: number('count', 130, '130'),
    comparator_days: number('days', 30, '30 days'),
    difference: number('pairs', 0.12, '62 of 100 pairs'),
    since: number('month', '2026-04', 'April 2026'),
  },
  relations: [
    {
      ...{ measure: 'time', direction: 'above', comparison: 'others', subject: 'segment', comparator: 'comparator' },
      ...{ estimate: 'days', comparatorFigure: 'comparator_days', difference: 'difference' },
    },
  ],
  caveats: { caveat: 'Owners are missing on 12.0% of the records' },
};

/** A segment above its own past. */
export const RISEN: Fact = {
  ...{ ...nothing, ...common, id: 'f3', kind: 'finding', evidence: 'supported' },
  labels: {
    ...place,
    segment: label('segment', 'segment_d', 'SMB'),
    comparator: label('comparator', 'quarter_before', 'the same place of the quarter before'),
  },
  numbers: {
    share: number('share', 0.25, '25.0%'),
    comparator_share: number('share', 0.2, '20.0%'),
    difference: number('points', 0.05, '5.0 points'),
  },
  relations: [
    {
      ...{
        measure: 'conversion',
        direction: 'above',
        comparison: 'past',
        subject: 'segment',
        comparator: 'comparator',
      },
      ...{ estimate: 'share', comparatorFigure: 'comparator_share', difference: 'difference' },
    },
  ],
};

/** Two segments side by side that were not shown to differ. */
export const ALIKE: Fact = {
  ...{ ...nothing, ...common, id: 'f4', kind: 'contrast', evidence: 'insufficient' },
  labels: {
    ...place,
    segment: label('segment', 'segment_a', 'Enterprise'),
    comparator: label('comparator', 'segment_d', 'SMB'),
  },
  numbers: {
    share: number('share', 0.316, '31.6%'),
    comparator_share: number('share', 0.33, '33.0%'),
    detectable: number('points', 0.07, '7.0 points'),
  },
  relations: [
    {
      ...{ measure: 'conversion', direction: null, comparison: 'others', subject: 'segment', comparator: 'comparator' },
      ...{ estimate: 'share', comparatorFigure: 'comparator_share', difference: null },
    },
  ],
};

/** Who entered, and what was won and lost. */
export const COUNTED: Fact = {
  ...{ ...nothing, ...common, id: 'f5', kind: 'count', relations: [] },
  labels: { stage: label('stage', 'stage_a', 'MQL'), units: label('other', 'people', 'people') },
  numbers: {
    entered: number('count', 2103, '2,103'),
    won: number('count', 84, '84'),
    lost: number('count', 131, '131'),
  },
};

/** Something to know before the numbers. */
export const FLAGGED: Fact = {
  ...{ ...nothing, ...common, id: 'f6', kind: 'flag', relations: [] },
  caveats: { caveat: 'Loss reasons are blank on 34.0% of lost opportunities' },
};

/** Deals that are larger than another segment's. */
export const LARGER: Fact = {
  ...{ ...nothing, ...common, id: 'f7', kind: 'finding', evidence: 'supported', state: 'new', pattern: 'larger_deals' },
  labels: {
    dimension: place.dimension,
    segment: label('segment', 'segment_a', 'Enterprise'),
    comparator: label('comparator', 'segment_d', 'SMB'),
  },
  numbers: {
    mean: number('money', 4200000, '42,000 EUR'),
    deals: number('count', 40, '40'),
    comparator_mean: number('money', 3000000, '30,000 EUR'),
    difference: number('ratio', 1.4, '1.40 times'),
  },
  relations: [
    {
      ...{
        measure: 'deal_size',
        direction: 'above',
        comparison: 'others',
        subject: 'segment',
        comparator: 'comparator',
      },
      ...{ estimate: 'mean', comparatorFigure: 'comparator_mean', difference: 'difference' },
    },
  ],
};

/** A rate that an earlier report gave otherwise. */
export const RESTATED: Fact = {
  ...{ ...nothing, ...common, id: 'f8', kind: 'restated' },
  labels: {
    ...{ stage: place.stage, next: place.next, units: place.units },
    comparator: label('comparator', 'first_report', 'what was first reported'),
  },
  numbers: {
    share: number('share', 0.448, '44.8%'),
    whole: number('count', 1250, '1,250'),
    comparator_share: number('share', 0.452, '45.2%'),
    comparator_whole: number('count', 1200, '1,200'),
    difference: number('points', -0.004, '0.4 points'),
    month: number('month', '2026-06', 'June 2026'),
  },
  relations: [
    {
      ...{ measure: 'conversion', direction: 'below', comparison: 'past', subject: null, comparator: 'comparator' },
      ...{ estimate: 'share', comparatorFigure: 'comparator_share', difference: 'difference' },
    },
  ],
};

/** What is assumed of a segment, beside what was observed. */
export const OBSERVED: Fact = {
  ...{ ...nothing, ...common, id: 'f9', kind: 'assumption', evidence: 'supported', verdict: 'agrees' },
  labels: {
    ...place,
    assumption: label('assumption', 'assumption_a', 'Enterprise moves on more often'),
    segment: label('segment', 'segment_a', 'Enterprise'),
    comparator: label('comparator', 'other_segments', 'the other segments'),
  },
  numbers: {
    observed: number('share', 0.5, '50.0%'),
    observed_whole: number('count', 412, '412'),
    comparator_observed: number('share', 0.4, '40.0%'),
    comparator_observed_whole: number('count', 900, '900'),
    difference: number('points', 0.1, '10.0 points'),
  },
  relations: [
    {
      ...{
        measure: 'conversion',
        direction: 'above',
        comparison: 'others',
        subject: 'segment',
        comparator: 'comparator',
      },
      ...{ estimate: 'observed', comparatorFigure: 'comparator_observed', difference: 'difference' },
    },
  ],
};

/** What the organisation assumes; what was observed agrees. */
export const ASSUMED: Fact = {
  ...{ ...nothing, ...common, id: 'f11', kind: 'assumption', evidence: 'supported', verdict: 'agrees' },
  labels: {
    ...place,
    assumption: label('assumption', 'assumption_a', 'Enterprise moves on less often'),
    segment: label('segment', 'segment_a', 'Enterprise'),
    comparator: label('comparator', 'other_segments', 'the other segments'),
  },
  numbers: {
    observed: number('share', 0.316, '31.6%'),
    observed_whole: number('count', 412, '412'),
    comparator_observed: number('share', 0.4, '40.0%'),
    difference: number('points', -0.084, '8.4 points'),
  },
  relations: [
    {
      ...{
        measure: 'conversion',
        direction: 'below',
        comparison: 'others',
        subject: 'segment',
        comparator: 'comparator',
      },
      ...{ estimate: 'observed', comparatorFigure: 'comparator_observed', difference: 'difference' },
    },
  ],
};

/** A segment that had no test. */
export const UNSAID: Fact = {
  ...{ ...nothing, ...common, id: 'f12', kind: 'unsaid', evidence: 'insufficient', relations: [] },
  labels: {
    dimension: place.dimension,
    stage: place.stage,
    segment: label('segment', 'segment_b', 'Webinar'),
  },
  caveats: { caveat: 'fewer than 30 people entered' },
};

const unmoved = { subject: null, estimate: null, comparatorFigure: null, difference: null };

/** A dimension of which no segment was shown to differ. */
export const UNCHANGED: Fact = {
  ...{ ...nothing, ...common, id: 'f13', kind: 'unchanged', evidence: 'insufficient' },
  labels: { dimension: place.dimension, stage: place.stage, next: place.next },
  numbers: { detectable: number('points', 0.07, '7.0 points') },
  relations: [{ ...unmoved, measure: 'conversion', direction: null, comparison: 'others', comparator: null }],
};

/** The whole funnel's step, not shown to differ from its past. */
export const UNMOVED: Fact = {
  ...{ ...nothing, ...common, id: 'f14', kind: 'unchanged', evidence: 'insufficient' },
  labels: {
    stage: place.stage,
    next: place.next,
    comparator: label('comparator', 'quarter_before', 'the same place of the quarter before'),
  },
  numbers: { detectable: number('points', 0.07, '7.0 points') },
  relations: [{ ...unmoved, measure: 'conversion', direction: null, comparison: 'past', comparator: 'comparator' }],
};

/** Below of those who came to the stage; of all who set out not shown. */
export const DROPPED: Fact = { ...BELOW, id: 'f15', pattern: 'drop_off' };

/** How many comparisons were tested, and how many were not. */
export const UNTESTED: Fact = {
  ...{ ...nothing, ...common, id: 'f16', kind: 'unsaid', evidence: 'insufficient', relations: [] },
  numbers: { tested: number('count', 120, '120'), not_tested: number('count', 31, '31') },
};

/** What an earlier report said, and this one does not show by itself. */
export const STANDING: Fact = {
  ...{ ...nothing, ...common, id: 'f17', kind: 'finding', state: 'persisting' },
  labels: BELOW.labels,
  numbers: { since: number('month', '2026-04', 'April 2026') },
  relations: [
    {
      ...{ measure: 'conversion', direction: null, comparison: 'others', subject: 'segment', comparator: 'comparator' },
      ...{ estimate: null, comparatorFigure: null, difference: null },
    },
  ],
};

/** What an earlier report said, shown to be over. */
export const RESOLVED: Fact = { ...STANDING, id: 'f18', state: 'resolved' };

/** Below of those who came to the stage, and of all who set out. */
export const BOTTLENECK: Fact = {
  ...{ ...BELOW, id: 'f19', pattern: 'bottleneck' },
  numbers: { ...BELOW.numbers, of_all_difference: number('points', -0.04, '4.0 points') },
  relations: [
    ...BELOW.relations,
    {
      ...{ measure: 'conversion', direction: 'below', comparison: 'others', subject: 'segment' },
      ...{ comparator: 'comparator', estimate: null, comparatorFigure: null, difference: 'of_all_difference' },
    },
  ],
};

/** Two stages of one segment, early and late. */
export const LATER: Fact = {
  ...{ ...BELOW, id: 'f20', pattern: 'weak_early_strong_late' },
  labels: {
    ...BELOW.labels,
    stage_2: label('stage', 'stage_c', 'Offer'),
    next_2: label('stage', 'stage_d', 'Won'),
    units_2: label('other', 'opportunities', 'opportunities'),
  },
  numbers: {
    ...BELOW.numbers,
    share_2: number('share', 0.6, '60.0%'),
    whole_2: number('count', 90, '90'),
    comparator_share_2: number('share', 0.5, '50.0%'),
    difference_2: number('points', 0.1, '10.0 points'),
  },
  relations: [
    ...BELOW.relations,
    {
      ...{ measure: 'conversion', direction: 'above', comparison: 'others', subject: 'segment' },
      ...{ comparator: 'comparator', estimate: 'share_2', comparatorFigure: 'comparator_share_2' },
      difference: 'difference_2',
    },
  ],
};

/** Who is in a stage of another funnel, whose changes have no dates. */
export const UNDATED: Fact = {
  ...{ ...COUNTED, id: 'f21' },
  labels: { ...COUNTED.labels, funnel: label('funnel', 'funnel_b', 'Partner deals') },
  numbers: { present: number('count', 300, '300'), won: number('count', 84, '84'), lost: number('count', 131, '131') },
};

/** What was won, with its rate and its revenue. */
export const PRICED: Fact = {
  ...{ ...COUNTED, id: 'f22' },
  numbers: {
    ...COUNTED.numbers,
    win_rate: number('share', 0.39, '39.0%'),
    revenue: number('money', 42_000_000, '420,000 EUR'),
  },
};

/** Of what the whole funnel moved, the part that lies in who entered. */
export const MIXED: Fact = {
  ...{ ...nothing, ...common, id: 'f23', kind: 'finding', evidence: 'supported', pattern: 'mix' },
  labels: { ...place, comparator: label('comparator', 'quarter_before', 'the three months before') },
  numbers: {
    share: number('share', 0.4, '40.0%'),
    whole: number('count', 900, '900'),
    comparator_share: number('share', 0.4, '40.0%'),
    difference: number('points', 0.11, '11.0 points'),
  },
  relations: [
    {
      ...{ measure: 'mix', direction: 'above', comparison: 'past', subject: null, comparator: 'comparator' },
      ...{ estimate: 'share', comparatorFigure: 'comparator_share', difference: 'difference' },
    },
  ],
};

/** Months in a row above what earlier ones let expect. */
export const SHIFTED: Fact = {
  ...{ ...nothing, ...common, id: 'f24', kind: 'finding', evidence: 'supported' },
  labels: {
    ...place,
    segment: label('segment', 'segment_d', 'SMB'),
    comparator: label('comparator', 'history', 'what earlier months let expect'),
  },
  numbers: { ...MIXED.numbers, first_month: number('month', '2026-08', 'August 2026') },
  relations: [
    {
      ...{ measure: 'conversion', direction: 'above', comparison: 'expected', subject: 'segment' },
      ...{
        comparator: 'comparator',
        estimate: 'share',
        comparatorFigure: 'comparator_share',
        difference: 'difference',
      },
    },
  ],
};

export const FACTS: readonly Fact[] = [
  ...[BELOW, SLOWER, RISEN, ALIKE, COUNTED, FLAGGED, LARGER, RESTATED, OBSERVED],
  ...[ASSUMED, UNSAID, UNCHANGED, UNMOVED, DROPPED, UNTESTED],
  ...[STANDING, RESOLVED, BOTTLENECK, LATER, UNDATED, PRICED, MIXED, SHIFTED],
];
