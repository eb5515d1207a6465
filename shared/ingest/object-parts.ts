import type { CANONICAL_KINDS, ObjectColumns } from '../contracts/definitions.ts';

export type CanonicalKind = (typeof CANONICAL_KINDS)[number];
export type ColumnPart = keyof ObjectColumns;

/** The parts that the columns of each kind of object may play, and those without which it cannot be read. */
export const OBJECT_PARTS: Readonly<
  Record<CanonicalKind, { readonly required: readonly ColumnPart[]; readonly further: readonly ColumnPart[] }>
> = {
  accounts: { required: ['id'], further: ['owner', 'merged_into', 'merged_from', 'deleted'] },
  people: {
    required: ['id'],
    further: [
      'created',
      'person',
      'contact',
      'account',
      'owner',
      'opportunity',
      'stage',
      'same_as',
      'same_contact',
      'email',
      'merged_into',
      'merged_from',
      'deleted',
    ],
  },
  opportunities: {
    required: ['id'],
    further: [
      'account',
      'owner',
      'type',
      'pipeline',
      'stage',
      'created',
      'amount',
      'currency',
      'closed',
      'loss_reason',
      'use_case',
      'contact',
      'merged_into',
      'merged_from',
      'deleted',
    ],
  },
  /** `id` is the id of the unit whose stages these are, not of the row. */
  stage_history: { required: ['id', 'entered', 'stage'], further: ['recorded', 'deleted'] },
  /** `id` is the id of the record whose field was changed. Rows of fields, or, where there is neither `field` nor `value`, versions of records. */
  field_history: { required: ['id', 'changed'], further: ['field', 'value', 'old', 'deleted'] },
  contact_roles: { required: ['opportunity', 'contact'], further: ['id', 'role', 'primary', 'linked', 'deleted'] },
  /** And at least one of `person`, `contact` and `opportunity`: who was touched. */
  touches: {
    required: ['touched', 'channel'],
    further: ['id', 'person', 'contact', 'opportunity', 'campaign', 'deleted'],
  },
  /** `id` is the record that is gone, or several. */
  merges: { required: ['id', 'merged_into'], further: ['merged', 'deleted'] },
  /** And at least one of `person`, `contact` and `opportunity`. One activity may have a row for each of its parties. */
  activities: {
    required: ['id', 'happened'],
    further: ['person', 'contact', 'opportunity', 'kind', 'actor', 'deleted'],
  },
  /** And one of `rate` and `inverse_rate`. */
  rates: { required: ['currency', 'valid_from'], further: ['id', 'valid_until', 'rate', 'inverse_rate', 'deleted'] },
  /** Without a `metric` all rows are of the one metric of the definitions. */
  usage: { required: ['account', 'used', 'count'], further: ['id', 'metric', 'deleted'] },
};
