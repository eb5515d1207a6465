import type { Money, Rate } from '../contracts/measure.ts';
import type { FunnelOutline, Scorecard } from '../contracts/outputs.ts';
import type { CohortRow, MoneyRow } from '../queries/catalog.ts';
import { sumOf } from './cell-rows.ts';
import type { ClusteredSide } from './clustered-sides.ts';
import { measuredRate, rounded, withheld } from './measured-rate.ts';
import { isInWindow, isMature } from './month-maturity.ts';
import type { Scope, StageOutline } from './report-scope.ts';
import type { ShareSides } from './share-sides.ts';

/** The stage whose entry puts units of the funnel's last grain into cohorts: the first, or the first that has dates. */
export function outcomeStart(funnel: FunnelOutline): StageOutline | undefined {
  const own = stagesOfLastGrain(funnel);
  return own.find((stage) => funnel.dated && stage.horizonDays !== null) ?? own[0];
}

/** Whether it is known when units of the last grain began: a cycle without a start has no length. */
export function hasDatedStart(funnel: FunnelOutline): boolean {
  return funnel.dated && outcomeStart(funnel) === stagesOfLastGrain(funnel)[0];
}

function stagesOfLastGrain({ stages }: FunnelOutline): readonly StageOutline[] {
  return stages.filter(({ grain }) => grain === stages.at(-1)?.grain);
}

/** Cohorts of the window that have had the horizons of every stage up to the win; everybody where nothing is dated. */
function closedCohorts(rows: readonly CohortRow[], funnel: FunnelOutline, scope: Scope): readonly CohortRow[] {
  const start = outcomeStart(funnel);
  const stages = funnel.stages.filter(({ number, isLast }) => start !== undefined && number >= start.number && !isLast);
  const undated = !funnel.dated || stages.every(({ horizonDays }) => horizonDays === null);
  if (undated) return rows;
  const days = stages.reduce((sum, { horizonDays }) => sum + (horizonDays ?? 0), 0);
  return rows.filter(
    ({ entered_month: month }) => month !== null && isInWindow(month, scope) && isMature(month, days, scope),
  );
}

/** The closed units that the win rate is taken over, of several segments as one, in their clusters. */
export function closedSide(
  wins: ShareSides,
  slot: number,
  segments: readonly string[],
  funnel: FunnelOutline,
): ClusteredSide | undefined {
  const start = outcomeStart(funnel);
  return start && wins({ slot, funnel: funnel.id, grain: start.grain, stage: start.id }, segments);
}

/** win_rate: won / (won + lost) of the units that entered in mature cohorts, by count. */
export function winRate(rows: readonly CohortRow[], funnel: FunnelOutline, scope: Scope, designEffect?: number): Rate {
  const grain = funnel.stages.at(-1)?.grain;
  if (!scope.exits.some((exit) => exit.funnel === funnel.id && exit.grain === grain))
    return withheld('no_exit_defined');
  const closed = closedCohorts(rows, funnel, scope);
  const won = sumOf(closed, (row) => row.unit_won);
  const reason = rows.length === 0 ? 'no_entrants' : closed.length === 0 ? 'no_mature_cohort' : 'none_closed';
  return measuredRate(won, won + sumOf(closed, (row) => row.unit_lost), scope.minimumSample, reason, designEffect);
}

/** The same by value. */
export function winRateByValue(
  rows: readonly CohortRow[],
  funnel: FunnelOutline,
  scope: Scope,
): Scorecard['winRateByValue'] {
  const closed = closedCohorts(rows, funnel, scope);
  const wonAmount = sumOf(closed, (row) => row.won_amount);
  const lostAmount = sumOf(closed, (row) => row.lost_amount);
  const unpriced = sumOf(closed, (row) => row.won_unpriced);
  const won = sumOf(closed, (row) => row.unit_won);
  const lost = sumOf(closed, (row) => row.unit_lost);
  if (won + lost === 0 || wonAmount + lostAmount === 0) return null;
  return {
    won: { kind: 'measured', amount: wonAmount, deals: won - unpriced, unpriced },
    lost:
      lostAmount === 0 ? withheld('none_priced') : { kind: 'measured', amount: lostAmount, deals: lost, unpriced: 0 },
    // exports that price only what was won say nothing of the share by value
    share: lostAmount === 0 ? null : rounded(wonAmount / (wonAmount + lostAmount)),
  };
}

/** Closed units of a snapshot, whenever they entered: secondary, labelled, never beside cohorts in one table. */
export function closedSnapshot(rows: readonly MoneyRow[], scope: Scope, designEffect?: number): Scorecard['closed'] {
  const wonRows = rows.filter(({ outcome }) => outcome === 'won');
  const won = sumOf(wonRows, (row) => row.deals);
  const lost = sumOf(
    rows.filter(({ outcome }) => outcome === 'lost'),
    (row) => row.deals,
  );
  return {
    won,
    lost,
    rate: measuredRate(won, won + lost, scope.minimumSample, 'none_closed', designEffect),
    revenue: revenueOf(wonRows),
    ...(scope.hasCloseRates === true && isWhole(rows) ? { revenueAtCloseRates: revenueAtCloseRates(wonRows) } : {}),
  };
}

/** revenue: value of what was won, at plan rates. */
function revenueOf(wonRows: readonly MoneyRow[]): Money {
  return valued(wonRows, ({ deals, amount, unpriced }) => ({ deals, amount, unpriced }));
}

/** Of segments it is not told: their deals with a rate may be fewer than those with a price. */
function isWhole(rows: readonly MoneyRow[]): boolean {
  return rows.every(({ slot }) => slot === 0);
}

/** The same at the rates of the day on which each closed: what was booked, and no comparison of months. */
function revenueAtCloseRates(wonRows: readonly MoneyRow[]): Money {
  return valued(wonRows, ({ deals, close_amount: amount, close_unpriced: unpriced }) => ({
    ...{ deals, amount, unpriced: unpriced ?? deals },
  }));
}

function valued(
  rows: readonly MoneyRow[],
  priced: (row: MoneyRow) => { readonly deals: number; readonly amount: number | null; readonly unpriced: number },
): Money {
  const values = rows.map(priced);
  const deals = sumOf(values, (row) => row.deals);
  const unpriced = sumOf(values, (row) => row.unpriced);
  if (deals === 0) return withheld('none_closed');
  if (deals === unpriced) return withheld('none_priced');
  const amounts = values.flatMap(({ amount }) => amount ?? []);
  if (amounts.length < values.length) return withheld('single_deals');
  return { kind: 'measured', amount: amounts.reduce((sum, one) => sum + one, 0), deals: deals - unpriced, unpriced };
}
