import type { Meaning, MeaningsSection } from './definition-meanings.ts';
import { partAt, type SchemaPart } from './schema-part.ts';

/** The schema with the meaning of every key as its description, which editors show. Throws RangeError for a key that is not there. */
export function withMeanings(schema: SchemaPart, sections: readonly MeaningsSection[]): SchemaPart {
  const described: SchemaPart = structuredClone(schema);
  for (const { paths, meanings } of sections)
    for (const path of paths) describe(partAt(described, path), path, meanings);
  return described;
}

function describe(part: SchemaPart, path: string, meanings: Readonly<Record<string, Meaning>>): void {
  for (const [key, meaning] of Object.entries(meanings)) {
    const property = part.properties?.[key];
    if (property === undefined) throw new RangeError(`${path} has no key ${key}`);
    Object.assign(property, { description: typeof meaning === 'string' ? meaning : meaning[0] });
  }
}
