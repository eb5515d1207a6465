import type { FunnelOutline, VelocityMovement, VelocityWithheld } from '../contracts/outputs.ts';
import type { VelocityRow } from '../queries/catalog.ts';
import type { IntervalEstimate } from '../stats/normal-interval.ts';
import { shapleySplitWithErrors } from '../stats/shapley-split.ts';
import type { Aggregates } from './aggregates.ts';
import { monthsBefore, monthsUntil, monthText } from './calendar-month.ts';
import { cellRows } from './cell-rows.ts';
import { amountBin } from './deal-size-contrasts.ts';
import { dealSides } from './deal-size-intervals.ts';
import { isMature } from './month-maturity.ts';
import type { Scope } from './report-scope.ts';
import { firstWholeMonth } from './stage-months.ts';
import { type DealSpread, type VelocityFactors, velocityFactors } from './velocity-factors.ts';
import { hasDatedStart } from './win-rate.ts';

type Kind = VelocityMovement['comparator'];
type Split = VelocityMovement['split'];

const KINDS: readonly Kind[] = ['quarter_before', 'year_before'];
const MONTHS_BACK: Readonly<Record<Kind, number>> = { quarter_before: 3, year_before: 12 };
const SPAN = 3;

/**
 * pipeline_velocity: opportunities x win rate x mean deal / cycle days, of the three newest months of entry that have had the
 * horizons of all stages, against the three before and the same ones a year before; and what of its movement came from which
 * factor. A segment is not split from the whole: it has fewer opportunities, as it is a part.
 */
export function velocityMovements(
  aggregates: Pick<Aggregates, 'velocity' | 'deal_size' | 'deal_cluster'>,
  scope: Scope,
): VelocityMovement[] {
  const rowsOf = cellRows(aggregates.velocity);
  const sizes = cellRows(aggregates.deal_size);
  const clusters = cellRows(aggregates.deal_cluster);
  return scope.funnels.filter(hasOpportunities).flatMap((funnel) => {
    const never = neverTold(funnel, scope);
    if (never !== undefined) return KINDS.map((comparator) => wholeWithheld(funnel.id, comparator, never));
    const whole = rowsOf(0, 'all', funnel.id, '');
    const firstWhole = firstWholeMonth(whole);
    const newest = newestMonth(whole, firstWhole, funnel, scope);
    if (newest === undefined)
      return KINDS.map((comparator) => wholeWithheld(funnel.id, comparator, 'no_mature_cohort'));
    return scope.dimensions.flatMap((dimension) => {
      const sideOf = dealSides(clusters, dimension, funnel.id);
      return dimension.segments.flatMap(({ id: segment }) => {
        const rows = rowsOf(dimension.slot, segment, funnel.id, '').filter((row) => row.entered_month >= firstWhole);
        if (rows.length === 0) return [];
        const bins = sizes(dimension.slot, segment, funnel.id, '').flatMap(amountBin);
        const spread = { bins, designEffect: sideOf([segment]).designEffect };
        const place = { dimension: dimension.id, segment, funnel: funnel.id };
        return KINDS.map((comparator) => ({
          ...{ ...place, comparator },
          ...movementOf(rows, newest, comparator, spread, scope),
        }));
      });
    });
  });
}

function hasOpportunities({ stages }: FunnelOutline): boolean {
  return stages.some(({ grain, isLast }) => grain === 'opportunity' && !isLast);
}

/** Why a funnel has no velocity in any month: neither how long opportunities take nor what became of all is known. */
function neverTold(funnel: FunnelOutline, { exits }: Scope): VelocityWithheld | undefined {
  const own = funnel.stages.filter(({ grain, isLast }) => grain === 'opportunity' && !isLast);
  if (!hasDatedStart(funnel) || own.some(({ horizonDays }) => horizonDays === null)) return 'undated';
  const ends = exits.some((exit) => exit.funnel === funnel.id && exit.grain === 'opportunity');
  return ends ? undefined : 'no_exit_defined';
}

function wholeWithheld(funnel: string, comparator: Kind, reason: VelocityWithheld): VelocityMovement {
  const place = { dimension: 'all', segment: 'all', funnel, comparator };
  return { ...place, months: [], earlierMonths: [], split: withheld(reason) };
}

function newestMonth(
  rows: readonly VelocityRow[],
  firstWhole: number,
  { stages }: FunnelOutline,
  scope: Scope,
): number | undefined {
  const days = stages
    .filter(({ grain }) => grain === 'opportunity')
    .reduce((sum, { horizonDays }) => sum + (horizonDays ?? 0), 0);
  const mature = rows
    .map(({ entered_month: month }) => month)
    .filter((month) => month >= firstWhole && isMature(month, days, scope));
  return mature.length === 0 ? undefined : Math.max(...mature);
}

function movementOf(
  rows: readonly VelocityRow[],
  newest: number,
  kind: Kind,
  spread: DealSpread,
  { minimumSample }: Scope,
): Pick<VelocityMovement, 'months' | 'earlierMonths' | 'split'> {
  const months = monthsUntil(newest, SPAN);
  const earlier = months.map((month) => monthsBefore(month, MONTHS_BACK[kind]));
  return {
    months: months.map(monthText),
    earlierMonths: earlier.map(monthText),
    split: splitOf(inMonths(rows, earlier), inMonths(rows, months), spread, minimumSample),
  };
}

function splitOf(
  first: readonly VelocityRow[],
  second: readonly VelocityRow[],
  spread: DealSpread,
  minimumSample: number,
): Split {
  if (first.length < SPAN || second.length < SPAN) return withheld('no_comparator');
  const before = velocityFactors(first, spread, minimumSample);
  const now = velocityFactors(second, spread, minimumSample);
  if (typeof before === 'string') return withheld(before);
  if (typeof now === 'string') return withheld(now);
  const { movement, parts } = shapleySplitWithErrors(velocityOf, inOrder(before), inOrder(now));
  const [opportunities = movement, winRate = movement, dealSize = movement, cycleDays = movement] = parts;
  return {
    kind: 'measured',
    first: { velocity: velocityOf(inOrder(before).map(({ value }) => value)), factors: told(before) },
    second: { velocity: velocityOf(inOrder(now).map(({ value }) => value)), factors: told(now) },
    movement: estimate(movement),
    parts: told({ opportunities, winRate, dealSize, cycleDays }),
  };
}

function velocityOf([opportunities = 0, winRate = 0, dealSize = 0, cycleDays = 1]: readonly number[]): number {
  return (opportunities * winRate * dealSize) / cycleDays;
}

function inOrder({ opportunities, winRate, dealSize, cycleDays }: VelocityFactors): readonly IntervalEstimate[] {
  return [opportunities, winRate, dealSize, cycleDays];
}

/** Not rounded, or the parts would not sum to the movement. */
function told({ opportunities, winRate, dealSize, cycleDays }: VelocityFactors) {
  return {
    opportunities: estimate(opportunities),
    winRate: estimate(winRate),
    dealSize: estimate(dealSize),
    cycleDays: estimate(cycleDays),
  };
}

function estimate({ value, low, high }: IntervalEstimate) {
  return { value, low, high };
}

function inMonths(rows: readonly VelocityRow[], months: readonly number[]): readonly VelocityRow[] {
  return rows.filter(({ entered_month: month }) => months.includes(month));
}

function withheld(reason: VelocityWithheld): Split {
  return { kind: 'withheld', reason };
}
