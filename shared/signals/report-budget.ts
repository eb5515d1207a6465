import type { Budget, Claim, ComparatorKind, Metric } from '../contracts/signal.ts';
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import { plannedWeights } from '../stats/planned-weights.ts';
import { type DimensionTest, dimensionTests } from './dimension-tests.ts';
import type { Hypothesis } from './hypothesis.ts';

/**
 * How a report's one error budget is divided, before any result is seen. Kinds of tests have fixed shares of it: those that
 * do not occur leave theirs to the others. Within a kind, weights come from the planned effect and the number of units.
 */
export type Spent = {
  readonly found: readonly boolean[];
  /** Mean one over the whole family. */
  readonly weights: readonly number[];
  /** The level that each test had to pass, or would have had to. */
  readonly levels: readonly number[];
  readonly dimensions: readonly DimensionTest[];
  /** The kinds of tests that occur, with where theirs stand. */
  readonly kinds: readonly KindOfTests[];
};

type Kind = { readonly claim: Claim; readonly metric: Metric; readonly comparator: ComparatorKind };
type KindOfTests = Kind & { readonly share: number; readonly members: readonly number[] };

/** Differences between segments are what the report is for; the rest is of their past, and needs less. */
const SHARES: readonly (Kind & { readonly share: number })[] = [
  { claim: 'level', metric: 'stage_conversion', comparator: 'reference_set', share: 0.5 },
  { claim: 'level', metric: 'stage_conversion', comparator: 'segment', share: 0.15 },
  { claim: 'level', metric: 'time_in_stage', comparator: 'reference_set', share: 0.08 },
  { claim: 'level', metric: 'time_in_stage', comparator: 'segment', share: 0.05 },
  { claim: 'level', metric: 'deal_size', comparator: 'reference_set', share: 0.04 },
  { claim: 'level', metric: 'deal_size', comparator: 'segment', share: 0.04 },
  { claim: 'trend', metric: 'stage_conversion', comparator: 'quarter_before', share: 0.03 },
  { claim: 'trend', metric: 'stage_conversion', comparator: 'year_before', share: 0.03 },
  { claim: 'trend', metric: 'stage_conversion', comparator: 'trailing_mean', share: 0.03 },
  { claim: 'mix', metric: 'stage_conversion', comparator: 'quarter_before', share: 0.02 },
  { claim: 'mix', metric: 'stage_conversion', comparator: 'year_before', share: 0.03 },
];

/**
 * The reference is estimated from the same segments that are compared with it, and a segment that differs too little to be
 * told apart stays in it: so much of the budget is spent on the tests, the rest pays for that. Measured by the calibration.
 */
export const REFERENCE_SHARE_OF_BUDGET = 0.9;

/** The level at which a test of a report of some forty cells is typically found: what the planned weights are best at. */
const TYPICAL_LEVEL = 0.003;

/** Benjamini-Hochberg over the whole family, among the dimensions whose tests show together that anything differs in them. */
export function spendBudget(hypotheses: readonly Hypothesis[], falseDiscoveryRate: number): Spent {
  const kinds = kindsOf(hypotheses);
  const weights = familyWeights(hypotheses, kinds);
  const rate = REFERENCE_SHARE_OF_BUDGET * falseDiscoveryRate;
  const dimensions = dimensionTests(hypotheses, weights, rate);
  const closed = new Map(dimensions.filter(({ differs }) => !differs).map((one) => [one.dimension, one]));
  // where many others are found, a large weight alone would pass anything: nothing beyond the budget itself is a finding
  const found = benjaminiHochberg(
    hypotheses.map(({ pValue, dimension }) => (pValue <= rate && !closed.has(dimension) ? pValue : Infinity)),
    rate,
    weights,
  );
  const count = found.filter(Boolean).length;
  const levels = hypotheses.map(({ dimension }, index) => {
    const weight = weights[index] ?? 0;
    // one that was not found would have been one more, and would have had to show its dimension, too
    const inFamily = (weight * rate * (found[index] ? count : count + 1)) / hypotheses.length;
    const { level, weight: total } = closed.get(dimension) ?? { level: rate, weight };
    return Math.min(rate, inFamily, total === 0 ? 0 : (weight * level) / total);
  });
  return { found, weights, levels, dimensions, kinds };
}

/** Each kind's share of the whole, divided within the kind. */
function familyWeights(hypotheses: readonly Hypothesis[], kinds: readonly KindOfTests[]): readonly number[] {
  const weights = hypotheses.map(() => 0);
  for (const { members, share } of kinds) {
    const planned = plannedWeights(
      members.map((index) => hypotheses[index]?.plannedErrors ?? 0),
      TYPICAL_LEVEL,
    );
    const scale = (share * hypotheses.length) / members.length;
    members.forEach((index, place) => {
      weights[index] = (planned[place] ?? 0) * scale;
    });
  }
  return weights;
}

/** Those that occur, with where their tests stand and their share of the whole: the shares sum to one. */
function kindsOf(hypotheses: readonly Hypothesis[]): readonly KindOfTests[] {
  const places = Map.groupBy(hypotheses.keys(), (index) => kindOf(hypotheses[index]));
  const found = SHARES.map((kind) => ({ ...kind, members: places.get(kind) ?? [] })).filter(
    ({ members }) => members.length > 0,
  );
  const total = found.reduce((sum, { share }) => sum + share, 0);
  return found.map((kind) => ({ ...kind, share: kind.share / total }));
}

function kindOf(hypothesis: Hypothesis | undefined) {
  return SHARES.find(
    ({ claim, metric, comparator }) =>
      hypothesis?.claim === claim && hypothesis.metric === metric && hypothesis.comparator.kind === comparator,
  );
}

/** What is printed of it. */
export function budgetFamily({ kinds, found }: Spent): Budget['family'] {
  return kinds.map(({ claim, metric, comparator, members, share }) => ({
    claim,
    metric,
    comparator,
    tested: members.length,
    found: members.filter((index) => found[index]).length,
    weight: share,
  }));
}
