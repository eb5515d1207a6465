import {
  type Activity,
  type ActivityKind,
  type Channel,
  type Definitions,
  type Lookup,
  MATCHING_WAYS,
  ROW_ID,
  type Source,
  type SourceObject,
  type Usage,
} from '../contracts/definitions.ts';
import { ContractError } from '../contracts/errors.ts';
import type { StatedFormat } from '../ports.ts';
import { columnSpellings } from './column-spellings.ts';
import type { CanonicalKind, ColumnPart } from './object-parts.ts';
import type { PresetObject } from './preset.ts';
import { requiredParts } from './required-parts.ts';
import { LAST_CHANGE, LOADED_SHAPES, type LoadedShape } from './shape.ts';
import { objectsOf, presetOf } from './source-preset.ts';

/**
 * `optional`: the preset's guess, left out where the export has no such column. Others must be there. `or`: other names
 * that the column may have, taken where the file has none of those before.
 */
export type EffectiveColumn = {
  readonly name: string;
  readonly or?: readonly string[];
  readonly optional: boolean;
};

/** One export object with the preset applied and every default filled in. */
export type EffectiveObject = {
  readonly source: string;
  readonly object: string;
  /** `source.object`, as evidence, dimensions and exclusions name it. */
  readonly reference: string;
  readonly holds: CanonicalKind | undefined;
  readonly of: 'people' | 'opportunities' | 'accounts' | undefined;
  readonly columns: Readonly<Partial<Record<ColumnPart, EffectiveColumn>>>;
  readonly format: StatedFormat;
  readonly lookups: Readonly<Record<string, Lookup>>;
  readonly funnels: SourceObject['funnels'];
  /** Rows that are left out unless this column says one of these. */
  readonly only?: { readonly column: EffectiveColumn; readonly in: readonly string[] };
  /** Which rows of the loader's are no present record; undefined where the object is made of old versions. */
  readonly present: LoadedShape['present'];
  readonly loaderDeleted: readonly string[];
  /** Rows with the same key are versions of one record, of which the newest counts; each column by its names. */
  readonly key: readonly EffectiveColumn[];
  readonly newest: readonly EffectiveColumn[];
  /** The closed list of channels, for touches. */
  readonly channels?: readonly Channel[] | undefined;
  /** Which activities count and the closed list of roles, for activities; what all of these are where no column says it. */
  readonly activity?: Activity | undefined;
  readonly kind?: ActivityKind | undefined;
  /** The closed list of metrics, for usage. */
  readonly usage?: Usage | undefined;
};

/** The effective declaration of one object. Throws ContractError where the definitions declare no such object. */
export function resolveObject(definitions: Definitions, sourceId: string, objectId: string): EffectiveObject {
  const source = definitions.sources[sourceId];
  const declared = source?.objects[objectId];
  if (source === undefined || declared === undefined)
    throw new ContractError(`the definitions declare no object ${sourceId}.${objectId}`);
  const shape = source.shape ?? 'export';
  const preset = presetOf(source);
  const known = fittingPreset(objectsOf(preset, shape)[objectId], declared);
  const holds = declared.holds ?? known?.holds;
  const loaded = LOADED_SHAPES[shape];
  const spelt = speller(source, known);
  const all = effectiveColumns(declared, spelt.parts, requiredParts(definitions, sourceId, holds, declared));
  const unread = new Set<string>(partsNotMatched(definitions, `${sourceId}.${objectId}`));
  const columns: typeof all = Object.fromEntries(Object.entries(all).filter(([part]) => !unread.has(part)));
  return {
    source: sourceId,
    object: objectId,
    reference: `${sourceId}.${objectId}`,
    holds,
    of: declared.of ?? known?.of,
    columns: { ...(holds === 'touches' ? { id: { name: ROW_ID, optional: false } } : {}), ...columns },
    format: {
      delimiter: ',',
      encoding: 'utf-8',
      dates: 'iso',
      zone: definitions.timezone,
      decimals: '.',
      records: 'by_name',
      ...preset?.format,
      ...source.format,
      ...declared.format,
      each: declared.format?.each ?? source.format?.each ?? known?.each,
      json: [preset?.format, loaded.format, source.format, declared.format].flatMap((format) => format?.json ?? []),
    },
    lookups: declared.lookups ?? {},
    funnels: declared.funnels,
    ...(onlyOf(declared, known, spelt) ?? fieldsOf(definitions, `${sourceId}.${objectId}`, holds, columns)),
    present: known?.isOfVersions === true ? undefined : loaded.present,
    loaderDeleted: loaded.deleted,
    key: keyOf(known, spelt, columns.id, holds),
    newest: loaded.newest.flatMap((names) => {
      if (names !== LAST_CHANGE) return [named(names)];
      return known?.changed === undefined ? [] : [spelt.column(known.changed)];
    }),
    ...(holds === 'touches' ? { channels: definitions.attribution?.channels } : {}),
    ...(holds === 'activities' ? { activity: definitions.activity, kind: known?.kind } : {}),
    ...(holds === 'usage' ? { usage: definitions.usage } : {}),
  };
}

/** The name that a column has in a file; its first one where the file has none of them. */
export function nameOf({ name, or = [] }: EffectiveColumn, isThere: (name: string) => boolean): string {
  return [name, ...or].find(isThere) ?? name;
}

/** Every declared object, in the order of the file. */
export function resolveObjects(definitions: Definitions): readonly EffectiveObject[] {
  return Object.entries(definitions.sources).flatMap(([sourceId, source]) =>
    Object.keys(source.objects).map((objectId) => resolveObject(definitions, sourceId, objectId)),
  );
}

/** What records are matched by is read only of objects that are, and only by the ways that are asked for: addresses above all. */
function partsNotMatched({ matching }: Definitions, reference: string): readonly ColumnPart[] {
  const isMatched = matching?.precedence.includes(reference) ?? false;
  const ways = isMatched ? (matching?.by ?? MATCHING_WAYS) : [];
  const parts = { id: 'same_as', conversion: 'same_contact', email: 'email' } as const;
  return MATCHING_WAYS.filter((way) => !ways.includes(way)).map((way) => parts[way]);
}

/** A preset's columns fit only the kind of object that it describes. */
function fittingPreset(known: PresetObject | undefined, declared: SourceObject): PresetObject | undefined {
  if (declared.holds === undefined || declared.holds === known?.holds) return known;
  if (declared.holds !== 'field_history' || known?.fieldHistory === undefined) return undefined;
  const { only: _ofStages, ...rest } = known;
  return { ...rest, holds: 'field_history', columns: known.fieldHistory };
}

type Speller = {
  readonly column: (name: string) => EffectiveColumn;
  /** What the preset knows of the object's parts, in this shape. */
  readonly parts: Readonly<Partial<Record<ColumnPart, readonly string[]>>>;
};

function speller(source: Source, known: PresetObject | undefined): Speller {
  const preset = presetOf(source);
  const shape = source.shape ?? 'export';
  const spellings = (name: string) =>
    preset === undefined || known === undefined ? [name] : columnSpellings(preset, known, shape, name);
  return {
    column: (name) => named(spellings(name)),
    parts: Object.fromEntries(
      Object.entries(known?.columns ?? {}).map(([part, name]) => [part, spellings(name ?? '')]),
    ),
  };
}

function named([name = '', ...or]: readonly string[]): EffectiveColumn {
  return { name, ...(or.length === 0 ? {} : { or }), optional: true };
}

function effectiveColumns(
  declared: SourceObject,
  preset: Speller['parts'],
  required: ReadonlySet<ColumnPart>,
): EffectiveObject['columns'] {
  const own = Object.entries(declared.columns ?? {}).map(([part, name]) => [part, { name, optional: false }] as const);
  const guessed = Object.entries(preset).map(
    ([part, names]) => [part, { ...named(names), optional: !required.has(part as ColumnPart) }] as const,
  );
  return Object.fromEntries([...guessed, ...own]);
}

function onlyOf(
  declared: SourceObject,
  known: PresetObject | undefined,
  spelt: Speller,
): Pick<EffectiveObject, 'only'> | undefined {
  if (declared.only !== undefined) {
    const { column, in: values } = declared.only;
    return { only: { column: { name: column, optional: false }, in: values } };
  }
  const only = known?.only;
  return only === undefined || 'asks' in only
    ? undefined
    : { only: { column: { ...spelt.column(only.column), optional: false }, in: only.in } };
}

/** Of a field history only the fields are read that some dimension names: those of others may hold anything. */
function fieldsOf(
  { dimensions }: Definitions,
  reference: string,
  holds: CanonicalKind | undefined,
  { field }: EffectiveObject['columns'],
): Pick<EffectiveObject, 'only'> {
  if (holds !== 'field_history' || field === undefined) return {};
  const own = dimensions.flatMap(({ history }) => history ?? []).filter(({ object }) => object === reference);
  return { only: { column: { ...field, optional: false }, in: own.flatMap((each) => each.field ?? []) } };
}

/** Of an object that no preset knows the id is the key, but for histories and merges: theirs is the id of what they tell of. */
function keyOf(
  known: PresetObject | undefined,
  spelt: Speller,
  id: EffectiveColumn | undefined,
  holds: CanonicalKind | undefined,
): readonly EffectiveColumn[] {
  if (known !== undefined) return known.key.map(spelt.column);
  const isOfRecords = holds !== 'stage_history' && holds !== 'field_history' && holds !== 'merges';
  return id === undefined || id.name === ROW_ID || !isOfRecords ? [] : [id];
}
