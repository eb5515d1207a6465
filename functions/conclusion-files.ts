import { canonicalJson, contentHash } from '../shared/contracts/content-hash.ts';
import { Conclusion } from '../shared/contracts/events.ts';
import type { RunPlan } from '../shared/contracts/run-plan.ts';
import type { ObjectStore } from '../shared/ports.ts';
import { parsedJson, readBytes } from './run-files.ts';

const PREFIX = 'conclusions/';

/** Keeps a conclusion once: whoever sends it again, changed or not, changes nothing. */
export async function keepConclusion(objects: ObjectStore, conclusion: Conclusion): Promise<'kept' | 'duplicate'> {
  const key = `${PREFIX}${contentHash(conclusion.detail.idempotencyKey)}.json`;
  const bytes = new TextEncoder().encode(`${canonicalJson(conclusion)}\n`);
  return (await objects.create(key, bytes)) === 'created' ? 'kept' : 'duplicate';
}

/** All that was concluded by now. Each is a few hundred bytes: a plan holds them as they are. */
export async function pinConclusions(objects: ObjectStore): Promise<Pick<RunPlan, 'conclusions'>> {
  const keys = (await objects.list(PREFIX)).map(({ key }) => key);
  if (keys.length === 0) return {};
  const pinned = keys.map(async (key) => {
    const bytes = await readBytes(objects, key);
    return { key, sha256: contentHash(bytes), conclusion: parsedJson(bytes, key, Conclusion) };
  });
  return { conclusions: await Promise.all(pinned) };
}
