import * as z from 'zod/mini';

/**
 * A signal and what it rests on: one tested statement about one segment, stage, metric and window. Numbers are rounded to
 * six decimals. `level` compares segments with each other, `trend` a segment with its own past, `shift` a month with what
 * the earlier months let expect, `mix` the part of a movement that comes from who entered.
 */

const id = z.string();

export const Metric = z.enum(['stage_conversion', 'time_in_stage', 'deal_size']);
export type Metric = z.infer<typeof Metric>;
export const Direction = z.enum(['above', 'below']);
export type Direction = z.infer<typeof Direction>;

/** A figure of a metric: a share, a median of days among those who moved on, or the size of won deals in hundredths. */
export const Figure = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('share'),
    value: z.number(),
    low: z.number(),
    high: z.number(),
    part: z.int(),
    whole: z.int(),
  }),
  z.strictObject({ kind: z.literal('days'), median: z.nullable(z.int()), units: z.int() }),
  z.strictObject({ kind: z.literal('money'), mean: z.int(), median: z.int(), deals: z.int() }),
]);
export type Figure = z.infer<typeof Figure>;

export const ComparatorKind = z.enum([
  /** The segments of the dimension that agree on one figure at this stage, without the segment itself. */
  'reference_set',
  /** One other segment: dimensions of fewer than six segments, and the pairs of the definitions. */
  'segment',
  /** The same segment: the months at the same place of the quarter before, of the year before, and all before. */
  'quarter_before',
  'year_before',
  'trailing_mean',
  /** What the segment's earlier months let expect. */
  'history',
]);
export type ComparatorKind = z.infer<typeof ComparatorKind>;

/** What a signal was compared with: the segments or the months (YYYY-MM) in it, and their figure taken together. */
export const Comparator = z.strictObject({
  kind: ComparatorKind,
  segments: z.array(id),
  months: z.array(z.string()),
  figure: Figure,
});
export type Comparator = z.infer<typeof Comparator>;

/**
 * `points`: a difference of shares (0.05 is five points). `slower`: the probability that one unit of the segment that moved
 * on took longer than one of the comparator, less one half. `log_ratio`: the natural logarithm of a ratio of amounts.
 */
export const DifferenceUnit = z.enum(['points', 'slower', 'log_ratio']);
export type DifferenceUnit = z.infer<typeof DifferenceUnit>;
export const TestedDifference = z.strictObject({
  unit: DifferenceUnit,
  value: z.number(),
  low: z.number(),
  high: z.number(),
  /** Of the interval: 0.95, or more where it was selected among many. */
  confidence: z.number(),
});
export type TestedDifference = z.infer<typeof TestedDifference>;

/** Smallest true differences that this test would have found in four of five reports; null where no share could differ so. */
export const Detectable = z.strictObject({ below: z.nullable(z.number()), above: z.nullable(z.number()) });
export type Detectable = z.infer<typeof Detectable>;

/** What must be said with a signal. A closed union: sentences and consumers count on it. */
export const Caveat = z.discriminatedUnion('kind', [
  /** A flag of the report touches the dimension, funnel or everything. */
  z.strictObject({ kind: z.literal('flag'), flag: id }),
  /** Of an overlapping dimension: within its segments the difference is gone, or turns. */
  z.strictObject({ kind: z.literal('not_within'), dimension: id }),
  /** A declared scenario turns the sign or brings the difference below the threshold. */
  z.strictObject({ kind: z.literal('depends_on_scenario'), scenario: id }),
  /** The stage is reached by whom earlier stages let through, and one of them differs too. */
  z.strictObject({ kind: z.literal('selected_earlier'), stages: z.array(id) }),
  /** Fewer than so many clusters. */
  z.strictObject({ kind: z.literal('few_clusters'), clusters: z.int() }),
]);
export type Caveat = z.infer<typeof Caveat>;

/** The difference again, within the segments of an overlapping dimension. */
export const StratifiedEvidence = z.strictObject({
  dimension: id,
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  /** Whether it is still told from none, on the same side. */
  holds: z.boolean(),
});
export type StratifiedEvidence = z.infer<typeof StratifiedEvidence>;

/** The difference again under another rule of counting, in the same unit, not tested again. */
export const ScenarioEvidence = z.strictObject({ scenario: id, difference: z.number(), holds: z.boolean() });
export type ScenarioEvidence = z.infer<typeof ScenarioEvidence>;

/** A rule of counting that nothing can be counted by here, and why. */
export const ScenarioWithheld = z.strictObject({
  scenario: id,
  reason: z.enum([
    /** No unit of the segment, or of what it is compared with, is left under it. */
    'nobody_left',
    /** Persons are given an account when they convert: those with one are those who moved on. */
    'matched_by_outcome',
    /** The definitions give no rates by month of closing. */
    'no_close_rates',
    /** Some of the deals closed in a month, or are in a currency, that has none. */
    'close_rates_missing',
  ]),
});
export type ScenarioWithheld = z.infer<typeof ScenarioWithheld>;

export const EvidenceLevel = z.enum(['supported', 'directional', 'insufficient']);
export type EvidenceLevel = z.infer<typeof EvidenceLevel>;
export const LifeCycleState = z.enum(['new', 'changed', 'persisting', 'resolved', 'retracted']);
export type LifeCycleState = z.infer<typeof LifeCycleState>;

/** Where a statement stands. `mix` statements are of a whole dimension: their segment is `all`. */
const place = { dimension: id, segment: id, funnel: id, stage: id };

export const Claim = z.enum(['level', 'trend', 'shift', 'mix']);
export type Claim = z.infer<typeof Claim>;

export const Signal = z.strictObject({
  /** Stable over reports: claim, metric, place and comparator. */
  id,
  claim: Claim,
  metric: Metric,
  ...place,
  /** Of the figure: longer times and larger deals are `above`. */
  direction: Direction,
  estimate: Figure,
  comparator: Comparator,
  nullHypothesis: z.string(),
  difference: TestedDifference,
  /** Clusters that the test rests on: the coarser of accounts and owners. */
  clusters: z.strictObject({ by: z.enum(['account', 'owner']), count: z.int(), designEffect: z.number() }),
  pValue: z.number(),
  evidence: EvidenceLevel,
  /** Why it is no more than that: sentences. Empty where it is supported. */
  reasons: z.array(z.string()),
  caveats: z.array(Caveat),
  within: z.array(StratifiedEvidence),
  scenarios: z.array(ScenarioEvidence),
  scenariosWithheld: z.array(ScenarioWithheld),
  /** Null where the report's budget found it, but the budget over months has not yet; and of trends and mixes, which are of one report's months. */
  state: z.nullable(LifeCycleState),
});
export type Signal = z.infer<typeof Signal>;

/** One test of the family, found or not. */
export const TestedCell = z.strictObject({
  id,
  claim: Claim,
  metric: Metric,
  ...place,
  comparator: ComparatorKind,
  /** The other segment, where that is the comparator. */
  against: z.nullable(id),
  difference: TestedDifference,
  pValue: z.number(),
  /** Share of the budget that this test was given beforehand; one is the mean. */
  weight: z.number(),
  /** The level that a finding would have needed. */
  level: z.number(),
  detectable: Detectable,
  found: z.boolean(),
});
export type TestedCell = z.infer<typeof TestedCell>;

export const NotTestedReason = z.enum([
  'small_sample',
  'no_comparator',
  'no_common_reference',
  'one_cluster',
  'nobody_differs',
  'too_few_months',
  'often_blank',
]);
export type NotTestedReason = z.infer<typeof NotTestedReason>;
export const NotTested = z.strictObject({ id, claim: Claim, metric: Metric, ...place, reason: NotTestedReason });
export type NotTested = z.infer<typeof NotTested>;

/**
 * Which segments of a dimension agree on one figure at a stage. `holds`: they, with those that chance may have kept out, are two
 * thirds of the segments, or more.
 */
export const ReferenceSet = z.strictObject({
  metric: Metric,
  dimension: id,
  funnel: id,
  stage: id,
  segments: z.array(id),
  apart: z.array(id),
  figure: z.nullable(Figure),
  holds: z.boolean(),
});
export type ReferenceSet = z.infer<typeof ReferenceSet>;

export const PatternKind = z.enum([
  /** Fewer move on than elsewhere, of those who entered the stage and of those who entered the funnel. */
  'bottleneck',
  /** Fewer move on of those who entered the stage; of those who entered the funnel that is not shown. */
  'drop_off',
  'strong_early_weak_late',
  'weak_early_strong_late',
  'fewer',
  'slower',
  'fewer_and_slower',
  'fewer_and_faster',
  'more',
  'faster',
  'more_and_faster',
  'more_and_slower',
  'larger_deals',
  'smaller_deals',
  /** A total moved by who entered, or by that and by how they converted. `rate` alone is never told: that has tests of its own, the trends. */
  'mix',
  'rate',
  'mix_and_rate',
  'sudden_shift',
]);
export type PatternKind = z.infer<typeof PatternKind>;

/**
 * Gray's test that the shares that had moved on are equal over all ages, the segment's and those of what it is compared with. It
 * is supporting evidence: no hypothesis of the report's family, and nothing was found by it.
 */
export const OverAllAges = z.strictObject({
  test: z.literal('gray'),
  pValue: z.number(),
  isHypothesis: z.literal(false),
  units: z.int(),
  comparatorUnits: z.int(),
  /** What it assumes and does not tell. */
  caveat: z.string(),
});
export type OverAllAges = z.infer<typeof OverAllAges>;

/** What "fewer or slower" knows of how many moved on: within the early horizon, within the full one as tested, and by any age. */
export const HowMany = z.strictObject({
  early: TestedDifference,
  late: TestedDifference,
  overAllAges: z.nullable(OverAllAges),
});
export type HowMany = z.infer<typeof HowMany>;

/** What signals say together. Nothing is tested anew: a pattern stands as long as its signals do. */
export const Pattern = z.strictObject({
  id,
  kind: PatternKind,
  ...place,
  signals: z.array(id),
  evidence: EvidenceLevel,
  /** The conditional and the unconditional difference from the whole funnel, where the pattern needs both. */
  conditional: z.nullable(TestedDifference),
  unconditional: z.nullable(TestedDifference),
  /** Of fewer, more, slower, faster and their pairs; null for other kinds. */
  howMany: z.nullable(HowMany),
});
export type Pattern = z.infer<typeof Pattern>;

const part = z.strictObject({ value: z.number(), low: z.number(), high: z.number() });

/** Why the whole funnel's rate moved between two spans of months: who entered (mix), and how each segment converted (rate). */
export const Movement = z.strictObject({
  id,
  dimension: id,
  funnel: id,
  stage: id,
  comparator: z.enum(['quarter_before', 'year_before']),
  months: z.array(z.string()),
  earlierMonths: z.array(z.string()),
  first: Figure,
  second: Figure,
  movement: part,
  mix: part,
  rate: part,
  /** They sum to the movement. */
  segments: z.array(z.strictObject({ segment: id, mix: part, rate: part })),
});
export type Movement = z.infer<typeof Movement>;

/** The segments of a dimension at a stage by their shrunken conversion, the highest first, and which ranks each may hold. */
export const SegmentRanks = z.strictObject({
  dimension: id,
  funnel: id,
  stage: id,
  ranks: z.array(
    z.strictObject({
      segment: id,
      /** As it was seen. */
      share: Figure,
      /** Drawn towards the mean of the segments, the more so the fewer units there are. */
      shrunken: z.number(),
      rank: z.int(),
      /** All segments' true ranks lie within their ranges together, with confidence 0.95. */
      rankLow: z.int(),
      rankHigh: z.int(),
    }),
  ),
});
export type SegmentRanks = z.infer<typeof SegmentRanks>;

/** Months of entry in a row that lie on one side of what the months before them let expect. */
export const ShiftRun = z.strictObject({
  ...place,
  direction: Direction,
  months: z.array(z.string()),
  /** It reaches the newest month that can be told; otherwise it is over. */
  isCurrent: z.boolean(),
  /** The signal, where it is current. */
  signal: z.nullable(id),
});
export type ShiftRun = z.infer<typeof ShiftRun>;

/** What a later report tests a signal against. */
export const Anchor = z.strictObject({
  period: z.string(),
  /** Months of entry of the cohorts, first and last, as YYYY-MM. */
  from: z.string(),
  to: z.string(),
  value: z.number(),
  standardError: z.number(),
  degrees: z.number(),
});
export type Anchor = z.infer<typeof Anchor>;

/** What told others of a signal: an event of an outbox, and the rule of the definitions that asked for it. */
export const Message = z.strictObject({ event: id, rule: z.nullable(id) });
export type Message = z.infer<typeof Message>;

export const LifeCycle = z.strictObject({
  signal: id,
  claim: Claim,
  metric: Metric,
  ...place,
  comparator: ComparatorKind,
  against: z.nullable(id),
  state: LifeCycleState,
  direction: Direction,
  /** The period whose report first said so. */
  since: z.string(),
  /** What established it: its window is what later snapshots are asked about again. */
  established: Anchor,
  /** What the present is compared with: the same, until it changes. */
  anchor: Anchor,
  /** The test that the state rests on; null for what persists, and for shifts, whose search has a budget of its own. `level` is this report's share of the year's budget. */
  test: z.nullable(z.strictObject({ nullHypothesis: z.string(), pValue: z.number(), level: z.number() })),
  /** Why it was retracted, in a sentence; null in every other state. */
  reason: z.nullable(z.string()),
  /** Messages of this and earlier versions that told it to others; a retraction withdraws them. */
  messages: z.array(Message),
});
export type LifeCycle = z.infer<typeof LifeCycle>;

/** What the report may spend on being wrong, and what it spent it on. Decided before any result was seen. */
export const Budget = z.strictObject({
  falseDiscoveryRate: z.number(),
  procedure: z.string(),
  /** Share of the budget that tests against a reference are given, as the reference itself is estimated. */
  referenceShare: z.number(),
  /** The family by kind of test. `weight` is the share of the whole budget that the kind was given. */
  family: z.array(
    z.strictObject({
      claim: Claim,
      metric: Metric,
      comparator: ComparatorKind,
      tested: z.int(),
      found: z.int(),
      weight: z.number(),
    }),
  ),
  /**
   * Whether a dimension's tests, taken together, show that anything differs in it: Simes' test, and Holm's over the dimensions, at
   * the same budget. Where they do not, none of its tests is a finding.
   */
  dimensions: z.array(
    z.strictObject({ dimension: id, tested: z.int(), pValue: z.number(), level: z.number(), differs: z.boolean() }),
  ),
  tested: z.int(),
  found: z.int(),
  notTested: z.int(),
  /** Over months: what a report may spend on calling a signal new (half), changed or resolved (a quarter), or a month shifted (a quarter). */
  monthly: z.strictObject({ perYear: z.number(), perReport: z.number() }),
});
export type Budget = z.infer<typeof Budget>;

/** All that DetectSignals says. */
export const Detected = z.strictObject({
  budget: Budget,
  signals: z.array(Signal),
  patterns: z.array(Pattern),
  lifeCycle: z.array(LifeCycle),
  references: z.array(ReferenceSet),
  movements: z.array(Movement),
  shifts: z.array(ShiftRun),
  ranks: z.array(SegmentRanks),
  tested: z.array(TestedCell),
  notTested: z.array(NotTested),
});
export type Detected = z.infer<typeof Detected>;
