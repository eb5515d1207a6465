import type { RunPlan } from '../shared/contracts/run-plan.ts';
import type { ObjectStore } from '../shared/ports.ts';

type Precedent = { readonly manifest: string; readonly sha256?: string };

/**
 * Versions whose choice of shown segments a run keeps to: its baseline, and the first that was published of its own period. That
 * one is not pinned, as it never changes: the first version, made again, finds itself and comes out the same.
 */
export async function findPrecedents(
  objects: ObjectStore,
  { baseline, home, request }: Pick<RunPlan, 'baseline' | 'home' | 'request'>,
): Promise<readonly Precedent[]> {
  const first = request.kind === 'draft' ? undefined : await firstVersion(objects, home);
  return [...(baseline === undefined ? [] : [baseline]), ...(first === undefined ? [] : [{ manifest: first }])];
}

/** The manifest's key of the first version that was published below a period's folder. */
export async function firstVersion(objects: ObjectStore, home: string): Promise<string | undefined> {
  const keys = (await objects.list(`${home}/`)).map(({ key }) => key);
  return keys.find((key) => /^\/v\d{4}\/manifest\.json$/.test(key.slice(home.length)));
}
