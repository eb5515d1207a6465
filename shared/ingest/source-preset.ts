import type { FileFormat, ObjectColumns, Source } from '../contracts/definitions.ts';
import type { CanonicalKind } from './object-parts.ts';
import { salesforce } from './presets/salesforce.ts';

/** What is known of a system's exports, so that the definitions need only say where they differ. */
export type SourcePreset = {
  readonly format: FileFormat;
  readonly objects: Readonly<Record<string, PresetObject>>;
};

/** Without `holds` the object is known, and its rows are counted, but no table is made from it. */
export type PresetObject = {
  readonly holds?: CanonicalKind;
  readonly of?: 'people' | 'opportunities';
  readonly columns: ObjectColumns;
};

const PRESETS: Readonly<Record<NonNullable<Source['preset']>, SourcePreset>> = { salesforce };

/** The preset that a source names, if it names one. */
export function presetOf(source: Source): SourcePreset | undefined {
  return source.preset === undefined ? undefined : PRESETS[source.preset];
}
