import * as z from 'zod/mini';

/** Why a figure is not given. A closed list: consumers and sentences count on it. */
export const WithheldReason = z.enum([
  'no_entrants',
  'no_mature_cohort',
  'undated',
  'none_closed',
  'none_priced',
  /** It would tell amounts of single deals: too few accounts or owners are behind it, or behind what it is the rest of. */
  'single_deals',
  'not_reached',
  'last_stage',
  'no_exit_defined',
  'no_persons',
  /** No funnel says that it is of the kind. */
  'no_such_funnel',
  'no_customers',
  /** Who won named no account, so that nobody is known to be a customer. */
  'no_accounts',
  'none_due',
  /** No opportunity was won within the window. */
  'none_won',
  /** The exports hold none of the metric for the period. */
  'no_usage',
  /** Nobody was watched from entry on: what is known of later ages starts from no share. */
  'none_from_start',
  /** Nobody was watched up to the horizon. */
  'not_watched_so_long',
]);
export type WithheldReason = z.infer<typeof WithheldReason>;

const withheld = z.strictObject({ kind: z.literal('withheld'), reason: WithheldReason });

/**
 * A share: `part` of `whole`, with its 95% Wilson interval. Rates are 0 to 1, rounded to six decimals. `designEffect` is how many
 * units are worth one independent unit, as those of one account or owner are alike; where it is not given, the interval takes
 * units as independent.
 */
export const Rate = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('measured'),
    value: z.number(),
    low: z.number(),
    high: z.number(),
    part: z.int(),
    whole: z.int(),
    smallSample: z.boolean(),
    designEffect: z.optional(z.number()),
  }),
  withheld,
]);
export type Rate = z.infer<typeof Rate>;

/** A difference of two shares in points of rate (0.05 is five points), with its 95% Newcombe interval. */
export const Difference = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('measured'), value: z.number(), low: z.number(), high: z.number() }),
  withheld,
]);
export type Difference = z.infer<typeof Difference>;

/**
 * A quantile of times in days. Beyond 90 days ages are counted in weeks, beyond a year in months of 30 days. `low` and `high`: the
 * bounds of its 95% interval in the same steps, null where the data do not bound it, not given where no interval is told.
 */
export const Quantile = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('measured'),
    days: z.int(),
    resolutionDays: z.int(),
    low: z.optional(z.nullable(z.int())),
    high: z.optional(z.nullable(z.int())),
  }),
  withheld,
]);

/**
 * Mean of days up to `horizonDays`, whoever is there longer counted with the horizon, with its 95% interval; the bounds are null
 * where all were there equally long, so that nothing tells how much it varies.
 */
export const RestrictedMean = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('measured'),
    days: z.number(),
    low: z.nullable(z.number()),
    high: z.nullable(z.number()),
    horizonDays: z.int(),
  }),
  withheld,
]);
export type RestrictedMean = z.infer<typeof RestrictedMean>;

export const Times = z.strictObject({
  /** Units watched, and how many of them left. */
  units: z.int(),
  left: z.int(),
  /** Of the units watched: came under observation after they had entered, and are at risk from then on. */
  late: z.int(),
  /** Further units that had left before their source was observed: in no figure here. */
  unobserved: z.int(),
  /** Kaplan-Meier over all who entered: those still there count as watched until now. */
  median: Quantile,
  p75: Quantile,
  p90: Quantile,
  /** Area under the same curve up to the horizon: told also where fewer than half have left. */
  mean: RestrictedMean,
  /** Among those who left only: shorter, because the slow ones are not in it yet. */
  medianOfLeft: Quantile,
  /** Among those who moved on (or were won) only. */
  medianOfAdvanced: Quantile,
});
export type Times = z.infer<typeof Times>;
export type Quantile = z.infer<typeof Quantile>;

/** In the unit of what it is an interval of. */
export const Interval = z.strictObject({ low: z.number(), high: z.number() });
export type Interval = z.infer<typeof Interval>;

/** Money in hundredths of the reporting currency at plan rates; `unpriced` units are counted but not valued. */
export const Money = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('measured'), amount: z.int(), deals: z.int(), unpriced: z.int() }),
  withheld,
]);
export type Money = z.infer<typeof Money>;
