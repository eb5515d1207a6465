import { expect, test } from 'vitest';
import { GATE_IDS, type GateId } from '../../../shared/contracts/gates.ts';

/** Every check that the design asks for (§7, quality and integrity), in its order and words, and the gates that make it. */
const CHECKS: readonly (readonly [check: string, ...gates: GateId[]])[] = [
  ['completeness per field', 'not_assessed', 'rows_rejected', 'account_missing', 'account_unnamed', 'amounts_unpriced'],
  ['completeness per dimension', 'often_blank', 'known_today_only'],
  ['completeness per stage', 'blank_at_stage', 'entries_inferred', 'observed_late', 'undated', 'records_in_no_stage'],
  ['completeness by outcome', 'filled_by_outcome'],
  ['unmapped values', 'often_unmapped', 'mostly_unmapped'],
  ['unmapped stages', 'stage_labels_unmapped', 'stage_labels_unused'],
  ['duplicates and merges', 'records_repeated', 'rows_repeated', 'rows_deleted'],
  ['orphans', 'evidence_without_record', 'opportunity_missing', 'account_missing', 'lookup_unmatched'],
  ['match rates', 'person_unmatched', 'opportunity_without_person', 'usage_unmatched'],
  ['impossible times', 'dates_unreadable', 'entries_in_future', 'entries_before_created', 'closed_before_created'],
  ['impossible orders', 'entries_out_of_order', 'entries_at_once'],
  ['freshness', 'source_stale', 'period_partial'],
  ['completion signal', 'source_incomplete'],
  ['usual backfill', 'usual_backfill', 'period_provisional'],
  ['volume against history', 'source_missing', 'source_shrunk', 'month_missing', 'volume_unusual', 'extra_week'],
  ['propagated shares', 'entries_propagated'],
  ['administrative shares', 'closed_administratively', 'closures_in_bulk'],
  ['currency without a rate', 'amounts_unpriced', 'rates_unusable'],
  ['ledger', 'ledger_open', 'rows_excluded'],
  ['minimum sample', 'small_sample'],
  ['confidentiality floor', 'confidentiality_floor'],
  ["definitions' approval", 'definitions_not_approved'],
  ["definitions' dates", 'definitions_approval_old'],
  ["definitions' drift", 'definitions_changed'],
  ['consistency between systems', 'segments_disagree'],
  ['alignment with RevOps', 'control_total'],
];

test('every check of the design has a gate, and every gate makes one', () => {
  expect(CHECKS.filter(([, ...gates]) => gates.length === 0)).toEqual([]);
  expect([...new Set(CHECKS.flatMap(([, ...gates]) => gates))].sort()).toEqual([...GATE_IDS].sort());
});
