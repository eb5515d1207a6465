import { CANONICAL_TABLES, type CanonicalTable } from '../shared/contracts/canonical-tables.ts';
import { ContractError, ExportError } from '../shared/contracts/errors.ts';
import type { PlannedObject, RunPlan } from '../shared/contracts/run-plan.ts';
import { IngestObjectOutput, ObjectToIngest } from '../shared/contracts/step-io.ts';
import { planExport } from '../shared/ingest/plan-export.ts';
import { receiptOf } from '../shared/ingest/receipt.ts';
import { resolveObject } from '../shared/ingest/resolve-object.ts';
import { type ExportReader, type ObjectStore, step } from '../shared/ports.ts';
import { hashKeyMark, readHashKey, readRun, runKey, writeJson } from './run-files.ts';

/** One export object: raw files to canonical Parquet, rejected rows with their reasons, and a receipt that balances. */
export const ingestObject = step({
  name: 'IngestObject',
  input: ObjectToIngest,
  output: IngestObjectOutput,
  run: async ({ runId, source, object }, { objects, exports }) => {
    const { plan, definitions } = await readRun(objects, runId);
    const planned = plan.objects.find((candidate) => candidate.source === source && candidate.object === object);
    if (planned === undefined) throw new ContractError(`the run ${runId} plans no object ${source}.${object}`);

    const effective = resolveObject(definitions, source, object);
    const exportPlan = planExport(definitions, {
      source,
      object,
      files: planned.files,
      lookupFiles: planned.lookups,
      header: await readHeaders(exports, planned, effective.format),
      asOfDay: plan.asOfDay,
      hashKey: await pinnedHashKey(objects, plan),
      prefixes: prefixesOf(runId, `${source}.${object}`),
      rejectedPrefix: runKey.rejected(runId, source, object),
    });
    const receipt = receiptOf(exportPlan, await exports.read(exportPlan), definitions);
    if (receipt.read === 0 && (effective.holds === 'people' || effective.holds === 'opportunities'))
      throw new ExportError(
        `${source}.${object}: ${planned.files.map(({ key }) => key).join(', ')} holds no rows; there is nothing to count. Export it again`,
      );
    const key = runKey.receipt(runId, source, object);
    await writeJson(objects, key, receipt);
    return {
      receipt: key,
      read: receipt.read,
      accepted: receipt.accepted,
      rejected: receipt.rejected.reduce((sum, { rows }) => sum + rows, 0),
    };
  },
});

/** Under two keys one person would be two: a run whose key is exchanged ends, and the next revision runs under the new one. */
async function pinnedHashKey(objects: ObjectStore, { runId, hashKey }: RunPlan): Promise<string> {
  const key = await readHashKey(objects);
  if (hashKeyMark(key) !== hashKey)
    throw new ContractError(
      `the key of hashes was exchanged after the run ${runId} had begun: start the next revision of the run`,
    );
  return key;
}

/** The files of an object may differ in columns that it can do without: all of them say what there is. */
async function readHeaders(
  exports: ExportReader,
  planned: PlannedObject,
  format: Parameters<ExportReader['header']>[1],
) {
  const namesIn = async (files: PlannedObject['files']) => {
    let names: readonly string[] = [];
    for (const { key } of files) {
      const more = await exports.header(key, format);
      names = names.length === 0 ? more : [...names, ...more.filter((name) => !names.includes(name))];
    }
    return names;
  };
  const lookups: Record<string, readonly string[]> = {};
  for (const [id, files] of Object.entries(planned.lookups)) lookups[id] = await namesIn(files);
  return { file: await namesIn(planned.files), lookups };
}

function prefixesOf(runId: string, reference: string): Record<CanonicalTable, string> {
  const tables = Object.keys(CANONICAL_TABLES) as CanonicalTable[];
  return Object.fromEntries(tables.map((table) => [table, `${runKey.canonical(runId, table)}/${reference}`])) as Record<
    CanonicalTable,
    string
  >;
}
