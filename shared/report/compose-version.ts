import type { Comparability } from '../contracts/comparability.ts';
import type { Definitions } from '../contracts/definitions.ts';
import type {
  DimensionOutline,
  Flag,
  FunnelOutline,
  Ledger,
  Quality,
  Restated,
  Scorecards,
  ShownSegments,
  Summary,
} from '../contracts/outputs.ts';
import type { Receipt } from '../contracts/receipt.ts';
import type { RunPlan } from '../contracts/run-plan.ts';
import type { Detected } from '../contracts/signal.ts';
import { constraints } from '../quality/constraints.ts';
import { withheldValues } from '../quality/suppression/withheld-values.ts';
import type { AggregateRow } from '../queries/catalog.ts';
import type { Aggregates } from '../signals/aggregates.ts';
import { attributionLens } from '../signals/attribution-lens.ts';
import { compareAssumptions } from '../signals/compare-assumptions.ts';
import { customerRates } from '../signals/customer-rates.ts';
import { withDealIntervals } from '../signals/deal-size-intervals.ts';
import type { Scope } from '../signals/report-scope.ts';
import { scorecards } from '../signals/scorecard.ts';
import { touches } from '../signals/touches.ts';
import { velocityMovements } from '../signals/velocity-movements.ts';
import { monthComparisons, pairComparisons } from './comparisons.ts';
import { stageCurves } from './curves.ts';
import { type EarlierTrends, withFirstReported } from './first-reported.ts';
import { heatmapRows } from './heatmap.ts';
import type { PageOutputs } from './page/page-outputs.ts';
import { reportHeader } from './report-header.ts';
import { trendSeries } from './trends.ts';

export type ComposeInput = {
  readonly plan: RunPlan;
  readonly definitions: Definitions;
  readonly receipts: readonly Receipt[];
  readonly smallSegments: readonly ShownSegments[];
  readonly aggregates: Aggregates;
  readonly scope: Scope;
  readonly quality: Pick<Quality, 'verdict' | 'flags' | 'gates'>;
  readonly ledger: Pick<Ledger, 'records' | 'units' | 'matching' | 'stages' | 'segments'>;
  readonly detected: Detected;
  readonly summary: Pick<Summary, 'statements' | 'facts' | 'audiences'>;
  readonly comparability: Comparability;
  readonly earlierTrends: readonly EarlierTrends[];
  readonly restated: Restated | undefined;
};

export function composeVersion(input: ComposeInput): PageOutputs {
  const { plan, definitions, receipts, aggregates, scope, quality, detected } = input;
  const header = reportHeader(plan, definitions);
  const customers = customerRates(aggregates, scope);
  const counted = withDealIntervals(scorecards(aggregates, scope), aggregates, scope, header.period);
  const cards = withheldValues(counted, scope.dimensions, definitions);
  const series = trendSeries(aggregates, scope);
  return {
    scorecards: {
      ...header,
      funnels: funnelOutlines(scope, quality.flags),
      dimensions: dimensionOutlines(scope, quality.flags, aggregates),
      cards,
      ...(customers === undefined ? {} : { customers }),
      handoff: handoffs(aggregates, scope),
    },
    heatmap: { ...header, rows: heatmapRows(cards, detected, quality.flags) },
    trends: {
      ...header,
      sameAgeDays: scope.sameAgeDays,
      ...withFirstReported(series, input.comparability, input.earlierTrends),
      ...(input.restated && { restated: input.restated }),
    },
    comparisons: {
      ...header,
      pairs: pairComparisons(cards, definitions),
      months: monthComparisons(series),
      velocity: velocityMovements(aggregates, scope),
      attribution: attributionLens(aggregates.touch_credit, definitions, scope),
    },
    curves: { ...header, curves: stageCurves(aggregates.curve, scope) },
    signals: { ...header, ...detected },
    assumptions: {
      ...header,
      assumptions: compareAssumptions({
        assumptions: definitions.assumptions ?? [],
        cards,
        aggregates,
        scope,
        references: detected.references,
        signals: detected.signals,
        flags: quality.flags,
      }),
    },
    flags: { ...header, flags: quality.flags },
    // keys of files depend on where the exports lie; a receipt names the file alone
    quality: {
      ...header,
      ...quality,
      constraints: constraints(quality.flags, scope),
      smallSegments: [...input.smallSegments],
      receipts: receipts.map((receipt) => ({
        ...receipt,
        files: receipt.files.map((file) => ({ ...file, key: file.key.slice(plan.request.exports.length) })),
      })),
    },
    ledger: { ...header, ...input.ledger },
    summary: { ...header, narrator: narratorOf(input.summary), ...input.summary },
  };
}

/** Whether a language model worded any statement. */
function narratorOf({ statements }: Pick<Summary, 'statements'>): Summary['narrator'] {
  return statements.some(({ narrator }) => narrator === 'bedrock') ? 'bedrock' : 'template';
}

/** Every stage with the flags that constrain it whatever the dimension. */
function funnelOutlines({ funnels }: Scope, flags: readonly Flag[]): FunnelOutline[] {
  return funnels.map((funnel) => ({
    ...funnel,
    stages: funnel.stages.map((stage) => {
      const place = { dimension: 'all', funnel: funnel.id, stage: stage.id };
      const own = flags.filter((flag) => flag.severity === 'constrain' && touches(flag, place));
      return own.length === 0 ? stage : { ...stage, constrainedBy: own.map(({ id }) => id) };
    }),
  }));
}

function dimensionOutlines(
  scope: Scope,
  flags: readonly Flag[],
  { moved_segment: moves }: Aggregates,
): DimensionOutline[] {
  return scope.dimensions.map(({ id, slot, label, known, segments }) => ({
    id,
    label,
    known,
    segments: [...segments],
    ...movesOf(moves.find((row) => row.slot === slot)),
    constrainedBy: flags
      .filter((flag) => flag.dimension === id && flag.stages === undefined && flag.severity === 'constrain')
      .map((flag) => flag.id),
  }));
}

function movesOf(row: AggregateRow<'moved_segment'> | undefined): Pick<DimensionOutline, 'sinceEntry'> {
  if (row === undefined) return {};
  const { units, moved, untracked } = row;
  return { sinceEntry: { units, moved, untracked } };
}

function handoffs(aggregates: Aggregates, scope: Scope): Scorecards['handoff'] {
  return aggregates.handoff.map((row) => ({
    funnel: row.funnel,
    convertedPersons: row.converted_persons,
    opportunities: row.opportunities,
    opportunityMissing: row.opportunity_missing,
    salesCreated: salesCreated(aggregates, scope, row.funnel),
  }));
}

/** Opportunities that no person record stands behind. */
function salesCreated(aggregates: Aggregates, scope: Scope, funnelId: string): number {
  const funnel = scope.funnels.find(({ id }) => id === funnelId);
  const start = funnel?.stages.find(({ grain }) => grain === 'opportunity');
  return aggregates.cohort
    .filter((row) => row.slot === 0 && row.funnel === funnelId && row.stage === start?.id)
    .reduce((sum, row) => sum + row.entered - row.with_lead, 0);
}
