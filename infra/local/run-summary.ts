import { join } from 'node:path';
import { readJson, runKey } from '../../functions/run-files.ts';
import { Quality, Signals, Summary } from '../../shared/contracts/outputs.ts';
import type { TestedCell } from '../../shared/contracts/signal.ts';
import { WordingRecord } from '../../shared/contracts/wording.ts';
import { citesOf } from '../../shared/narrative/cites-of.ts';
import { stateWords } from '../../shared/narrative/state-words.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { findVersion, type PublishedVersion, readVersionFile } from './published-version.ts';
import type { FinishedRun } from './run-report.ts';
import { intervalWords } from './test-lines.ts';

/** What `run --json` gives, and what is said of a run in plain text. Paths are as the store was named. */
export type RunSummary = {
  readonly runId: string;
  readonly version: string;
  readonly result: 'published' | 'same';
  readonly kind: 'cadence' | 'review' | 'draft';
  readonly period: string;
  readonly folder: string;
  /** Nothing but the quality report is there where quality blocks the rest. */
  readonly report: string | null;
  readonly verdict: 'pass' | 'constrained' | 'blocked';
  readonly flags: readonly { readonly id: string; readonly severity: string; readonly sentence: string }[];
  readonly statements: readonly {
    readonly id: string;
    readonly kind: string;
    readonly text: string;
    /** Of each signal that it tells of: interval, evidence and state. */
    readonly rests: readonly string[];
  }[];
  readonly tested: {
    readonly tests: number;
    readonly signals: number;
    /** Half of the conversion tests would have shown a difference of so many points of rate; null where none could. */
    readonly detectable: number | null;
  };
  readonly firstSignal: string | null;
  /** What a language model worded, and what that took; null where none was asked. */
  readonly wording: WordingSummary | null;
  readonly events: number;
  readonly timings: FinishedRun['timings'];
};

type WordingSummary = Pick<WordingRecord, 'model' | 'reused' | 'spent' | 'cost' | 'stopped'> & {
  readonly byModel: number;
  readonly byTemplate: number;
  readonly refused: number;
};

export async function summariseRun(
  { request, published, timings }: FinishedRun,
  store: string,
  objects: ObjectStore,
): Promise<RunSummary> {
  const version = await findVersion(objects, published.version);
  const { verdict, flags } = await readVersionFile(objects, version, 'quality.json', Quality);
  const blocked = verdict === 'blocked';
  const folder = join(store, published.version);
  return {
    runId: published.runId,
    version: published.version,
    result: published.result,
    kind: request.kind,
    period: request.period,
    folder,
    report: blocked ? null : join(folder, 'report.html'),
    verdict,
    flags: flags.map(({ id, severity, sentence }) => ({ id, severity, sentence })),
    ...(blocked
      ? { statements: [], tested: { tests: 0, signals: 0, detectable: null }, firstSignal: null }
      : await found(objects, version)),
    wording: blocked ? null : await worded(objects, published.runId),
    events: published.sent,
    timings,
  };
}

async function worded(objects: ObjectStore, runId: string): Promise<WordingSummary | null> {
  const record = await readJson(objects, runKey.wording(runId), WordingRecord);
  if (record.model === null) return null;
  const { model, reused, spent, cost, stopped, byModel, byTemplate, refused } = record;
  return {
    ...{ model, reused, spent, cost, stopped },
    ...{ byModel: byModel.length, byTemplate: byTemplate.length, refused: refused.length },
  };
}

async function found(
  objects: ObjectStore,
  version: PublishedVersion,
): Promise<Pick<RunSummary, 'statements' | 'tested' | 'firstSignal'>> {
  const summary = await readVersionFile(objects, version, 'summary.json', Summary);
  const { signals, tested, budget } = await readVersionFile(objects, version, 'signals.json', Signals);
  return {
    statements: executiveOf(summary).map((statement) => ({
      ...{ id: statement.id, kind: statement.kind, text: statement.text },
      rests: signals
        .filter((signal) => citesOf(summary, statement).includes(signal.id))
        .map((signal) => `${intervalWords(signal.difference)}, ${signal.evidence}, ${stateWords(signal)}`),
    })),
    tested: { tests: budget.tested, signals: signals.length, detectable: medianDetectable(tested) },
    firstSignal: signals[0]?.id ?? null,
  };
}

/** What executives read, in their order; everything, where the definitions name only others. */
function executiveOf({ statements, audiences = [] }: Summary): Summary['statements'] {
  const executive = audiences.find(({ id }) => id === 'executive') ?? audiences[0];
  const order = executive?.paragraphs.flatMap((paragraph) => paragraph.statements);
  return order === undefined ? statements : order.flatMap((id) => statements.find((one) => one.id === id) ?? []);
}

function medianDetectable(tested: readonly TestedCell[]): number | null {
  const sizes = tested
    .filter(({ claim, metric }) => claim === 'level' && metric === 'stage_conversion')
    .map(({ detectable: { below, above } }) => Math.min(below ?? Infinity, above ?? Infinity))
    .sort((one, other) => one - other);
  const median = sizes[Math.floor((sizes.length - 1) / 2)] ?? Infinity;
  return Number.isFinite(median) ? median : null;
}
