import type { FileFormat, Shape } from '../contracts/definitions.ts';

/** Stands for the time of a record's last change, whatever the object calls it. */
export const LAST_CHANGE = Symbol('last change');

/** What a loader does to the tables that it carries, whichever system they are from. */
export type LoadedShape = {
  readonly format: FileFormat;
  /** Columns that say true where the loader saw the record go. */
  readonly deleted: readonly string[];
  /** History mode: which rows are the present versions. `endOfTime` begins the end of a version that has none yet. */
  readonly present?: { readonly active: string; readonly until: string; readonly endOfTime: readonly string[] };
  /** Rows of one record may be there again; the first of these that differs tells the newest. */
  readonly newest: readonly (typeof LAST_CHANGE | readonly string[])[];
  /** The column in which a record may be packed as a whole. */
  readonly packed?: string;
};

/**
 * Sources: Fivetran's system columns (https://fivetran.com/docs/core-concepts/system-columns-and-tables), Airbyte's metadata
 * fields (https://docs.airbyte.com/understanding-airbyte/airbyte-metadata-fields), AppFlow's S3 destination. Fivetran's
 * time of synchronising is no change: importing anew moves it.
 */
export const LOADED_SHAPES: Readonly<Record<Shape, LoadedShape>> = {
  export: { format: {}, deleted: [], newest: [] },
  appflow: { format: {}, deleted: [], newest: [LAST_CHANGE] },
  fivetran: {
    format: {},
    deleted: ['_fivetran_deleted'],
    present: { active: '_fivetran_active', until: '_fivetran_end', endOfTime: ['9999-12-31', '2050-01-01'] },
    newest: [],
  },
  airbyte: {
    format: { json: ['_airbyte_data'] },
    deleted: [],
    newest: [['_airbyte_generation_id'], LAST_CHANGE, ['_airbyte_extracted_at', '_airbyte_emitted_at']],
    packed: '_airbyte_data',
  },
};
