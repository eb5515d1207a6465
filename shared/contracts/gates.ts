import * as z from 'zod/mini';

/** Every gate that a report has to pass, in the order in which they are run and listed. The list is closed. */
export const GATE_IDS = [
  'not_assessed',
  'ledger_open',
  'records_repeated',
  'source_missing',
  'source_incomplete',
  'source_stale',
  'source_shrunk',
  'month_missing',
  'volume_unusual',
  'often_blank',
  'blank_at_stage',
  'filled_by_outcome',
  'often_unmapped',
  'mostly_unmapped',
  'known_today_only',
  'segments_disagree',
  'undated',
  'stage_labels_unmapped',
  'stage_labels_unused',
  'entries_inferred',
  'observed_late',
  'entries_propagated',
  'entries_at_once',
  'dates_unreadable',
  'entries_before_created',
  'entries_out_of_order',
  'closed_before_created',
  'entries_in_future',
  'rows_rejected',
  'rows_repeated',
  'rows_deleted',
  'rows_excluded',
  'lookup_unmatched',
  'person_unmatched',
  'usage_unmatched',
  'evidence_without_record',
  'records_in_no_stage',
  'opportunity_missing',
  'opportunity_without_person',
  'account_missing',
  'account_unnamed',
  'amounts_unpriced',
  'rates_unusable',
  'closed_administratively',
  'closures_in_bulk',
  'control_total',
  'small_sample',
  'confidentiality_floor',
  'period_partial',
  'period_provisional',
  'extra_week',
  'usual_backfill',
  'definitions_not_approved',
  'definitions_approval_old',
  'definitions_changed',
] as const;
export type GateId = (typeof GATE_IDS)[number];

/**
 * What a finding does: `warn` is told; `constrain` makes what it names directional at most; `block` leaves nothing to publish
 * but the quality report.
 */
export const Severity = z.enum(['warn', 'constrain', 'block']);
export type Severity = z.infer<typeof Severity>;

/** What a gate measures in: a share of 1, a multiple of what is usual, or a count of days, months or whatever its sentence names. */
export const GateUnit = z.enum(['share', 'times', 'days', 'months', 'count']);
export type GateUnit = z.infer<typeof GateUnit>;

/** How what is found has to lie to what is allowed. */
export const GateBound = z.enum(['below', 'at_most', 'at_least', 'above']);
export type GateBound = z.infer<typeof GateBound>;

/** What the definitions may say of a gate in place of its default. */
export const GateSetting = z.strictObject({
  /** What is still passed, in the gate's own unit: a share, a count, a number of months. */
  allowed: z.optional(z.number().check(z.minimum(0))),
  severity: z.optional(Severity),
});
export type GateSetting = z.infer<typeof GateSetting>;

// a shape rather than a record: a misspelt gate is told with the one that was meant
export const GateSettings = z.strictObject(
  Object.fromEntries(GATE_IDS.map((id) => [id, z.optional(GateSetting)])) as Record<
    GateId,
    z.ZodMiniOptional<typeof GateSetting>
  >,
);
