import type { ActivityKind, Condition, FileFormat, ObjectColumns, Shape } from '../contracts/definitions.ts';
import type { CanonicalKind } from './object-parts.ts';

/** What is known of a system's objects, so that the definitions need only say where they differ. */
export type SourcePreset = {
  readonly format: FileFormat;
  /** How each shape spells a column that the system's API calls `name`; of several spellings the first that a file has. */
  readonly spellings: Readonly<Record<Shape, (name: string) => readonly string[]>>;
  readonly objects: Readonly<Record<string, PresetObject>>;
};

/** All columns by their API names. Without `holds` the object is known and its rows are counted, but no table is made. */
export type PresetObject = {
  readonly holds?: CanonicalKind;
  readonly of?: 'people' | 'opportunities' | 'accounts';
  readonly columns: ObjectColumns;
  /** Of activities: what all of them are, where no column says it. */
  readonly kind?: ActivityKind;
  /** The columns that tell its records apart, and the time of a record's last change. */
  readonly key: readonly string[];
  readonly changed?: string;
  /** The columns where the definitions say that it holds a field history, and not what it holds by itself. */
  readonly fieldHistory?: ObjectColumns;
  /** By these columns, all of them, a file is known to be of this object. */
  readonly signs: readonly string[];
  /** Other rows are left out. `asks`: the definitions have to say so, because it differs from one customer to the next. */
  readonly only?: Condition | { readonly asks: string; readonly column: string };
  /** Lookups that `columns` read, which the definitions have to declare: only they know the files. */
  readonly lookups?: Readonly<Record<string, { readonly object: string; readonly on: string; readonly key: string }>>;
  /** Spellings of single columns that follow no rule. */
  readonly spelled?: Partial<Readonly<Record<Shape, Readonly<Record<string, readonly string[]>>>>>;
  /** The only shapes in which there is such a table; all of them where not given. */
  readonly shapes?: readonly Shape[];
  /** The list within each of its JSON objects whose elements are its records, by the name that every shape gives it. */
  readonly each?: string;
  /** Where a shape keeps old versions of a record, this object is made of them. */
  readonly isOfVersions?: true;
};
