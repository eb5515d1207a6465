import { dirname } from 'node:path';
import { newestEarlier } from '../../functions/find-baseline.ts';
import { readBytes, readJson, runKey, writeJson } from '../../functions/run-files.ts';
import { contentHash } from '../../shared/contracts/content-hash.ts';
import { RunPlan, type RunRequest } from '../../shared/contracts/run-plan.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { copyEarlierVersion } from './copy-earlier-version.ts';

/**
 * Lets the run of a validation, in a store of its own, be held against the newest version of an earlier period that was published
 * in `published`, so that gates tell what was found then. Returns that version; undefined where there is none.
 */
export async function takeBaseline(
  published: ObjectStore,
  objects: ObjectStore,
  runId: string,
  request: RunRequest,
): Promise<string | undefined> {
  const manifest = await newestEarlier(published, request);
  if (manifest === undefined) return undefined;
  await copyEarlierVersion(published, objects, dirname(manifest));
  const baseline = { manifest, sha256: contentHash(await readBytes(objects, manifest)) };
  const plan = await readJson(objects, runKey.plan(runId), RunPlan);
  await writeJson(objects, runKey.plan(runId), { ...plan, baseline });
  return dirname(manifest);
}
