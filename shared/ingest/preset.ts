import type { FileFormat, ObjectColumns } from '../contracts/definitions.ts';
import type { CanonicalKind } from './object-parts.ts';

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
