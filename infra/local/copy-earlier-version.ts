import type { ObjectStore } from '../../shared/ports.ts';

const READ = [
  'manifest.json',
  'signals.json',
  'assumptions.json',
  'quality.json',
  'trends.json',
  'definitions.yaml',
] as const;

/** Copies to another store what a later version reads of an earlier one. `version` such as `reports/monthly/2026-10/v0001`. */
export async function copyEarlierVersion(original: ObjectStore, objects: ObjectStore, version: string): Promise<void> {
  for (const name of READ) {
    const bytes = await original.read(`${version}/${name}`);
    if (bytes !== undefined) await objects.create(`${version}/${name}`, bytes);
  }
  // its messages were sent where it was published
  await objects.create(`${version}/sent`, new Uint8Array());
}
