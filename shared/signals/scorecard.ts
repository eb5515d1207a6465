import type { Times } from '../contracts/measure.ts';
import type { FunnelOutline, Scorecard, StageCard } from '../contracts/outputs.ts';
import type {
  ActivityRow,
  ClusterRow,
  CohortRow,
  DealSizeRow,
  MoneyRow,
  OutcomeCurveRow,
  TouchesToWonRow,
} from '../queries/catalog.ts';
import { activityCard } from './activity-card.ts';
import { outcomeCounts } from './age-counts.ts';
import type { Aggregates } from './aggregates.ts';
import { type CellRows, cellRows, sumOf } from './cell-rows.ts';
import { conversionSides, daysSides, dropOffSides } from './conversion-sides.ts';
import { type CurvePlace, type CurveTable, OF_WINDOW } from './curve-table.ts';
import { dealSize } from './deal-size.ts';
import { measuredDifferenceFromAll, measuredRate, withheld } from './measured-rate.ts';
import { isInWindow } from './month-maturity.ts';
import { type ReachTables, reachRate, reachTables } from './reach-rate.ts';
import type { Scope, StageOutline } from './report-scope.ts';
import { type ShareSides, shareSides } from './share-sides.ts';
import { dropOff, stageConversion } from './stage-conversion.ts';
import { touchesToWon } from './touches-to-won.ts';
import { watchedTimes } from './watched-times.ts';
import { closedSide, closedSnapshot, hasDatedStart, outcomeStart, winRate, winRateByValue } from './win-rate.ts';

type Tables = {
  readonly cohort: CellRows<CohortRow>;
  readonly reach: ReachTables;
  readonly wins: ShareSides;
  readonly closed: ShareSides;
  readonly losses: ShareSides;
  readonly curve: CurveTable;
  readonly outcome: CellRows<OutcomeCurveRow>;
  readonly money: CellRows<MoneyRow>;
  readonly sizes: CellRows<DealSizeRow>;
  readonly activity: CellRows<ActivityRow>;
  readonly touches: CellRows<TouchesToWonRow>;
  readonly entrants: CellRows<ClusterRow>;
  readonly conversions: ReturnType<typeof conversionSides>;
  readonly dropOffs: ReturnType<typeof dropOffSides>;
  readonly days: ReturnType<typeof daysSides>;
};

/** One card per segment and funnel, the whole funnel (`all`) first. Segments without a unit in a funnel have no card there. */
export function scorecards(aggregates: Aggregates, scope: Scope): Scorecard[] {
  const tables: Tables = {
    cohort: cellRows(aggregates.cohort),
    reach: reachTables(aggregates),
    wins: shareSides(aggregates.win_cluster),
    closed: shareSides(aggregates.closed_cluster),
    losses: shareSides(aggregates.loss_cluster),
    curve: aggregates.curve,
    outcome: cellRows(aggregates.outcome_curve, true),
    money: cellRows(aggregates.money),
    sizes: cellRows(aggregates.deal_size),
    activity: cellRows(aggregates.activity),
    touches: cellRows(aggregates.touches_to_won),
    entrants: cellRows(aggregates.cluster),
    conversions: conversionSides(aggregates.cluster),
    dropOffs: dropOffSides(aggregates.cluster),
    days: daysSides(aggregates.cluster),
  };
  return scope.dimensions.flatMap(({ id, slot, segments }) =>
    segments.flatMap((segment) =>
      scope.funnels.flatMap((funnel) => {
        const hasUnits = funnel.stages.some((stage) => tables.cohort(slot, segment.id, funnel.id, stage.id).length > 0);
        return hasUnits ? [scorecard(tables, id, slot, segment.id, funnel, scope)] : [];
      }),
    ),
  );
}

function scorecard(
  tables: Tables,
  dimension: string,
  slot: number,
  segment: string,
  funnel: FunnelOutline,
  scope: Scope,
): Scorecard {
  const start = outcomeStart(funnel);
  const outcomeCohorts = start === undefined ? [] : tables.cohort(slot, segment, funnel.id, start.id);
  const money = tables.money(slot, segment, funnel.id, '');
  const [from, to] = scope.periodMonths;
  const inPeriod = money.filter(({ closed_month: month }) => month !== null && month >= from && month <= to);
  const closedIn = (span: 'ever' | 'period') =>
    tables.closed({ slot, funnel: funnel.id, grain: 'opportunity', stage: span }, [segment])?.designEffect;
  return {
    dimension,
    segment,
    funnel: funnel.id,
    stages: funnel.stages.map((stage) => stageCard(tables, slot, segment, funnel, stage, scope)),
    winRate: winRate(outcomeCohorts, funnel, scope, closedSide(tables.wins, slot, [segment], funnel)?.designEffect),
    winRateByValue: winRateByValue(outcomeCohorts, funnel, scope),
    closed: closedSnapshot(money, scope, closedIn('ever')),
    closedInPeriod: closedSnapshot(inPeriod, scope, closedIn('period')),
    dealSize: dealSize(tables.sizes(slot, segment, funnel.id, '')),
    salesCycle: salesCycle(tables, slot, segment, funnel),
    ...activityOf(tables, slot, segment, funnel, scope),
    ...touchesOf(tables, slot, segment, funnel, scope),
  };
}

function stageCard(
  tables: Tables,
  slot: number,
  segment: string,
  funnel: FunnelOutline,
  stage: StageOutline,
  scope: Scope,
): StageCard {
  const rows = tables.cohort(slot, segment, funnel.id, stage.id);
  const counted = countedRows(rows, scope);
  const count = (value: (row: CohortRow) => number) => sumOf(counted, value);
  const effectOf = (ofSlot: number, ofSegment: string, sides: Tables['conversions' | 'dropOffs' | 'days']) => {
    const [entrants] = tables.entrants(ofSlot, ofSegment, funnel.id, stage.id);
    return entrants && sides({ slot: ofSlot, funnel: funnel.id, stage: stage.id })?.(entrants).designEffect;
  };
  const conversionOf = (ofSlot: number, ofSegment: string) =>
    stageConversion(
      tables.cohort(ofSlot, ofSegment, funnel.id, stage.id),
      stage,
      scope,
      effectOf(ofSlot, ofSegment, tables.conversions),
    );
  const conversion = conversionOf(slot, segment);
  const ofAll = conversionOf(0, 'all');
  const hasPersons = funnel.stages[0]?.grain === 'person';
  return {
    stage: stage.id,
    entered: count((row) => row.entered),
    observed: count((row) => row.observed),
    inferred: count((row) => row.inferred),
    snapshot: count((row) => row.snapshot),
    advanced: count((row) => row.advanced),
    lost: count((row) => row.lost),
    lostAdministratively: count((row) => row.lost_administratively),
    back: count((row) => row.back),
    open: count((row) => row.still_open),
    won: count((row) => row.won_here),
    reentered: count((row) => row.reentered),
    conversion,
    differenceFromAll: measuredDifferenceFromAll(conversion, ofAll),
    unconditional: reachRate(tables.reach, slot, segment, funnel, stage, stage.grain, scope),
    ofFunnel: hasPersons
      ? reachRate(tables.reach, slot, segment, funnel, stage, 'person', scope)
      : withheld('no_persons'),
    dropOff: dropOff(rows, stage, scope, effectOf(slot, segment, tables.dropOffs)),
    shareOfLosses: measuredRate(
      count((row) => row.lost),
      lossesOfGrain(tables, slot, segment, funnel, stage, scope),
      scope.minimumSample,
      'none_closed',
      tables.losses({ slot, funnel: funnel.id, grain: stage.grain, stage: stage.id }, [segment])?.designEffect,
    ),
    timeInStage: timeInStage(
      tables.curve,
      { slot, segment, funnel: funnel.id, stage: stage.id },
      funnel,
      stage,
      largest(effectOf(slot, segment, tables.conversions), effectOf(slot, segment, tables.days)),
    ),
  };
}

function largest(...effects: readonly (number | undefined)[]): number | undefined {
  const known = effects.filter((effect) => effect !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

/** Entrants of the window, and those without a date, who have no window. */
function countedRows(rows: readonly CohortRow[], scope: Scope): readonly CohortRow[] {
  return rows.filter(({ entered_month: month }) => month === null || isInWindow(month, scope));
}

function lossesOfGrain(
  tables: Tables,
  slot: number,
  segment: string,
  funnel: FunnelOutline,
  stage: StageOutline,
  scope: Scope,
): number {
  return funnel.stages
    .filter(({ grain }) => grain === stage.grain)
    .reduce(
      (sum, { id }) => sum + sumOf(countedRows(tables.cohort(slot, segment, funnel.id, id), scope), (row) => row.lost),
      0,
    );
}

/** Times of all entrants: alike within an account or owner as whether they moved on is, or as the days of those are who did. */
function timeInStage(
  curves: CurveTable,
  place: CurvePlace,
  funnel: FunnelOutline,
  stage: StageOutline,
  designEffect: number | undefined,
): Times | null {
  if (!funnel.dated || stage.isLast || stage.horizonDays === null) return null;
  return watchedTimes(curves.countsOf(place, OF_WINDOW), stage.horizonDays, designEffect);
}

function activityOf(
  tables: Tables,
  slot: number,
  segment: string,
  funnel: FunnelOutline,
  scope: Scope,
): Pick<Scorecard, 'activity'> {
  const { roles, minimumSample } = scope;
  const isOfOpportunities = funnel.stages.at(-1)?.grain === 'opportunity';
  if (roles === undefined || !isOfOpportunities || !hasDatedStart(funnel)) return {};
  return { activity: activityCard(tables.activity(slot, segment, funnel.id, ''), roles, minimumSample) };
}

function touchesOf(
  tables: Tables,
  slot: number,
  segment: string,
  funnel: FunnelOutline,
  { lookbackDays, minimumSample }: Scope,
): Pick<Scorecard, 'touchesToWon'> {
  const isOfOpportunities = funnel.stages.at(-1)?.grain === 'opportunity';
  if (lookbackDays === undefined || !isOfOpportunities || !funnel.dated) return {};
  return { touchesToWon: touchesToWon(tables.touches(slot, segment, funnel.id, ''), lookbackDays, minimumSample) };
}

/** sales_cycle: from the first stage of the last grain until won or lost; the mean is up to the horizons of the grain's stages. */
function salesCycle(tables: Tables, slot: number, segment: string, funnel: FunnelOutline): Times | null {
  const grain = funnel.stages.at(-1)?.grain;
  if (!hasDatedStart(funnel)) return null;
  const rows = tables.outcome(slot, segment, funnel.id, '', grain);
  const ofGrain = funnel.stages.filter((stage) => stage.grain === grain);
  return watchedTimes(
    rows.filter(({ entry_window: window }) => window !== 'earlier').map(outcomeCounts),
    sumOf(ofGrain, ({ horizonDays }) => horizonDays ?? 0),
    closedSide(tables.wins, slot, [segment], funnel)?.designEffect,
  );
}
