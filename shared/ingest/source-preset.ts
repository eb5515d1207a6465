import type { Source } from '../contracts/definitions.ts';
import type { SourcePreset } from './preset.ts';
import { salesforce } from './presets/salesforce.ts';

const PRESETS: Readonly<Record<NonNullable<Source['preset']>, SourcePreset>> = { salesforce };

/** The preset that a source names, if it names one. */
export function presetOf(source: Source): SourcePreset | undefined {
  return source.preset === undefined ? undefined : PRESETS[source.preset];
}
