import {
  type Channel,
  type Definitions,
  type FileFormat,
  type Lookup,
  type ObjectColumns,
  ROW_ID,
  type SourceObject,
} from '../contracts/definitions.ts';
import { ContractError } from '../contracts/errors.ts';
import type { CanonicalKind, ColumnPart } from './object-parts.ts';
import type { PresetObject } from './preset.ts';
import { requiredParts } from './required-parts.ts';
import { presetOf } from './source-preset.ts';

/** `optional`: the preset's guess, left out where the export has no such column. Others must be there. */
export type EffectiveColumn = { readonly name: string; readonly optional: boolean };

/** One export object with the preset applied and every default filled in. */
export type EffectiveObject = {
  readonly source: string;
  readonly object: string;
  /** `source.object`, as evidence, dimensions and exclusions name it. */
  readonly reference: string;
  readonly holds: CanonicalKind | undefined;
  readonly of: 'people' | 'opportunities' | undefined;
  readonly columns: Readonly<Partial<Record<ColumnPart, EffectiveColumn>>>;
  readonly format: Required<FileFormat>;
  readonly lookups: Readonly<Record<string, Lookup>>;
  readonly funnels: SourceObject['funnels'];
  /** The closed list of channels, for touches. */
  readonly channels?: readonly Channel[] | undefined;
};

/** The effective declaration of one object. Throws ContractError where the definitions declare no such object. */
export function resolveObject(definitions: Definitions, sourceId: string, objectId: string): EffectiveObject {
  const source = definitions.sources[sourceId];
  const declared = source?.objects[objectId];
  if (source === undefined || declared === undefined)
    throw new ContractError(`the definitions declare no object ${sourceId}.${objectId}`);
  const preset = presetOf(source);
  const known = fittingPreset(preset?.objects[objectId], declared);
  const holds = declared.holds ?? known?.holds;
  return {
    source: sourceId,
    object: objectId,
    reference: `${sourceId}.${objectId}`,
    holds,
    of: declared.of ?? known?.of,
    columns: {
      ...(holds === 'touches' ? { id: { name: ROW_ID, optional: false } } : {}),
      ...effectiveColumns(declared, known?.columns ?? {}, requiredParts(definitions, sourceId, holds, declared)),
    },
    format: {
      delimiter: ',',
      encoding: 'utf-8',
      dates: 'iso',
      zone: definitions.timezone,
      decimals: '.',
      ...preset?.format,
      ...source.format,
      ...declared.format,
    },
    lookups: declared.lookups ?? {},
    funnels: declared.funnels,
    ...(holds === 'touches' ? { channels: definitions.attribution?.channels } : {}),
  };
}

/** Every declared object, in the order of the file. */
export function resolveObjects(definitions: Definitions): readonly EffectiveObject[] {
  return Object.entries(definitions.sources).flatMap(([sourceId, source]) =>
    Object.keys(source.objects).map((objectId) => resolveObject(definitions, sourceId, objectId)),
  );
}

/** A preset's columns fit only the kind of object that it describes. */
function fittingPreset(known: PresetObject | undefined, declared: SourceObject): PresetObject | undefined {
  return declared.holds === undefined || declared.holds === known?.holds ? known : undefined;
}

function effectiveColumns(
  declared: SourceObject,
  preset: ObjectColumns,
  required: ReadonlySet<ColumnPart>,
): EffectiveObject['columns'] {
  const names = Object.entries({ ...preset, ...declared.columns });
  return Object.fromEntries(
    names.map(([part, name]) => [
      part,
      { name, optional: declared.columns?.[part as ColumnPart] === undefined && !required.has(part as ColumnPart) },
    ]),
  );
}
