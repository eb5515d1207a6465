import { join } from 'node:path';
import type * as z from 'zod/mini';
import { aggregateJourneys } from '../../functions/aggregate-journeys.ts';
import { assessQuality } from '../../functions/assess-quality.ts';
import { buildJourneys } from '../../functions/build-journeys.ts';
import { ingestObject } from '../../functions/ingest-object.ts';
import { planRun } from '../../functions/plan-run.ts';
import { QualityFile, readReport } from '../../functions/read-report.ts';
import { rejectedRows } from '../../functions/rejected-rows.ts';
import { readJson, runKey } from '../../functions/run-files.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { ExportError } from '../../shared/contracts/errors.ts';
import type { Constraint, Flag, GateState, Verdict } from '../../shared/contracts/outputs.ts';
import { Receipt } from '../../shared/contracts/receipt.ts';
import type { RunRequest } from '../../shared/contracts/run-plan.ts';
import type { Ports } from '../../shared/ports.ts';
import { constraints } from '../../shared/quality/constraints.ts';
import type { RejectedRow } from '../../shared/report/quality-tables.ts';
import type { Scope } from '../../shared/signals/report-scope.ts';
import { embeddedPorts } from './embedded-ports.ts';
import type { Invocation } from './invocation.ts';
import type { Session } from './session.ts';
import { withSystemFolder } from './temporary-folder.ts';
import { takeBaseline } from './validation-baseline.ts';

/** So many rows show what is wrong with them. */
const MOST_ROWS = 3;

/** How one export object read: its receipt with the first rows that were rejected, or why it could not be read. */
export type ReadObject = {
  readonly object: string;
  readonly receipt?: Receipt;
  readonly rejected?: readonly RejectedRow[];
  readonly error?: string;
};

/** What the gates make of all exports together. */
export type AssessedExports = {
  readonly period: string;
  readonly asOfDay: number;
  readonly verdict: z.infer<typeof Verdict>;
  readonly flags: readonly Flag[];
  readonly gates: readonly GateState[];
  readonly constraints: readonly Constraint[];
  /** The version that the gates were held against; null where none of an earlier period was published. */
  readonly comparedWith: string | null;
  readonly scope: Scope;
};

/** `assessed` is not there where an object could not be read: the gates would speak of a part. */
export type Validated = { readonly objects: readonly ReadObject[]; readonly assessed?: AssessedExports };

/**
 * Takes the exports through the steps of a run up to its gates, in a store that is gone afterwards, held against what was
 * published in `store`. An object that cannot be
 * read does not keep the others from being tried. Throws ExportError where the files of an object are missing.
 */
export async function readForValidation(
  { store: published, ...inputs }: Invocation & { readonly store: string },
  request: RunRequest,
  session: Session,
): Promise<Validated> {
  return await withSystemFolder(session, async (folder) => {
    const ports = embeddedPorts({
      ...inputs,
      store: join(folder, 'store'),
      scratch: join(folder, 'scratch'),
      signal: session.signal,
    });
    const plan = await planRun.run(request, ports);
    const objects: ReadObject[] = [];
    const comparedWith = await takeBaseline(folderStore(published), ports.objects, plan.runId, request);
    for (const object of plan.objects) objects.push(await readObject(object, request, ports));
    if (objects.some(({ error }) => error !== undefined)) return { objects };
    await buildJourneys.run({ runId: plan.runId }, ports);
    for (const query of plan.queries) await aggregateJourneys.run(query, ports);
    return { objects, assessed: { ...(await assess(plan.runId, ports)), comparedWith: comparedWith ?? null } };
  });
}

async function readObject(
  object: Parameters<typeof ingestObject.run>[0],
  request: RunRequest,
  ports: Ports,
): Promise<ReadObject> {
  const name = `${object.source}.${object.object}`;
  try {
    const { receipt: key } = await ingestObject.run(object, ports);
    const receipt = await readJson(ports.objects, key, Receipt);
    const rejected = await rejectedRows(ports.objects, { runId: object.runId, request }, [receipt]);
    return { object: name, receipt, rejected: firstOfEachReason(rejected.get(name) ?? []) };
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    return { object: name, error: error.message };
  }
}

function firstOfEachReason(rows: readonly RejectedRow[]): readonly RejectedRow[] {
  const reasons = Map.groupBy(rows, ({ reason, column_name }) => `${reason} ${column_name}`);
  return [...reasons.values()].flatMap((own) => own.slice(0, MOST_ROWS));
}

async function assess(runId: string, ports: Ports): Promise<Omit<AssessedExports, 'comparedWith'>> {
  await assessQuality.run({ runId }, ports);
  const { verdict, flags, gates } = await readJson(ports.objects, runKey.quality(runId), QualityFile);
  const { plan, scope } = await readReport(ports.objects, runId);
  const period = plan.periodLabel;
  return { period, asOfDay: plan.asOfDay, verdict, flags, gates, scope, constraints: constraints(flags, scope) };
}
