import type { ScopedDimension } from '../../signals/report-scope.ts';
import { blankShares } from '../blank-shares.ts';
import { unitsWithValues } from '../units-with-values.ts';
import { dimensionResult } from './dimension-result.ts';
import type { Gate, GateInput } from './gate.ts';
import { percent } from './percent.ts';

/** Finer than `often_blank`: a dimension that is well filled where units begin may be empty where they arrive. */
export const blankAtStage: Gate = {
  ...{ id: 'blank_at_stage', unit: 'share', bound: 'below', allowed: 0.4, severity: 'constrain' },
  looksFor: 'no dimension is blanker at a stage than as a whole, or only somewhat',
  check: (input, allowed) =>
    dimensionResult(input.scope, (dimension) => {
      const shares = stageShares(input, dimension);
      const value = Math.max(0, ...shares.map(({ share }) => share));
      const worst = shares.filter(({ share }) => share >= allowed);
      if (worst.length === 0) return { value };
      const words = worst.map(({ stage, share }) => `${percent(share)} of ${stage}`).join(', ');
      const stages = worst.map(({ stage }) => stage);
      return { value, finding: { sentence: `${dimension.label} is blank for ${words}`, stages } };
    }),
};

/** Stages of few units tell nothing. */
function stageShares(input: GateInput, dimension: ScopedDimension) {
  const { aggregates, scope } = input;
  const whole = blankShares(input, dimension).blank;
  const rows = aggregates.cohort.filter((row) => row.slot === dimension.slot);
  const couldHaveOne = unitsWithValues(input, dimension);
  return scope.funnels.flatMap(({ id: funnel, stages }) =>
    stages
      .filter(({ grain }) => couldHaveOne({ funnel, grain }))
      .flatMap(({ id: stage }) => {
        const own = rows.filter((row) => row.funnel === funnel && row.stage === stage);
        const entered = own.reduce((sum, row) => sum + row.entered, 0);
        const blank = own.filter(({ segment }) => segment === 'blank').reduce((sum, row) => sum + row.entered, 0);
        // a dimension that is as blank everywhere is told once, as a whole
        if (entered < scope.minimumSample || blank / entered <= whole) return [];
        return [{ stage: `${funnel}.${stage}`, share: blank / entered }];
      }),
  );
}
