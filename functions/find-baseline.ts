import { contentHash } from '../shared/contracts/content-hash.ts';
import type { RunPlan, RunRequest } from '../shared/contracts/run-plan.ts';
import type { ObjectStore } from '../shared/ports.ts';
import { readBytes } from './run-files.ts';

/** The newest version of the last period before that has one, pinned by its manifest: what new, changed and resolved are told against. */
export async function findBaseline(objects: ObjectStore, request: RunRequest): Promise<Pick<RunPlan, 'baseline'>> {
  if (request.kind === 'draft') return {};
  const manifest = await newestEarlier(objects, request);
  if (manifest === undefined) return {};
  return { baseline: { manifest, sha256: contentHash(await readBytes(objects, manifest)) } };
}

/**
 * The key of its manifest; undefined where no earlier period has a version. A period that was blocked, or for which no report was made,
 * has none: what the one before it established, first reported and sent is told of all the same. Months and quarters are
 * compared with their own kind.
 */
export async function newestEarlier(
  objects: ObjectStore,
  { cadence, period }: Pick<RunRequest, 'cadence' | 'period'>,
): Promise<string | undefined> {
  const home = `reports/${cadence}/`;
  const manifests = (await objects.list(home)).map(({ key }) => key).filter((key) => key.endsWith('/manifest.json'));
  return manifests.findLast((key) => key.slice(home.length, home.length + period.length) < period);
}
