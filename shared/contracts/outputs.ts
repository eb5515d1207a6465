import * as z from 'zod/mini';
import { ComparedAssumption } from './assumption.ts';
import { Comparability, RestatementCause } from './comparability.ts';
import { Calendar } from './definitions.ts';
import { Conclusion, VersionDetail } from './events.ts';
import { GATE_IDS, GateBound, GateUnit, Severity } from './gates.ts';
import { Difference, Interval, Money, Quantile, Rate, Times, WithheldReason } from './measure.ts';
import { Fact, FactKind } from './narrative.ts';
import { Receipt } from './receipt.ts';
import { ComparatorKind, Detectable, Detected, TestedDifference } from './signal.ts';

/**
 * The files of a version. Strict when we write; readers should ignore what they do not know. Additive within a major:
 * `schema` is the major of the file.
 */

const schema = z.literal(1);
const id = z.string();

/** What every file says of itself. */
export const Header = z.strictObject({
  schema,
  report: z.string(),
  cadence: z.enum(['monthly', 'quarterly']),
  kind: z.enum(['cadence', 'review', 'draft']),
  period: z.string(),
  periodLabel: z.string(),
  /** First and last day of the period, and the day up to which everything was watched, as YYYY-MM-DD. */
  periodFrom: z.string(),
  periodTo: z.string(),
  asOf: z.string(),
  /** First day of the window of cohorts that rates are taken over; it ends with the period. */
  windowFrom: z.string(),
  currency: z.string(),
  /** What every amount is, where the definitions say more than that it is an amount: annual contract value, annual recurring revenue, total contract value. */
  basis: z.optional(z.enum(['acv', 'arr', 'tcv'])),
  /** Where months are not civil ones: how they are made of weeks. */
  calendar: z.optional(Calendar),
  /** sha256 of snapshot, definitions, method and baseline. */
  identity: z.string(),
});
export type Header = z.infer<typeof Header>;

export const StageOutline = z.strictObject({
  id,
  label: z.string(),
  grain: z.enum(['person', 'opportunity']),
  number: z.int(),
  horizonDays: z.nullable(z.int()),
  isLast: z.boolean(),
  /** Ids of the flags that constrain every figure of this stage; not given where there are none. */
  constrainedBy: z.optional(z.array(z.string())),
});
export type StageOutline = z.infer<typeof StageOutline>;
export const FunnelOutline = z.strictObject({
  id,
  label: z.string(),
  dated: z.boolean(),
  stages: z.array(StageOutline),
});
export type FunnelOutline = z.infer<typeof FunnelOutline>;

/** `all` is the whole funnel; its only segment is `all`. */
export const DimensionOutline = z.strictObject({
  id,
  label: z.string(),
  known: z.enum(['entry', 'today']),
  segments: z.array(z.strictObject({ id, label: z.string() })),
  /**
   * Where a history tells the segment of entry: the units that entered a funnel in the window, how many of them are in another
   * segment today, and how many entered before changes were recorded, so that their segment is not known.
   */
  sinceEntry: z.optional(z.strictObject({ units: z.int(), moved: z.int(), untracked: z.int() })),
  /** Ids of the flags that constrain every figure of this dimension. */
  constrainedBy: z.array(z.string()),
});
export type DimensionOutline = z.infer<typeof DimensionOutline>;

/** One stage of one segment. Counts are entrants of the window; they add up: entered = advanced + lost + back + open + won. */
export const StageCard = z.strictObject({
  stage: id,
  entered: z.int(),
  observed: z.int(),
  inferred: z.int(),
  snapshot: z.int(),
  advanced: z.int(),
  lost: z.int(),
  lostAdministratively: z.int(),
  back: z.int(),
  open: z.int(),
  won: z.int(),
  reentered: z.int(),
  /** Share of the stage's entrants that reached the next stage within the horizon; mature cohorts of the window. */
  conversion: Rate,
  /** The same share minus that of the whole funnel. */
  differenceFromAll: Difference,
  /** Share of the entrants into the grain's first stage that reached the next stage within the horizons up to it. */
  unconditional: Rate,
  /** Persons only: share of the entrants into the funnel's first stage that came to the next stage, opportunities included. */
  ofFunnel: Rate,
  /** Share of the stage's entrants lost within the horizon; mature cohorts of the window. */
  dropOff: Rate,
  /** This stage's share of all losses of its grain in the window. */
  shareOfLosses: Rate,
  timeInStage: z.nullable(Times),
});
export type StageCard = z.infer<typeof StageCard>;

const MeanCount = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('measured'), value: z.number(), opportunities: z.int(), smallSample: z.boolean() }),
  z.strictObject({ kind: z.literal('withheld'), reason: WithheldReason }),
]);

/**
 * What was done for the opportunities of the window from the day of their first stage to their end, or so far. Counts only:
 * that the won had more or fewer than the lost says nothing of causes, and a longer opportunity has had more time for them.
 */
export const ActivityCard = z.strictObject({
  opportunities: z.int(),
  /** Share of the opportunities with any activity so far. */
  reached: Rate,
  /**
   * Days from the first stage until half, and three quarters, of the opportunities had had an activity: Aalen-Johansen, those
   * without one so far watched until now, those that ended without one having none ever.
   */
  median: Quantile,
  p75: Quantile,
  /** `all` first, then the roles of the definitions; `unmapped` and `blank` where there are such activities. */
  roles: z.array(
    z.strictObject({
      role: z.string(),
      label: z.string(),
      activities: z.int(),
      /** Opportunities with any activity of the role. */
      reached: z.int(),
      /** Mean number of activities; of the opportunities that were won and lost apart. */
      perOpportunity: MeanCount,
      perWon: MeanCount,
      perLost: MeanCount,
    }),
  ),
});
export type ActivityCard = z.infer<typeof ActivityCard>;
export type MeanCount = z.infer<typeof MeanCount>;

const TouchCount = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('measured'), touches: z.int() }),
  z.strictObject({ kind: z.literal('withheld'), reason: WithheldReason }),
]);
export type TouchCount = z.infer<typeof TouchCount>;

/**
 * How many touches the opportunities won in the window had up to their win, from so many days before their creation on. Of those
 * that were won only: that these had many says nothing of what touches do.
 */
export const TouchesToWon = z.strictObject({
  lookbackDays: z.int(),
  /** Share of them that had no touch. */
  untouched: Rate,
  mean: MeanCount,
  /** The smallest number that at least half, and three quarters, did not exceed; 100 stands for as many or more. */
  median: TouchCount,
  p75: TouchCount,
});
export type TouchesToWon = z.infer<typeof TouchesToWon>;

const Closed = z.strictObject({
  won: z.int(),
  lost: z.int(),
  rate: Rate,
  /** At constant plan rates, as everything that is compared. */
  revenue: Money,
  /** At the rates of the day of closing; left out where there are none, and of segments. */
  revenueAtCloseRates: z.optional(Money),
});

export const Scorecard = z.strictObject({
  dimension: id,
  segment: id,
  funnel: id,
  stages: z.array(StageCard),
  /** won / (won + lost) of the opportunities that entered (their first stage that has dates) in mature cohorts of the window. */
  winRate: Rate,
  /** The same by value; the interval is left out because values are not counts. */
  winRateByValue: z.nullable(z.strictObject({ won: Money, lost: Money, share: z.nullable(z.number()) })),
  /** Secondary: all opportunities closed by the as-of day, whenever they entered. Never in one table with cohorts. */
  closed: Closed,
  /** Secondary: closed within the period. */
  closedInPeriod: Closed,
  /**
   * Mean value of a won and priced opportunity, in hundredths, of segments by size classes that are 10% wide; and the class that
   * holds the median. Intervals are of 95%
   * confidence, on as many deals as those of one account or owner leave; null where these are fewer than ten.
   */
  dealSize: z.nullable(
    z.strictObject({
      deals: z.int(),
      mean: z.int(),
      meanInterval: z.nullable(Interval),
      medianAtLeast: z.int(),
      medianBelow: z.int(),
      medianInterval: z.nullable(Interval),
    }),
  ),
  /** Why there is none, where there are priced deals. */
  dealSizeWithheld: z.optional(WithheldReason),
  /** From the first opportunity stage to the win, those still open watched until now; null where that stage has no dates. */
  salesCycle: z.nullable(Times),
  /** Left out where the definitions count no activities, and of funnels without dated opportunities. */
  activity: z.optional(ActivityCard),
  /** Left out without attribution, and of funnels that are not won as opportunities. */
  touchesToWon: z.optional(TouchesToWon),
});
export type Scorecard = z.infer<typeof Scorecard>;

/** What became of customers, each rate on its own denominator; renewals of one account are taken to be one decision. */
export const CustomerRates = z.strictObject({
  dimension: id,
  segment: id,
  /** Of the accounts that were customers when the period began, those that won an expansion within it. */
  expansionRate: Rate,
  /** Of the renewals whose close date is in the period, those won by the as-of day. */
  renewalRate: Rate,
  /** Of the same customers, those who were active within the period: one rate per metric of usage, where the definitions have any. */
  activeUsage: z.optional(z.array(z.strictObject({ metric: id, label: z.string(), rate: Rate }))),
  /** Acquisitions won before the period that name no account: nobody's, and in no denominator. */
  withoutAccount: z.int(),
});
export type CustomerRates = z.infer<typeof CustomerRates>;

export const Scorecards = z.strictObject({
  ...Header.shape,
  funnels: z.array(FunnelOutline),
  dimensions: z.array(DimensionOutline),
  cards: z.array(Scorecard),
  /** Only where a funnel is of expansion or renewal, or usage is counted. */
  customers: z.optional(z.array(CustomerRates)),
  /** How persons and opportunities meet, per funnel. */
  handoff: z.array(
    z.strictObject({
      funnel: id,
      convertedPersons: z.int(),
      opportunities: z.int(),
      opportunityMissing: z.int(),
      salesCreated: z.int(),
    }),
  ),
});
export type Scorecards = z.infer<typeof Scorecards>;

/**
 * The test of a cell's conversion: against the reference set, or, where segments are few, against the one other segment that
 * it was most clearly told from. Differences are of the cell's segment, whichever of the pair was named first.
 */
export const CellTest = z.strictObject({
  comparator: ComparatorKind,
  against: z.nullable(id),
  difference: TestedDifference,
  detectable: Detectable,
  found: z.boolean(),
});
export type CellTest = z.infer<typeof CellTest>;

export const Heatmap = z.strictObject({
  ...Header.shape,
  rows: z.array(
    z.strictObject({
      dimension: id,
      segment: id,
      funnel: id,
      cells: z.array(
        z.strictObject({
          cell: z.string(),
          stage: id,
          conversion: Rate,
          differenceFromAll: Difference,
          /** Null where nothing could be tested. */
          tested: z.nullable(CellTest),
          marks: z.array(z.string()),
        }),
      ),
    }),
  ),
});
export type Heatmap = z.infer<typeof Heatmap>;

/** One month of entry. `mature`: all entrants had the horizon. `provisional`: not yet; only `sameAge` may be compared. */
export const TrendPoint = z.strictObject({
  month: z.string(),
  entered: z.int(),
  status: z.enum(['mature', 'provisional']),
  conversion: Rate,
  /** Advanced within `sameAgeDays`, which every cohort up to the period has had. */
  sameAge: Rate,
  /** What the version that first reported this month with this status said of it; null where that is this version. */
  firstReported: z.nullable(
    z.strictObject({
      /** Such as `reports/monthly/2026-09/v0001`. */
      version: z.string(),
      entered: z.int(),
      /** The conversion of a mature month, the rate at the same age of a provisional one. */
      rate: Rate,
    }),
  ),
});
/**
 * Rates that the baseline told, or handed on, beside today's: conversions of mature months, rates at the same age of provisional
 * ones; differences in points of rate, of today's.
 */
export const Restated = z.strictObject({
  compared: z.int(),
  /** Of them, those that are another number today; `most` is the largest size of a difference. */
  changed: z.int(),
  most: z.number(),
  /** In what the versions differ, so that any of it may be why. */
  mayDifferBy: z.array(RestatementCause),
  /** Of the whole funnel, the mature month of each stage that changed most; stages without a change are left out. */
  ofAll: z.array(
    z.strictObject({
      funnel: id,
      stage: id,
      month: z.string(),
      status: z.enum(['mature', 'provisional']),
      first: z.number(),
      firstEntered: z.int(),
      today: z.number(),
      entered: z.int(),
      difference: z.number(),
    }),
  ),
});
export type Restated = z.infer<typeof Restated>;

/** Today's snapshot under today's definitions, beside what was first reported. */
export const Trends = z.strictObject({
  ...Header.shape,
  comparability: Comparability,
  /** Every version that `firstReported` names, and what may have restated its numbers since. */
  firstReportedBy: z.array(
    z.strictObject({
      version: z.string(),
      asOf: z.string(),
      comparability: Comparability,
      mayDifferBy: z.array(RestatementCause),
    }),
  ),
  /** Not given where nothing was reported before. */
  restated: z.optional(Restated),
  sameAgeDays: z.int(),
  series: z.array(z.strictObject({ dimension: id, segment: id, funnel: id, stage: id, points: z.array(TrendPoint) })),
});
export type Trends = z.infer<typeof Trends>;
export type TrendPoint = z.infer<typeof TrendPoint>;

export const ATTRIBUTION_MODELS = ['first', 'last', 'linear', 'u', 'w'] as const;
const AttributionModel = z.enum(ATTRIBUTION_MODELS);

/**
 * What channels are credited with under five models. Only a lens: no signal is made of it and nothing is tested by it. Credits
 * by segment are in tables/touch_credit; here are the ranks that channels have within each.
 */
export const AttributionLens = z.strictObject({
  isLens: z.literal(true),
  sentence: z.string(),
  /** Touches count from so many days before an opportunity's creation. */
  lookbackDays: z.int(),
  models: z.array(z.strictObject({ model: AttributionModel, label: z.string(), rule: z.string() })),
  views: z.array(
    z.strictObject({
      funnel: id,
      /** Opportunities created in the window, or won in it. */
      event: z.enum(['created', 'won']),
      opportunities: z.int(),
      /** Value in hundredths of those that were won; null for those created. */
      revenue: z.nullable(z.int()),
      /** Whether every channel has the same rank under all models. */
      ranksAgree: z.boolean(),
      channels: z.array(
        z.strictObject({
          channel: z.string(),
          label: z.string(),
          /** Opportunities that it touched at all: one may be touched by several channels. */
          touched: z.int(),
          credits: z.array(
            z.strictObject({
              model: AttributionModel,
              /** In opportunities; over channels they sum to all opportunities. */
              credit: z.number(),
              share: z.number(),
              revenue: z.nullable(z.int()),
              /** By credit, 1 is the most; null for what is no channel: no touch, blank, unmapped, others together. */
              rank: z.nullable(z.int()),
            }),
          ),
          /** Best and worst rank over the models. */
          ranks: z.nullable(z.strictObject({ best: z.int(), worst: z.int() })),
        }),
      ),
      /** Within each segment of a dimension that has opportunities, how its own channels rank. */
      segments: z.array(
        z.strictObject({
          dimension: id,
          segment: id,
          opportunities: z.int(),
          /** Fewer opportunities than the minimum sample. */
          smallSample: z.boolean(),
          channels: z.array(
            z.strictObject({
              channel: z.string(),
              label: z.string(),
              /** In the order of the models. */
              ranks: z.array(z.int()),
              best: z.int(),
              worst: z.int(),
            }),
          ),
        }),
      ),
    }),
  ),
});
export type AttributionLens = z.infer<typeof AttributionLens>;
export type AttributionModel = z.infer<typeof AttributionModel>;

/** Why a movement of velocity is not split. */
export const VelocityWithheld = z.enum([
  /** It is not known when opportunities began, or a stage has no horizon. */
  'undated',
  'no_exit_defined',
  /** No whole month of entry has had the horizons of all stages yet. */
  'no_mature_cohort',
  /** Some month of a span has no opportunity. */
  'no_comparator',
  /** Fewer closed opportunities than the minimum sample in a span, or fewer than ten that were won and priced. */
  'small_sample',
  /** All that closed, or were won, are of one account or of one owner. */
  'one_cluster',
  /** What was won in a span is worth nothing, or took no day. */
  'no_velocity',
]);
export type VelocityWithheld = z.infer<typeof VelocityWithheld>;

const estimate = z.strictObject({ value: z.number(), low: z.number(), high: z.number() });
const velocityFactors = z.strictObject({
  /** Opportunities that entered their first stage in the span. */
  opportunities: estimate,
  /** Won of won and lost, within the horizons of all stages. */
  winRate: estimate,
  /** Mean of the won and priced, in hundredths. */
  dealSize: estimate,
  /** Mean days from the first stage to the win. */
  cycleDays: estimate,
});

/**
 * pipeline_velocity of two spans of three months of entry, in hundredths a day, and its movement in four parts by Shapley's
 * weights, which sum to it. All intervals are of 95%.
 */
export const VelocityMovement = z.strictObject({
  dimension: id,
  segment: id,
  funnel: id,
  comparator: z.enum(['quarter_before', 'year_before']),
  months: z.array(z.string()),
  earlierMonths: z.array(z.string()),
  split: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('measured'),
      first: z.strictObject({ velocity: z.number(), factors: velocityFactors }),
      second: z.strictObject({ velocity: z.number(), factors: velocityFactors }),
      movement: estimate,
      parts: velocityFactors,
    }),
    z.strictObject({ kind: z.literal('withheld'), reason: VelocityWithheld }),
  ]),
});
export type VelocityMovement = z.infer<typeof VelocityMovement>;

/**
 * Two segments of one dimension, stage by stage; the pairs are predefined. The newest mature month against the one before. What
 * moved pipeline velocity. And channels under the models of attribution, null where the definitions have no attribution.
 */
export const Comparisons = z.strictObject({
  ...Header.shape,
  pairs: z.array(
    z.strictObject({
      dimension: id,
      first: id,
      second: id,
      funnel: id,
      stages: z.array(z.strictObject({ stage: id, first: Rate, second: Rate, difference: Difference })),
    }),
  ),
  months: z.array(
    z.strictObject({
      funnel: id,
      stage: id,
      newestMature: z.nullable(z.string()),
      newest: Rate,
      before: Rate,
      difference: Difference,
    }),
  ),
  velocity: z.array(VelocityMovement),
  attribution: z.nullable(AttributionLens),
});
export type Comparisons = z.infer<typeof Comparisons>;

/**
 * Aalen-Johansen shares at each age in days: moved on, lost or back, still there; they sum to one. Arrays run in step. `late` of
 * the units came under observation after entry; `unobserved` ones had left by then and are none of the units.
 */
export const Curves = z.strictObject({
  ...Header.shape,
  curves: z.array(
    z.strictObject({
      dimension: id,
      segment: id,
      funnel: id,
      stage: id,
      units: z.int(),
      late: z.int(),
      unobserved: z.int(),
      age: z.array(z.int()),
      advanced: z.array(z.number()),
      lost: z.array(z.number()),
      atRisk: z.array(z.int()),
    }),
  ),
});
export type Curves = z.infer<typeof Curves>;

/** What was concluded of signals that this report tells of, the newest first; not given where nothing was. */
export const Signals = z.strictObject({
  ...Header.shape,
  ...Detected.shape,
  conclusions: z.optional(z.array(Conclusion)),
});
export type Signals = z.infer<typeof Signals>;

/** The gate that found it. */
export const FlagKind = z.enum(GATE_IDS);
export type FlagKind = z.infer<typeof FlagKind>;

/** Something a reader must know before the numbers. */
export const Flag = z.strictObject({
  id,
  kind: FlagKind,
  severity: Severity,
  /** What it touches: everything that is of all that is named. Nothing named: everything, where it constrains. */
  dimension: z.nullable(id),
  funnel: z.nullable(id),
  /** As `funnel.stage`; all stages where not given. */
  stages: z.optional(z.array(z.string())),
  object: z.nullable(z.string()),
  /** Months that it is about, such as `2026-10`. */
  months: z.optional(z.array(z.string())),
  /** What lies in these months; entries where not given. */
  monthsOf: z.optional(z.literal('closing')),
  sentence: z.string(),
  found: z.number(),
  allowed: z.number(),
  /** Why it is told although it is too small for the gate's own severity; not given where it is not. */
  toldBecause: z.optional(z.string()),
});
export type Flag = z.infer<typeof Flag>;
export const Flags = z.strictObject({ ...Header.shape, flags: z.array(Flag) });
export type Flags = z.infer<typeof Flags>;

export const Verdict = z.enum(['pass', 'constrained', 'blocked']);

/** What a gate measured in an earlier version; null where it could not. */
export const EarlierMeasure = z.strictObject({ period: z.string(), found: z.nullable(z.number()) });
export type EarlierMeasure = z.infer<typeof EarlierMeasure>;

/** One gate as it was run: what was measured at its worst place, whether or not that is too much, against what is allowed. */
export const GateState = z.strictObject({
  id: FlagKind,
  /** Of the worst finding; the gate's own where there is none. */
  severity: Severity,
  state: z.enum(['passed', 'found', 'not_measured']),
  unit: GateUnit,
  bound: GateBound,
  allowed: z.number(),
  /** Null where nothing could be measured: the sentence then says why. */
  found: z.nullable(z.number()),
  /** The worst place: a dimension, a funnel, `funnel.stage`, an object or its column; null where it is of the whole report. */
  at: z.nullable(z.string()),
  findings: z.int(),
  /** The worst finding, what was looked for, or why it could not be measured. */
  sentence: z.string(),
  /** The same in the versions before, one after the other as each was compared with the one before it; oldest first. */
  earlier: z.array(EarlierMeasure),
});
export type GateState = z.infer<typeof GateState>;

/** What may be said: `nothing` where a stage has too few entrants for any test, or the report is blocked. */
export const Constraint = z.strictObject({
  dimension: id,
  funnel: id,
  stage: id,
  says: z.enum(['supported', 'directional', 'nothing']),
  /** Ids of the flags that it comes from. */
  because: z.array(z.string()),
});
export type Constraint = z.infer<typeof Constraint>;

/**
 * Which segments of a dimension are told apart in a funnel, and from which month of entry on, as YYYY-MM (null: from the first).
 * `merged` others, and what entered before, are one segment, `small_segments`. A version keeps to what the ones before it showed.
 */
export const ShownSegments = z.strictObject({
  funnel: id,
  dimension: id,
  merged: z.int(),
  /** Whether units of no segment, blank or unmapped, are in it too. */
  mergesUnnamed: z.boolean(),
  shown: z.array(z.strictObject({ segment: id, from: z.nullable(z.string()) })),
});
export type ShownSegments = z.infer<typeof ShownSegments>;

export const Quality = z.strictObject({
  ...Header.shape,
  verdict: Verdict,
  flags: z.array(Flag),
  /** Every gate in the order in which they are run, passed ones too. */
  gates: z.array(GateState),
  /** For each dimension (`all` is the whole funnel) and stage, what may be said of it. */
  constraints: z.array(Constraint),
  /** Where segments under the confidentiality floor are merged; nothing for the other dimensions and funnels. */
  smallSegments: z.array(ShownSegments),
  receipts: z.array(Receipt),
});
export type Quality = z.infer<typeof Quality>;

export const Ledger = z.strictObject({
  ...Header.shape,
  records: z.array(
    z.strictObject({
      object: z.string(),
      read: z.int(),
      accepted: z.int(),
      rejected: z.int(),
      ignored: z.int(),
      excluded: z.int(),
    }),
  ),
  units: z.array(z.strictObject({ grain: z.string(), place: z.string(), units: z.int() })),
  /**
   * People of several systems, by object and way (`none`: matched with nobody): records, those that are one unit with another
   * record, and those whose key stood for several persons. Only where the definitions match people.
   */
  matching: z.optional(
    z.array(
      z.strictObject({ object: z.string(), way: z.string(), records: z.int(), united: z.int(), ambiguous: z.int() }),
    ),
  ),
  /** Every unit that entered a stage, all cohorts up to the period's end. */
  stages: z.array(
    z.strictObject({
      funnel: id,
      stage: id,
      entered: z.int(),
      advanced: z.int(),
      lost: z.int(),
      back: z.int(),
      open: z.int(),
      won: z.int(),
    }),
  ),
  /** The same by dimension and segment: the segments of a dimension sum to the stage. */
  segments: z.array(
    z.strictObject({
      dimension: id,
      segment: id,
      funnel: id,
      stage: id,
      entered: z.int(),
      advanced: z.int(),
      lost: z.int(),
      back: z.int(),
      open: z.int(),
      won: z.int(),
    }),
  ),
});
export type Ledger = z.infer<typeof Ledger>;

export const AssumptionsOut = z.strictObject({ ...Header.shape, assumptions: z.array(ComparedAssumption) });
export type AssumptionsOut = z.infer<typeof AssumptionsOut>;

const Narrator = z.enum(['template', 'bedrock']);

/** What an audience reads, in this order. */
export const ParagraphKind = z.enum(['counted', 'changed', 'persists', 'contrasts', 'assumed', 'constraints']);
export type ParagraphKind = z.infer<typeof ParagraphKind>;

export const Summary = z.strictObject({
  ...Header.shape,
  /** `bedrock` where a language model worded any of it. */
  narrator: Narrator,
  /** Every statement once, whoever reads it. */
  statements: z.array(
    z.strictObject({
      id,
      /** The audience that it is nearest to. */
      audience: id,
      kind: FactKind,
      /** Of `facts`; ids in the files of the version where there are none. */
      factIds: z.array(id),
      text: z.string(),
      narrator: z.optional(Narrator),
    }),
  ),
  /** What statements stand on, each number with its place in the files. Not in versions from before it was written. */
  facts: z.optional(z.array(Fact)),
  /** Ids of the statements for each audience, paragraph by paragraph; executives first. Not in versions from before it was written. */
  audiences: z.optional(
    z.array(
      z.strictObject({
        id,
        label: z.string(),
        paragraphs: z.array(z.strictObject({ kind: ParagraphKind, statements: z.array(id) })),
      }),
    ),
  ),
});
export type Summary = z.infer<typeof Summary>;

export const Manifest = z.strictObject({
  ...Header.shape,
  version: z.string(),
  method: z.string(),
  /** The language model that was asked for words; not there where templates alone word. */
  model: z.optional(z.string()),
  baseline: z.nullable(z.strictObject({ manifest: z.string(), sha256: z.string() })),
  /** What versions of all lines showed of small segments in the months before, which this one keeps to; not where there were none. */
  shownRecord: z.optional(z.strictObject({ key: z.string(), sha256: z.string() })),
  definitions: z.strictObject({ key: z.string(), sha256: z.string(), approved: z.boolean() }),
  /** What was concluded of earlier signals by then; not given where nothing was. */
  conclusions: z.optional(z.array(z.strictObject({ key: z.string(), sha256: z.string() }))),
  /** Not in versions from before it was written. */
  comparability: z.optional(Comparability),
  inputs: z.array(z.strictObject({ key: z.string(), sha256: z.string(), bytes: z.int() })),
  files: z.array(z.strictObject({ name: z.string(), sha256: z.string(), bytes: z.int() })),
});
export type Manifest = z.infer<typeof Manifest>;

/** `latest.json` of a cadence. */
export const Pointer = z.strictObject({
  schema,
  period: z.string(),
  version: z.string(),
  manifest: z.string(),
  sha256: z.string(),
});
export type Pointer = z.infer<typeof Pointer>;

export const Outbox = z.strictObject({
  schema,
  events: z.array(
    z.strictObject({
      id,
      detailType: z.enum([
        'ReportPublished',
        'ReportBlocked',
        'QualityFlagged',
        'UnderperformanceDetected',
        'OutperformanceDetected',
        'SuddenShiftDetected',
        'AssumptionContradicted',
        'SignalRetracted',
      ]),
      detail: VersionDetail,
    }),
  ),
});
export type Outbox = z.infer<typeof Outbox>;
