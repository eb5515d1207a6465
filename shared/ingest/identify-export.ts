import { PRESETS, type PresetName, SHAPES, type Shape } from '../contracts/definitions.ts';
import { columnSpellings } from './column-spellings.ts';
import { LOADED_SHAPES } from './shape.ts';
import { objectsOf, SOURCE_PRESETS } from './source-preset.ts';

/** What a file may be. `signs` are the columns of the file that speak for it. */
export type IdentifiedExport = {
  readonly preset: PresetName;
  readonly shape: Shape;
  readonly object: string;
  readonly signs: readonly string[];
};

/**
 * Which object of which system and shape a file with these columns may be, likeliest first: all signs of the object are
 * there, and the more columns speak for it, those of the loader included, the likelier. None: no preset knows it.
 */
export function identifyExport(columns: readonly string[]): readonly IdentifiedExport[] {
  const there = new Set(columns);
  const candidates = PRESETS.flatMap((preset) =>
    SHAPES.flatMap((shape) =>
      Object.entries(objectsOf(SOURCE_PRESETS[preset], shape)).flatMap(([object, known]): IdentifiedExport[] => {
        const signs = known.signs.map((name) =>
          columnSpellings(SOURCE_PRESETS[preset], known, shape, name).find((spelling) => there.has(spelling)),
        );
        const found = signs.filter((sign) => sign !== undefined);
        const loader = loaderColumns(shape).filter((name) => there.has(name));
        return found.length < signs.length ? [] : [{ preset, shape, object, signs: [...found, ...loader] }];
      }),
    ),
  );
  return candidates.sort((one, other) => other.signs.length - one.signs.length);
}

/** Columns that only this loader adds. */
function loaderColumns(shape: Shape): readonly string[] {
  const { deleted, present, newest } = LOADED_SHAPES[shape];
  const versions = present === undefined ? [] : [present.active, present.until, '_fivetran_synced'];
  return [...deleted, ...versions, ...newest.flatMap((names) => (typeof names === 'symbol' ? [] : names))];
}
