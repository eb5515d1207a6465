import type { Manifest } from '../shared/contracts/outputs.ts';
import type { RunPlan, SnapshotFile } from '../shared/contracts/run-plan.ts';

/** The input files of a run by name, once each. The same files have the same names on every machine. */
export function pinnedInputs(plan: RunPlan): Manifest['inputs'] {
  const all: SnapshotFile[] = plan.objects.flatMap(({ files, lookups }) => [
    ...files,
    ...Object.values(lookups).flat(),
  ]);
  const byKey = new Map(all.map((file) => [file.key, file]));
  return [...byKey.values()]
    .map(({ key, sha256, bytes }) => ({ key: key.slice(plan.request.exports.length), sha256, bytes }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}
