import type { Definitions } from '../../contracts/definitions.ts';
import type { GateBound, GateId, GateUnit, Severity } from '../../contracts/gates.ts';
import type { EarlierMeasure, ShownSegments } from '../../contracts/outputs.ts';
import type { Receipt } from '../../contracts/receipt.ts';
import type { RunPlan } from '../../contracts/run-plan.ts';
import type { Aggregates } from '../../signals/aggregates.ts';
import type { Scope } from '../../signals/report-scope.ts';

/** What the version before said of its own quality; nothing of it where there was none. */
export type QualityHistory = {
  /** Its definitions as they were read, unchecked. */
  readonly definitions?: unknown;
  /** Rows read per `source.object`. */
  readonly read: ReadonlyMap<string, number>;
  /** Months per `funnel.stage` that it flagged: no part of what is usual. */
  readonly flaggedMonths: ReadonlyMap<string, readonly string[]>;
  /** What each gate measured in the versions before, oldest first. */
  readonly measured: ReadonlyMap<string, readonly EarlierMeasure[]>;
};

/** Everything a gate may look at. */
export type GateInput = {
  readonly plan: RunPlan;
  readonly definitions: Definitions;
  readonly receipts: readonly Receipt[];
  readonly smallSegments: readonly ShownSegments[];
  readonly aggregates: Aggregates;
  readonly scope: Scope;
  /** Sums of the ledger that do not close, one sentence each. */
  readonly ledgerGaps: readonly string[];
  readonly history: QualityHistory;
  /** The text of the control totals; undefined where the definitions name none or the file is not there. */
  readonly controlTotals?: string | undefined;
};

/** One thing a gate found, what it touches, and its size in the gate's unit. */
export type GateFinding = {
  readonly sentence: string;
  readonly found: number;
  readonly dimension?: string;
  readonly funnel?: string;
  /** As `funnel.stage`. */
  readonly stages?: readonly string[];
  readonly object?: string;
  /** Months such as `2026-10`. */
  readonly months?: readonly string[];
  /** What lies in these months; entries where not given. */
  readonly monthsOf?: 'closing';
  /** Tells findings of one gate apart that name the same. */
  readonly subject?: string;
  /** Why a finding that is too small for the gate's own severity is told all the same: it only warns. */
  readonly toldBecause?: string;
};

/** A size in the gate's unit, and where: a dimension, an object, `funnel.stage`, or nowhere in particular. */
export type GateMeasure = { readonly value: number; readonly at?: string };

/** What was measured at its worst place, too much or not; or why nothing could be measured. */
export type Measured = GateMeasure | { readonly notMeasured: string };

export type GateResult = { readonly measured: Measured; readonly findings: readonly GateFinding[] };

/** A check of the report's ground: pure, with a threshold and a severity that the definitions may replace. */
export type Gate = {
  readonly id: GateId;
  readonly unit: GateUnit;
  readonly bound: GateBound;
  readonly allowed: number;
  readonly severity: Severity;
  /** What is looked for, as a sentence without its full stop: said of a gate that passed. */
  readonly looksFor: string;
  readonly check: (input: GateInput, allowed: number) => GateResult;
};
