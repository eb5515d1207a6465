import type { Source, SourceObject } from '../contracts/definitions.ts';
import { columnSpellings } from '../ingest/column-spellings.ts';
import type { ColumnPart } from '../ingest/object-parts.ts';
import type { PresetObject } from '../ingest/preset.ts';
import { objectsOf, presetOf } from '../ingest/source-preset.ts';
import type { Finding } from './finding.ts';

/** What only the definitions can say of an object that the preset knows. */
export function checkAsked(source: Source, objectId: string, path: readonly PropertyKey[]): readonly Finding[] {
  const declared = source.objects[objectId];
  const known = objectsOf(presetOf(source), source.shape ?? 'export')[objectId];
  if (declared === undefined || known === undefined) return [];
  if (declared.holds !== undefined && declared.holds !== known.holds) return [];
  const asked = known.only !== undefined && 'asks' in known.only && declared.only === undefined ? [known.only] : [];
  const lookups = Object.entries(known.lookups ?? {}).filter(
    ([id]) => declared.lookups?.[id] === undefined && readsLookup(known, declared, id),
  );
  return [
    ...asked.map(({ asks, column }) => ({
      path: [...path, 'only'],
      found: 'nothing',
      allowed: `\`only: { column: ${nameIn(source, known, column)}, in: [...] }\` with ${asks}`,
    })),
    ...lookups.map(([id, { object, on, key }]) => ({
      path: [...path, 'lookups', id],
      found: 'nothing',
      allowed: `\`lookups: { ${id}: { files: ..., on: ${nameIn(source, known, on)}, key: ${nameIn(source, known, key)} } }\` with the files of ${object}, in which the preset reads what a row of ${objectId} does not say; or \`columns\` that name columns of ${objectId} itself`,
    })),
  ];
}

/** Whether a part that the definitions leave to the preset is read through the lookup. */
function readsLookup(known: PresetObject, declared: SourceObject, lookup: string): boolean {
  return Object.entries(known.columns).some(
    ([part, name]) => name?.startsWith(`${lookup}.`) && declared.columns?.[part as ColumnPart] === undefined,
  );
}

function nameIn(source: Source, known: PresetObject, name: string): string {
  const preset = presetOf(source);
  return (preset && columnSpellings(preset, known, source.shape ?? 'export', name)[0]) ?? name;
}
