import type { Shape } from '../contracts/definitions.ts';
import type { PresetObject, SourcePreset } from './preset.ts';
import { LOADED_SHAPES } from './shape.ts';

/**
 * The names that a column of a preset's object may have in the files of a shape, the likeliest first. `lookup.column` is
 * spelt as a column of the lookup's object; what begins with an underscore is the loader's own.
 */
export function columnSpellings(
  preset: SourcePreset,
  object: PresetObject,
  shape: Shape,
  name: string,
): readonly string[] {
  if (name.startsWith('_')) return [name];
  const lookup = Object.entries(object.lookups ?? {}).find(([id]) => name.startsWith(`${id}.`));
  if (lookup !== undefined) {
    const [id, { object: other }] = lookup;
    const known = preset.objects[other] ?? object;
    return ofSystem(preset, known, shape, name.slice(id.length + 1)).map((spelling) => `${id}.${spelling}`);
  }
  const plain = ofSystem(preset, object, shape, name);
  const { packed } = LOADED_SHAPES[shape];
  return packed === undefined ? plain : [...plain, ...plain.map((spelling) => `${packed}.${spelling}`)];
}

function ofSystem(preset: SourcePreset, object: PresetObject, shape: Shape, name: string): readonly string[] {
  return object.spelled?.[shape]?.[name] ?? preset.spellings[shape](name);
}
