import { contentHash } from '../shared/contracts/content-hash.ts';
import type { RunPlan, RunRequest } from '../shared/contracts/run-plan.ts';
import { previousPeriod } from '../shared/definitions/period.ts';
import type { ObjectStore } from '../shared/ports.ts';
import { readBytes } from './run-files.ts';

/** The newest version of the period before, pinned by its manifest: what new, changed and resolved are told against. */
export async function findBaseline(objects: ObjectStore, request: RunRequest): Promise<Pick<RunPlan, 'baseline'>> {
  if (request.kind === 'draft') return {};
  const home = `reports/${request.cadence}/${previousPeriod(request.period)}/`;
  const manifests = (await objects.list(home)).map(({ key }) => key).filter((key) => key.endsWith('/manifest.json'));
  const manifest = manifests.at(-1);
  if (manifest === undefined) return {};
  return { baseline: { manifest, sha256: contentHash(await readBytes(objects, manifest)) } };
}
