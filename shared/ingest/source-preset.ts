import type { PresetName, Shape, Source } from '../contracts/definitions.ts';
import type { PresetObject, SourcePreset } from './preset.ts';
import { hubspot } from './presets/hubspot.ts';
import { marketo } from './presets/marketo.ts';
import { salesforce } from './presets/salesforce.ts';

export const SOURCE_PRESETS: Readonly<Record<PresetName, SourcePreset>> = { salesforce, hubspot, marketo };

/** The preset that a source names, if it names one. */
export function presetOf(source: Source): SourcePreset | undefined {
  return source.preset === undefined ? undefined : SOURCE_PRESETS[source.preset];
}

/** The objects of a preset that there are in a shape, by name. */
export function objectsOf(preset: SourcePreset | undefined, shape: Shape): Readonly<Record<string, PresetObject>> {
  return Object.fromEntries(
    Object.entries(preset?.objects ?? {}).filter(([, { shapes }]) => shapes === undefined || shapes.includes(shape)),
  );
}
