import * as z from 'zod/mini';

/** Why a row was not taken, or was left out. A closed list: consumers count by it. */
export const RejectReason = z.enum([
  'wrong_number_of_fields',
  'broken_quotes',
  'broken_json',
  'bad_encoding',
  'missing_id',
  'bad_date',
  'date_out_of_range',
  'bad_number',
  'bad_boolean',
  'duplicate_id',
]);
export type RejectReason = z.infer<typeof RejectReason>;

/**
 * Why a row was left out without being wrong: `superseded` is an older version of a record that is there again,
 * `other_rows` those that the object's condition does not select, `deleted` and `exact_duplicate` (of a row already
 * read) what they say.
 */
export const IgnoreReason = z.enum(['superseded', 'other_rows', 'deleted', 'exact_duplicate']);
export type IgnoreReason = z.infer<typeof IgnoreReason>;

/** What became of each data row of one export object: read = accepted + rejected + ignored + excluded. */
export const Receipt = z.strictObject({
  source: z.string(),
  object: z.string(),
  files: z.array(z.strictObject({ key: z.string(), sha256: z.string(), bytes: z.int(), rows: z.int() })),
  read: z.int(),
  accepted: z.int(),
  rejected: z.array(z.strictObject({ reason: RejectReason, column: z.optional(z.string()), rows: z.int() })),
  /** Left out without being wrong. */
  ignored: z.array(z.strictObject({ reason: IgnoreReason, rows: z.int() })),
  /** Left out by a declared exclusion. */
  excluded: z.array(z.strictObject({ rule: z.string(), rows: z.int() })),
  /** Accepted rows whose optional value could not be read, so that the value is empty: by column and reason. */
  emptied: z.array(z.strictObject({ column: z.string(), reason: RejectReason, rows: z.int() })),
  /** Per dimension read from this object: rows per segment, and the most frequent raw values that no rule takes. */
  dimensions: z.array(
    z.strictObject({
      dimension: z.string(),
      mapped: z.int(),
      blank: z.int(),
      unmapped: z.int(),
      /** `label` is the rule's, or for a dimension without a list the most frequent raw text. */
      segments: z.array(z.strictObject({ segment: z.string(), label: z.string(), rows: z.int() })),
      unmappedValues: z.array(z.strictObject({ value: z.string(), rows: z.int() })),
    }),
  ),
  /** Where the object has a column of stages that the definitions map: rows with a label that they name, with another, with none. */
  stageLabels: z.array(
    z.strictObject({
      column: z.string(),
      mapped: z.int(),
      unmapped: z.int(),
      blank: z.int(),
      /** Labels that the definitions name, as the rows most often write them. */
      labels: z.array(z.strictObject({ label: z.string(), rows: z.int() })),
      unmappedLabels: z.array(z.strictObject({ label: z.string(), rows: z.int() })),
    }),
  ),
  /** Per lookup: rows that found their key, rows that did not, rows without a key. */
  lookups: z.array(z.strictObject({ lookup: z.string(), matched: z.int(), unmatched: z.int(), blank: z.int() })),
  /** Columns of the file that were not asked for, and so were not read. */
  columnsIgnored: z.int(),
  /** Columns that the source's preset would read and that the file does not have. */
  columnsAbsent: z.array(z.string()),
  /** Rows written per canonical table. */
  written: z.record(z.string(), z.int()),
});
export type Receipt = z.infer<typeof Receipt>;
