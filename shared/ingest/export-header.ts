import type { Lookup } from '../contracts/definitions.ts';

/** The column names of an object's file and of its lookups' files, as the reader found them. */
export type ExportHeader = {
  readonly file: readonly string[];
  readonly lookups: Readonly<Record<string, readonly string[]>>;
};

/** Every name by which a column of the export can be asked for: its own, and `lookup.column`. */
export function columnNames(header: ExportHeader, lookups: Readonly<Record<string, Lookup>>): readonly string[] {
  const joined = Object.keys(lookups).flatMap((id) => (header.lookups[id] ?? []).map((name) => `${id}.${name}`));
  return [...header.file, ...joined.filter((name) => !header.file.includes(name))];
}
