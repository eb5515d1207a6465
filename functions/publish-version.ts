import * as z from 'zod/mini';
import { canonicalJson, contentHash } from '../shared/contracts/content-hash.ts';
import { AlreadyRunningError, IntegrityError } from '../shared/contracts/errors.ts';
import { type Manifest, Pointer } from '../shared/contracts/outputs.ts';
import { ComposeReportOutput, PublishVersionOutput } from '../shared/contracts/step-io.ts';
import { type ObjectStore, step } from '../shared/ports.ts';
import { comparability } from '../shared/quality/comparability.ts';
import { reportHeader } from '../shared/report/report-header.ts';
import { pinnedInputs } from './pinned-inputs.ts';
import { QualityFile } from './read-report.ts';
import { recordShown } from './record-shown.ts';
import { readBytes, readJson, readRun, runKey } from './run-files.ts';
import { takeSuccession } from './succession.ts';
import { supersededVersion } from './superseded-version.ts';

/**
 * Writes the version once: what it shows of small segments, the files of the claimed number, its place after the version that it supersedes, the manifest
 * last, and only then the pointer moves. Throws AlreadyRunningError where another version took that place: then the report
 * is composed again, under another number.
 */
export const publishVersion = step({
  name: 'PublishVersion',
  input: ComposeReportOutput,
  output: PublishVersionOutput,
  run: async ({ runId, version }, { objects }) => {
    const { plan, definitions } = await readRun(objects, runId);
    const { verdict } = await readJson(objects, runKey.quality(runId), QualityFile);
    const files = await composedFiles(objects, runId);
    const inputs = pinnedInputs(plan);
    const manifest = {
      ...reportHeader(plan, definitions),
      version: version.slice(version.lastIndexOf('/') + 1),
      method: plan.method,
      ...(plan.model === undefined ? {} : { model: plan.model }),
      baseline: plan.baseline ?? null,
      ...(plan.shownRecord && { shownRecord: plan.shownRecord }),
      ...(plan.conclusions && { conclusions: plan.conclusions.map(({ key, sha256 }) => ({ key, sha256 })) }),
      definitions: {
        key: 'definitions.yaml',
        sha256: plan.definitions.sha256,
        approved: definitions.approved !== undefined,
      },
      comparability: comparability(definitions, plan.method, inputs),
      inputs,
      files: [...files].map(([name, bytes]) => ({ name, sha256: contentHash(bytes), bytes: bytes.length })),
    } satisfies Manifest;
    const manifestBytes = new TextEncoder().encode(`${canonicalJson(manifest)}\n`);

    const isCurrent = plan.pointer !== undefined && verdict !== 'blocked';
    if (isCurrent) await recordShown(objects, plan, definitions);
    for (const [name, bytes] of files) await createSame(objects, `${version}/${name}`, bytes);
    if (isCurrent) await takeSuccession(objects, version, await supersededVersion(objects, version), manifestBytes);
    const manifestKey = `${version}/manifest.json`;
    const written = await createSame(objects, manifestKey, manifestBytes);
    if (isCurrent && plan.pointer !== undefined)
      await movePointer(objects, plan.pointer, {
        schema: 1,
        period: plan.request.period,
        version: manifest.version,
        manifest: manifestKey,
        sha256: contentHash(manifestBytes),
      });
    return {
      runId,
      version,
      manifest: manifestKey,
      result: written === 'created' ? ('published' as const) : ('same' as const),
    };
  },
});

async function composedFiles(objects: ObjectStore, runId: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const name of await readJson(objects, runKey.composed(runId), z.array(z.string())))
    files.set(name, await readBytes(objects, `${runKey.version(runId)}${name}`));
  return files;
}

/** What is there already must be the same bytes: otherwise the same input gave two results, and neither can be trusted. */
async function createSame(objects: ObjectStore, key: string, bytes: Uint8Array): Promise<'created' | 'exists'> {
  const result = await objects.create(key, bytes);
  if (result === 'exists' && contentHash(await readBytes(objects, key)) !== contentHash(bytes))
    throw new IntegrityError(
      `${key} was published with other bytes for the same identity: the same snapshot, definitions and method gave two results. If the code changed, its method version must change with it`,
    );
  return result;
}

/** Moves forward only: an older period, published late, does not take the pointer from a newer one. */
async function movePointer(objects: ObjectStore, key: string, next: Pointer): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const current = await objects.readTagged(key);
    const pointer =
      current === undefined ? undefined : Pointer.parse(JSON.parse(new TextDecoder().decode(current.body)));
    if (
      pointer !== undefined &&
      (pointer.period > next.period || (pointer.period === next.period && pointer.version >= next.version))
    )
      return;
    const body = new TextEncoder().encode(`${canonicalJson(next)}\n`);
    if ((await objects.swap(key, body, current?.tag)) === 'swapped') return;
  }
  throw new AlreadyRunningError(`${key} is being moved by other runs; run this period again`);
}
