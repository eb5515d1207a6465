import { expect, test } from 'vitest';
import { qualityLines } from '../../../infra/local/quality-lines.ts';
import { constraints } from '../../../shared/quality/constraints.ts';
import { verdictOf } from '../../../shared/quality/flags.ts';
import { flagsOf, gateInput, monthlyCohorts, statesOf } from '../../shared/quality/gate-input.ts';

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
