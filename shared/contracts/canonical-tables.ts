/**
 * The typed tables that ingestion writes and the queries read. All times are whole numbers, so that no engine casts:
 * `_at` is seconds since 1970-01-01T00:00:00Z, `_day` is days since 1970-01-01 in the reporting timezone.
 * Segment columns hold segment ids; NULL means that this object does not say.
 */
export type ColumnKind = 'text' | 'integer' | 'boolean';
export type TableColumns = Readonly<Record<string, ColumnKind>>;

export const SLOTS = Array.from({ length: 20 }, (_, index) => `segment_${String(index + 1).padStart(2, '0')}`);
const segments: TableColumns = Object.fromEntries(SLOTS.map((slot) => [slot, 'text']));
const provenance = { source: 'text', object: 'text', file_number: 'integer', row_number: 'integer' } as const;

export const CANONICAL_TABLES = {
  account: { ...provenance, account_id: 'text', ...segments },
  /**
   * One row per person record. `person_key` is shared by the records of one person, which are its cycles, oldest first.
   * `present` is the evidence key of the present stage's label.
   */
  person: {
    ...provenance,
    person_id: 'text',
    person_key: 'text',
    contact_id: 'text',
    account_id: 'text',
    owner_id: 'text',
    opportunity_id: 'text',
    /** The same person's record and contact in another system, and the keyed hash of the e-mail address. */
    same_as: 'text',
    same_contact: 'text',
    email_key: 'text',
    created_at: 'integer',
    created_day: 'integer',
    present: 'text',
    ...segments,
  },
  opportunity: {
    ...provenance,
    opportunity_id: 'text',
    account_id: 'text',
    owner_id: 'text',
    funnel: 'text',
    pipeline: 'text',
    present: 'text',
    created_at: 'integer',
    /** Hundredths of one unit of `currency`, for every currency alike. */
    amount_minor: 'integer',
    currency: 'text',
    closed_day: 'integer',
    loss_reason: 'text',
    use_case: 'text',
    ...segments,
  },
  opportunity_person: {
    ...provenance,
    opportunity_id: 'text',
    contact_id: 'text',
    role: 'text',
    is_primary: 'boolean',
    linked_at: 'integer',
  },
  /** `evidence` is the key (stage-evidence.ts) by which the stage map says which stage this is. */
  stage_entry: {
    ...provenance,
    grain: 'text',
    unit_id: 'text',
    evidence: 'text',
    entered_at: 'integer',
    entered_day: 'integer',
    /** Whether the export has a time of day; a date alone is kept as the midnight that begins it. */
    has_time: 'boolean',
    recorded_at: 'integer',
    origin: 'text',
  },
  /** A record of this grain was in one segment of a dimension, `previous`, and in another from then on. `slot` is the dimension's. */
  segment_change: {
    ...provenance,
    grain: 'text',
    record_id: 'text',
    slot: 'integer',
    segment: 'text',
    previous: 'text',
    changed_at: 'integer',
    changed_day: 'integer',
  },
  /** Somebody was reached by a channel. Who: a person record, a contact, or whoever stands behind an opportunity. */
  touch: {
    ...provenance,
    touch_id: 'text',
    person_id: 'text',
    contact_id: 'text',
    opportunity_id: 'text',
    channel: 'text',
    campaign: 'text',
    touched_at: 'integer',
    touched_day: 'integer',
    has_time: 'boolean',
    ...segments,
  },
  /** A record that is gone, and the one that has its history since. `grain` is `person`, `opportunity` or `account`. */
  merge: {
    ...provenance,
    grain: 'text',
    record_id: 'text',
    survivor_id: 'text',
    merged_at: 'integer',
    merged_day: 'integer',
  },
  /**
   * Something was done with a person, a contact or for an opportunity: of which kind, in which role, on which day, and nothing
   * else. An activity with several parties may have several rows; `activity_id` is one within its source.
   */
  activity: {
    ...provenance,
    activity_id: 'text',
    person_id: 'text',
    contact_id: 'text',
    opportunity_id: 'text',
    kind: 'text',
    actor_role: 'text',
    happened_day: 'integer',
  },
  /** How much an account used on a day, or in the month that begins with it: hundredths of the metric's unit. */
  usage: { ...provenance, account_id: 'text', metric: 'text', used_day: 'integer', used_hundredths: 'integer' },
  /**
   * From a day on one unit of a currency is so many millionths of the currency that rates are told in; or, the other way round, one
   * unit of that one so many millionths of the currency. `until_day` is the first day on which it no longer holds.
   */
  dated_rate: {
    ...provenance,
    currency: 'text',
    from_day: 'integer',
    until_day: 'integer',
    rate_millionths: 'integer',
    inverse_millionths: 'integer',
  },
} as const satisfies Record<string, TableColumns>;

export type CanonicalTable = keyof typeof CANONICAL_TABLES;
