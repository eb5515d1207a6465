import type { Source } from '../../contracts/definitions.ts';
import { columnSpellings } from '../../ingest/column-spellings.ts';
import type { CanonicalKind } from '../../ingest/object-parts.ts';
import type { PresetObject } from '../../ingest/preset.ts';
import { profileExport } from '../../ingest/profile/profile-export.ts';
import type { SettledExport } from '../../ingest/profile/settle-presets.ts';
import { textsOf } from '../../ingest/profile/text-table.ts';
import { SOURCE_PRESETS } from '../../ingest/source-preset.ts';
import { ask, guess, type Note, type Proposed, within } from './note.ts';
import { type NamedStage, pipelineStages } from './pipeline-stages.ts';
import { type Looked, presetLookups } from './preset-lookups.ts';
import { proposedFormat } from './proposed-format.ts';
import type { Parts, ReadObject, UnitObject } from './unit-object.ts';

/** The sources of a proposed file, and what of them a funnel and dimensions can be made from. */
export type Sources = {
  readonly sources: Readonly<Record<string, Source>>;
  readonly units: readonly UnitObject[];
  readonly accounts: readonly ReadObject[];
  /** Whether anything says who was touched. */
  readonly hasTouches?: boolean;
  /** Exports that nothing was made of. */
  readonly left: readonly string[];
};

type KnownObject = ReadObject &
  Looked & {
    readonly known: PresetObject;
    readonly holds: CanonicalKind | undefined;
    readonly of: PresetObject['of'];
    readonly isSure: boolean;
    readonly asks: string | undefined;
    readonly format: ReturnType<typeof proposedFormat>;
  };

/** The sources of the exports that presets know, one for each system and shape. */
export function proposeKnownSources(exports: readonly SettledExport[]): Proposed<Sources> {
  const systems = Map.groupBy(
    exports.filter(({ is }) => is !== undefined),
    ({ is }) => `${is?.preset} ${is?.shape}`,
  );
  const several = new Set([...systems.keys()].map((key) => key.split(' ')[0])).size < systems.size;
  const parts = [...systems.values()].map((files) => proposeSource(files, several));
  return {
    value: {
      sources: Object.fromEntries(parts.map(({ id, source }) => [id, source])),
      units: parts.flatMap(({ objects }) => unitsOf(objects, pipelineStages(exports))),
      accounts: parts.flatMap(({ objects }) => objects.filter(({ holds }) => holds === 'accounts')),
      hasTouches: parts.some(({ objects }) => objects.some(({ holds }) => holds === 'touches')),
      left: [],
    },
    notes: parts.flatMap(({ notes }) => notes),
  };
}

function proposeSource(files: readonly SettledExport[], withShape: boolean) {
  const [first] = files;
  if (first?.is === undefined) throw new RangeError('a source of no file');
  const { preset, shape } = first.is;
  const id = withShape ? `${preset}_${shape}` : preset;
  const objects = [...Map.groupBy(files, ({ is }) => is?.object ?? '')].map(([name, own]) => readObject(id, name, own));
  const looked = objects.map((object) => ({ ...object, lookups: presetLookups(object.known, object, objects) }));
  const taken = looked.filter(({ asks, lookups }) => asks === undefined && lookups !== undefined);
  const source: Source = {
    preset,
    ...(shape === 'export' ? {} : { shape }),
    objects: Object.fromEntries(
      taken.map(({ name, keys, format, lookups = {} }) => [
        name,
        {
          files: keys.length === 1 ? (keys[0] ?? '') : [...keys],
          ...format.value,
          ...(Object.keys(lookups).length === 0 ? {} : { lookups }),
        },
      ]),
    ),
  };
  const signs = first.is.signs.slice(0, 4).join(', ');
  const notes: readonly Note[] = [
    guess(
      ['sources', id],
      `by its columns (${signs} …) this is ${preset}${shape === 'export' ? "'s own export" : ` as ${shape} carries it`}`,
    ),
    ...taken.flatMap(({ name, format }) => within(['sources', id, 'objects', name], format.notes)),
    ...taken
      .filter(({ isSure }) => !isSure)
      .map(({ name, keys }) =>
        guess(
          ['sources', id, 'objects', name],
          `its columns leave more than one object, or none: the name of ${keys[0]} decided; edit the object's name if it is another`,
        ),
      ),
    ...taken
      .filter(({ holds }) => holds === 'activities')
      .map(({ name }) =>
        ask(
          ['sources', id, 'objects', name],
          'by whom are activities done? They are counted once the definitions have activity: { roles: [{ id: sdr, label: SDR, match: [...] }] }, by the ids or texts of their actors',
        ),
      ),
    ...objects.flatMap(({ asks, name, keys }) =>
      asks === undefined
        ? []
        : [
            ask(
              ['sources', id, 'objects'],
              `${name} (${keys.join(', ')}) is left out until you add it with \`only\`: ${asks}`,
            ),
          ],
    ),
    ...looked.flatMap(({ lookups, name, keys, known }) =>
      lookups !== undefined
        ? []
        : [
            ask(
              ['sources', id, 'objects'],
              `${name} (${keys.join(', ')}) is left out: what it says is read with ${Object.values(known.lookups ?? {})
                .map(({ object }) => object)
                .join(', ')}, which is not among the exports; export it too, and add \`lookups\``,
            ),
          ],
    ),
  ];
  return { id, source, objects: taken, notes };
}

function readObject(source: string, name: string, files: readonly SettledExport[]): KnownObject {
  const [first] = files;
  if (first?.is === undefined) throw new RangeError(`no file of ${name}`);
  const { preset, shape } = first.is;
  const known = SOURCE_PRESETS[preset].objects[name];
  if (known === undefined) throw new RangeError(`the preset has no ${name}`);
  const alike = files.filter(({ table }) => table.names.join('\n') === first.table.names.join('\n'));
  const joined = {
    ...first.table,
    rows: alike.flatMap(({ table }) => table.rows),
    isWhole: alike.length === files.length && files.every(({ table }) => table.isWhole),
  };
  const spelt = (column: string) =>
    columnSpellings(SOURCE_PRESETS[preset], known, shape, column).find((each) => joined.names.includes(each));
  const only = known.only === undefined || 'asks' in known.only ? undefined : known.only;
  const [column, allowed] = [only && spelt(only.column), only?.in];
  const kept = textsOf(joined, column);
  const table =
    column === undefined
      ? joined
      : { ...joined, rows: joined.rows.filter((_, row) => allowed?.includes(kept[row] ?? '')) };
  const found = Object.entries(known.columns).flatMap(([part, wanted]) => {
    const there = spelt(wanted ?? '');
    return there === undefined ? [] : [[part, there] as const];
  });
  return {
    reference: `${source}.${name}`,
    ...{ name, known, spelt, table, columns: profileExport(first.key, first.format, table).columns },
    parts: Object.fromEntries(found) as Parts,
    ...{
      holds: known.holds,
      of: known.of,
      isSure: files.every(({ isSure }) => isSure),
      keys: files.map(({ key }) => key),
    },
    format: proposedFormat(first),
    asks: known.only !== undefined && 'asks' in known.only ? known.only.asks : undefined,
  };
}

function unitsOf(objects: readonly KnownObject[], stages: readonly NamedStage[]): readonly UnitObject[] {
  return objects.flatMap((object): UnitObject[] => {
    const { holds } = object;
    if (holds !== 'people' && holds !== 'opportunities') return [];
    const history = objects.find(
      (each) => each.holds === 'stage_history' && each.of === holds && each.table.rows.length > 0,
    );
    const grain = holds === 'people' ? 'person' : 'opportunity';
    const said = new Set(textsOf((history ?? object).table, (history ?? object).parts.stage));
    const named = holds === 'opportunities' ? stages.filter(({ ids }) => ids.some((id) => said.has(id))) : [];
    return [
      {
        ...{ ...object, grain, isKnown: true },
        ...(history === undefined ? {} : { history }),
        ...(named.length === 0 ? {} : { named }),
      },
    ];
  });
}
