import { expect, test } from 'vitest';
import { qualityLines } from '../../../infra/local/quality-lines.ts';
import { constraints } from '../../../shared/quality/constraints.ts';
import { verdictOf } from '../../../shared/quality/flags.ts';
import { flagsOf, gateInput, monthlyCohorts, RECEIPT, statesOf } from '../../shared/quality/gate-input.ts';

function linesOf(given: Parameters<typeof gateInput>[0]): string {
  const input = gateInput(given);
  const flags = flagsOf(input);
  const assessed = {
    ...{ period: 'October 2026', asOfDay: input.plan.asOfDay, comparedWith: null, verdict: verdictOf(flags) },
    ...{ flags, gates: statesOf(input), constraints: constraints(flags, input.scope), scope: input.scope },
  };
  return qualityLines(assessed, () => undefined).join('\n');
}

const cohort = [...monthlyCohorts({ 202610: 45 }), ...monthlyCohorts({}, 'offer')];

test('of a blocked report nothing may be said, also of what another gate would make directional', () => {
  const constrained = linesOf({ aggregates: { cohort } });
  expect(constrained).toContain('directional at most (volume unusual)');
  const blocked = linesOf({ aggregates: { cohort }, ledgerGaps: ['the segments of region sum to 9'] });
  expect(blocked).toContain('nothing of any dimension at any stage: a gate blocks the report');
  expect(blocked).not.toContain('directional at most (');
});

test('a finding that is only told says why, beside one of its gate that constrains', () => {
  const rejected = (rows: number) => [{ reason: 'bad_number' as const, rows }];
  const receipts = [
    { ...RECEIPT, rejected: rejected(60) },
    { ...RECEIPT, object: 'log', rejected: rejected(20) },
  ];
  const lines = linesOf({ receipts });
  expect(lines).toContain('found  6.0%\n');
  expect(lines).toContain('found  2.0%, only told: their share is within what is allowed\n');
});
