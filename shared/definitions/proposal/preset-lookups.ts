import type { Lookup } from '../../contracts/definitions.ts';
import type { PresetObject } from '../../ingest/preset.ts';

/** An export of the same system: its files, and the name that a column of the preset has in it. */
export type Looked = {
  readonly name: string;
  readonly keys: readonly string[];
  readonly spelt: (column: string) => string | undefined;
};

/** The lookups that a preset's object is read through, with their files among the exports; undefined where one is missing. */
export function presetLookups(
  known: PresetObject,
  own: Looked,
  others: readonly Looked[],
): Readonly<Record<string, Lookup>> | undefined {
  const found = Object.entries(known.lookups ?? {}).flatMap(([id, { object, on, key }]) => {
    const named = object.split(/[^\w]+/);
    const held = others.filter((other) => named.includes(other.name) && other.spelt(key) !== undefined);
    const files = held.flatMap(({ keys }) => keys);
    const [ownKey, theirKey, first] = [own.spelt(on), held[0]?.spelt(key), files[0]];
    if (ownKey === undefined || theirKey === undefined || first === undefined) return [];
    return [[id, { files: files.length === 1 ? first : files, on: ownKey, key: theirKey }] as const];
  });
  return found.length === Object.keys(known.lookups ?? {}).length ? Object.fromEntries(found) : undefined;
}
