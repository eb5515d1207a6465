import * as z from 'zod/mini';
import type { Definitions } from '../shared/contracts/definitions.ts';
import { Flag, GateState, Ledger, ShownSegments, Summary, Verdict } from '../shared/contracts/outputs.ts';
import type { Receipt } from '../shared/contracts/receipt.ts';
import type { RunPlan } from '../shared/contracts/run-plan.ts';
import { Detected } from '../shared/contracts/signal.ts';
import type { ObjectStore } from '../shared/ports.ts';
import { classedCredit, classedSizes, classedVelocity } from '../shared/quality/suppression/classed-amounts.ts';
import { mergedAccounts } from '../shared/quality/suppression/merged-accounts.ts';
import { mergedReceipts } from '../shared/quality/suppression/merged-receipts.ts';
import { withheldAmounts } from '../shared/quality/suppression/withheld-amounts.ts';
import { AGGREGATE_QUERIES, type AggregateName, type AggregateRow } from '../shared/queries/catalog.ts';
import type { Aggregates } from '../shared/signals/aggregates.ts';
import { curveTable } from '../shared/signals/curve-table.ts';
import { overlapTable } from '../shared/signals/overlap-table.ts';
import { reportScope, type Scope } from '../shared/signals/report-scope.ts';
import { readAggregate, readJson, readReceipts, readRun, runKey } from './run-files.ts';

/** What AssessQuality leaves for the steps after it. */
export const QualityFile = z.strictObject({
  verdict: Verdict,
  flags: z.array(Flag),
  gates: z.array(GateState),
  ledger: z.pick(Ledger, { records: true, units: true, matching: true, stages: true, segments: true }),
});
/** What BuildJourneys leaves of small segments; `covering` is the record of what was shown that already covered the period's months. */
export const SmallSegmentsFile = z.strictObject({ covering: z.nullable(z.string()), segments: z.array(ShownSegments) });
export type SmallSegmentsFile = z.infer<typeof SmallSegmentsFile>;
/** What DetectSignals leaves. */
export const SignalsFile = Detected;
/** What WriteNarrative leaves. */
export const NarrativeFile = z.pick(Summary, { statements: true, facts: true, audiences: true });

export type ReadReport = {
  readonly plan: RunPlan;
  readonly definitions: Definitions;
  readonly receipts: readonly Receipt[];
  readonly smallSegments: readonly ShownSegments[];
  readonly aggregates: Aggregates;
  readonly scope: Scope;
};

type Rows = { readonly [Name in AggregateName]: readonly AggregateRow<Name>[] };

/** A run's plan, definitions, receipts and aggregates: all that is left of the exports once they are aggregated. */
export async function readReport(objects: ObjectStore, runId: string): Promise<ReadReport> {
  const { plan, definitions } = await readRun(objects, runId);
  const { segments: smallSegments } = await readJson(objects, runKey.smallSegments(runId), SmallSegmentsFile);
  const named = await readReceipts(objects, plan);
  const names = Object.keys(AGGREGATE_QUERIES) as AggregateName[];
  const tables = await Promise.all(
    names.map(async (name) => [name, await readAggregate(objects, runId, name)] as const),
  );
  const counted = Object.fromEntries(tables) as unknown as Rows;
  const aggregates = {
    ...counted,
    curve: curveTable(counted.curve),
    overlap: overlapTable(counted.overlap),
    account_segment: mergedAccounts(counted.account_segment, smallSegments, definitions),
    // amounts that would tell single deals are in nothing from here on
    money: withheldAmounts(counted.money, definitions),
    deal_size: classedSizes(counted.deal_size, definitions),
    velocity: classedVelocity(counted.velocity, definitions),
    touch_credit: classedCredit(counted.touch_credit, definitions),
  };
  return {
    plan,
    definitions,
    // segments that are not told apart are named nowhere from here on; those that are keep the names that exports give them
    receipts: mergedReceipts(named, smallSegments),
    smallSegments,
    aggregates,
    scope: reportScope(plan, definitions, named, aggregates.cohort),
  };
}
