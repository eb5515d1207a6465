import { expect, test } from 'vitest';
import { GATE_IDS, type GateId } from '../../../shared/contracts/gates.ts';
import { constraints } from '../../../shared/quality/constraints.ts';
import { verdictOf } from '../../../shared/quality/flags.ts';
import { GATES } from '../../../shared/quality/gates/gates.ts';
import { flagsOf, gateInput, monthlyCohorts } from './gate-input.ts';

/** Section H of the operating model: what the workflow must enforce, and the gates that enforce it. Each gate serves one check. */
const CHECKS: Readonly<Record<string, readonly GateId[]>> = {
  'Consistent segment definitions': [
    ...(['often_unmapped', 'mostly_unmapped', 'known_today_only', 'segments_disagree'] as const),
    ...(['stage_labels_unmapped', 'stage_labels_unused', 'rows_deleted'] as const),
    ...(['definitions_changed', 'records_repeated', 'rows_repeated', 'rows_excluded'] as const),
  ],
  'Data completeness thresholds': [
    ...([
      'not_assessed',
      'source_missing',
      'source_incomplete',
      'source_stale',
      'source_shrunk',
      'month_missing',
      'volume_unusual',
    ] as const),
    ...(['often_blank', 'blank_at_stage', 'filled_by_outcome', 'dates_unreadable', 'rows_rejected'] as const),
    ...([
      'lookup_unmatched',
      'person_unmatched',
      'usage_unmatched',
      'evidence_without_record',
      'records_in_no_stage',
      'opportunity_missing',
    ] as const),
    ...(['amounts_unpriced', 'period_partial', 'opportunity_without_person', 'account_missing'] as const),
    ...(['entries_before_created', 'closed_before_created', 'entries_in_future', 'usual_backfill'] as const),
  ],
  'Minimum sample sizes': ['small_sample', 'confidentiality_floor'],
  'Clear caveats when data is directional': [
    ...(['undated', 'entries_inferred', 'observed_late', 'closed_administratively', 'closures_in_bulk'] as const),
    ...(['period_provisional', 'extra_week'] as const),
    ...(['entries_propagated', 'entries_at_once'] as const),
  ],
  'Alignment with RevOps definitions': [
    ...(['control_total', 'ledger_open', 'definitions_not_approved', 'definitions_approval_old'] as const),
  ],
};

test('every check has gates that can do more than warn, or says why its gates only warn', () => {
  // a small sample needs no severity: nothing is tested of it, and the constraints say so
  const warnOnly = Object.entries(CHECKS).filter(
    ([, gates]) => !GATES.some(({ id, severity }) => gates.includes(id) && severity !== 'warn'),
  );
  expect(warnOnly.map(([check]) => check)).toEqual(['Minimum sample sizes']);
});

test('every gate serves exactly one check', () => {
  expect(Object.values(CHECKS).flat().sort()).toEqual([...GATE_IDS].sort());
});

const OUTPUT_IS_FLAGGED = 'the output is flagged';
const CONCLUSIONS_ARE_CONSTRAINED = 'conclusions are explicitly constrained';

/** If quality thresholds are not met, both follow from the same finding. */
test(`${OUTPUT_IS_FLAGGED}, and ${CONCLUSIONS_ARE_CONSTRAINED}`, () => {
  const cohort = [...monthlyCohorts({ 202610: 45 }), ...monthlyCohorts({}, 'offer')];
  const input = gateInput({ aggregates: { cohort } });
  const found = flagsOf(input);
  expect(verdictOf(found)).toBe('constrained');
  expect(found.map(({ id }) => id)).toEqual(['volume_unusual/sales.open']);
  const constrained = constraints(found, input.scope).filter(({ says }) => says !== 'supported');
  expect(constrained).toEqual([
    { dimension: 'all', funnel: 'sales', stage: 'open', says: 'directional', because: ['volume_unusual/sales.open'] },
    {
      dimension: 'region',
      funnel: 'sales',
      stage: 'open',
      says: 'directional',
      because: ['volume_unusual/sales.open'],
    },
  ]);
});
