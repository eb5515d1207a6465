import { expect, test } from 'vitest';
import { constraints } from '../../../shared/quality/constraints.ts';
import { verdictOf } from '../../../shared/quality/flags.ts';
import { operatingModel } from '../../../shared/workflow/operating-model.ts';
import { flagsOf, gateInput, monthlyCohorts } from './gate-input.ts';

const [OUTPUT_IS_FLAGGED, CONCLUSIONS_ARE_CONSTRAINED] = operatingModel.consequences;

/** Section H of the operating model; its checks and their gates: test/shared/workflow. If quality thresholds are not met, both follow from the same finding. */
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
