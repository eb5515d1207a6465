import type { Flag } from '../contracts/outputs.ts';
import type { Detected, LifeCycle, Movement, ShiftRun, Signal, TestedCell } from '../contracts/signal.ts';
import type { ClusterRow } from '../queries/catalog.ts';
import type { Aggregates } from './aggregates.ts';
import { type CellRows, cellRows } from './cell-rows.ts';
import { conversionContrasts } from './conversion-contrasts.ts';
import { dealSizeContrasts } from './deal-size-contrasts.ts';
import { establishedSegments } from './established-segments.ts';
import { fewerOrSlower } from './fewer-or-slower.ts';
import type { Hypothesis, TestedFamily, WeightedHypothesis } from './hypothesis.ts';
import { rounded } from './measured-rate.ts';
import { mixHypotheses } from './mix-hypotheses.ts';
import { movements } from './movements.ts';
import { paceContrasts } from './pace-contrasts.ts';
import { patterns } from './patterns.ts';
import { budgetFamily, REFERENCE_SHARE_OF_BUDGET, spendBudget } from './report-budget.ts';
import type { Scope } from './report-scope.ts';
import { scenarioEvidence } from './scenario-evidence.ts';
import { segmentRanks } from './segment-ranks.ts';
import { shareSides } from './share-sides.ts';
import { signalOf } from './signal-of.ts';
import { MONTHLY_SHARES } from './signal-states.ts';
import { spanSplits } from './span-splits.ts';
import { type StageClusters, stageClusters } from './stage-clusters.ts';
import { stageMonths } from './stage-months.ts';
import { stratifiedEvidence } from './stratified-evidence.ts';
import { type ShiftRun as RunOfShift, suddenShifts } from './sudden-shifts.ts';
import { significant, testedCells, testedDifference } from './tested-cells.ts';
import { trendContrasts } from './trend-contrasts.ts';
import { unconditionalDifference } from './unconditional-difference.ts';

const PROCEDURE =
  'Benjamini-Hochberg over the whole family, with weights from planned effects and sizes, among the dimensions that Simes’ test and Holm’s show to differ in anything';
const MONTHS = 12;
const NOTHING_MORE = { within: [], scenarios: { told: [], withheld: [] }, selectedEarlier: [] };

/** What a report finds, before it is told what earlier reports found; and the tests themselves, for that comparison. */
export type Found = Omit<Detected, 'lifeCycle'> & { readonly hypotheses: readonly WeightedHypothesis[] };

/**
 * One family of tests, one error budget: conversions, times and deal sizes of segments against each other, and of each against
 * its own past. What earlier reports established (`before`) is no part of a reference. Findings carry what overlapping dimensions, other rules of counting and the flags have to say about them.
 */
export function detectSignals(
  aggregates: Aggregates,
  flags: readonly Flag[],
  scope: Scope,
  before: readonly LifeCycle[] = [],
): Found {
  const months = stageMonths(aggregates.cohort_cluster, scope);
  const { shifts, runs } = suddenShifts(months, scope, {
    yearBudget: MONTHLY_SHARES.shifted * scope.falseDiscoveryRate,
    flags,
  });
  const stages = stageClusters(aggregates.cluster, scope);
  const establishedAt = establishedSegments(before);
  const levels = [
    conversionContrasts(stages, scope, establishedAt),
    paceContrasts(aggregates.curve, stages, scope, establishedAt),
    dealSizeContrasts(aggregates.deal_size, aggregates.deal_cluster, scope, establishedAt),
  ];
  const splits = spanSplits(months, scope);
  const families: readonly TestedFamily[] = [...levels, trendContrasts(months, scope), mixHypotheses(splits)];
  const hypotheses = families.flatMap(({ tested }) => tested);
  const notTested = families.flatMap((family) => family.notTested);
  const moved = movements(splits);

  const clusters = cellRows(aggregates.cluster);
  const spent = spendBudget(hypotheses, scope.falseDiscoveryRate);
  const tested = testedCells(hypotheses, spent, scope.falseDiscoveryRate);
  const signals = [
    ...foundSignals(hypotheses, tested, { aggregates, clusters }, flags, scope),
    ...shifts.map((shift) => shiftSignal(shift, flags)),
  ];
  return {
    budget: {
      falseDiscoveryRate: scope.falseDiscoveryRate,
      procedure: PROCEDURE,
      referenceShare: REFERENCE_SHARE_OF_BUDGET,
      family: budgetFamily(spent).map((kind) => ({ ...kind, weight: rounded(kind.weight) })),
      dimensions: spent.dimensions.map(({ dimension, tested: count, pValue, level, differs }) => ({
        ...{ dimension, tested: count, pValue: significant(pValue), level: significant(level), differs },
      })),
      tested: tested.length,
      found: spent.found.filter(Boolean).length,
      notTested: notTested.length,
      monthly: { perYear: scope.falseDiscoveryRate, perReport: rounded(scope.falseDiscoveryRate / MONTHS) },
    },
    signals,
    patterns: patternsOf(signals, tested, moved, { aggregates, clusters, stages }, scope),
    references: levels.flatMap(({ references }) => references),
    movements: moved,
    shifts: runs.map(shiftRun),
    ranks: segmentRanks(stages),
    tested,
    notTested: [...notTested],
    // trends and mixes are of one report's months: the next one asks about others
    hypotheses: [
      ...hypotheses.flatMap((hypothesis, index) =>
        hypothesis.claim === 'level' ? [{ ...hypothesis, weight: spent.weights[index] ?? 0 }] : [],
      ),
      ...shifts.map((shift) => ({ ...shift, weight: 1 })),
    ],
  };
}

type Tables = { readonly aggregates: Aggregates; readonly clusters: CellRows<ClusterRow> };

/** The strongest first. */
function foundSignals(
  hypotheses: readonly Hypothesis[],
  tested: readonly TestedCell[],
  { aggregates, clusters }: Tables,
  flags: readonly Flag[],
  scope: Scope,
): Signal[] {
  const tables = { clusters, sizes: cellRows(aggregates.deal_size) };
  const stageNumber = new Map(
    scope.funnels.flatMap(({ id, stages }) => stages.map((stage) => [`${id}/${stage.id}`, stage.number] as const)),
  );
  const numberOf = ({ funnel, stage }: Hypothesis) => stageNumber.get(`${funnel}/${stage}`) ?? 0;
  const found = hypotheses.flatMap((hypothesis, index) => {
    const cell = tested[index];
    return cell?.found ? [{ hypothesis, cell }] : [];
  });
  const signals = found.map(({ hypothesis, cell }) => {
    const earlier = found
      .map((other) => other.hypothesis)
      .filter((other) => isSameSeries(other, hypothesis) && numberOf(other) < numberOf(hypothesis));
    return signalOf(
      hypothesis,
      cell,
      {
        within: stratifiedEvidence(hypothesis, aggregates.overlap, scope),
        scenarios: scenarioEvidence(hypothesis, tables, scope),
        selectedEarlier: [...new Set(earlier.map(({ stage }) => stage))],
      },
      flags,
    );
  });
  return signals.sort((one, other) => one.pValue - other.pValue || (one.id < other.id ? -1 : 1));
}

/** A shift is tested against the budget of the months, not against the report's: its interval is of that one test. */
function shiftSignal(shift: Hypothesis, flags: readonly Flag[]): Signal {
  const difference = testedDifference(shift, 0.95);
  return signalOf(shift, { difference, pValue: significant(shift.pValue) }, NOTHING_MORE, flags);
}

function shiftRun({ id, since: _, ...run }: RunOfShift): ShiftRun {
  return { ...run, months: [...run.months], signal: run.isCurrent ? id : null };
}

/** Conversions of one segment at other stages: who is let through earlier is who can be lost later. */
function isSameSeries(one: Hypothesis, other: Hypothesis): boolean {
  return (
    one.claim === 'level' &&
    one.metric === 'stage_conversion' &&
    other.claim === 'level' &&
    one.dimension === other.dimension &&
    one.segment === other.segment &&
    one.funnel === other.funnel
  );
}

function patternsOf(
  signals: readonly Signal[],
  tested: readonly TestedCell[],
  moved: readonly Movement[],
  { aggregates, clusters, stages }: Tables & { readonly stages: readonly StageClusters[] },
  scope: Scope,
) {
  // whether fewer or slower is asked of levels alone
  const cells = new Map(tested.filter(({ claim }) => claim === 'level').map((cell) => [cell.id, cell]));
  const reached = shareSides(aggregates.reach_cluster);
  return patterns(
    {
      signals,
      movements: moved,
      levelOrPaceOf: (signal) =>
        fewerOrSlower(signal, { cells, rowsOf: clusters, stages, curves: aggregates.curve }, scope),
      unconditionalOf: (signal) => unconditionalDifference(signal, reached, scope),
    },
    scope,
  );
}
