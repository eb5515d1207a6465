import { describe, expect, it } from 'vitest';
import { competingCurve } from '../../../shared/stats/competing-curve.ts';
import { incidenceQuantile } from '../../../shared/stats/incidence-quantile.ts';

/** Nobody censored, so that the share of the first ending is a count of four, whatever the curve does. */
const curve = competingCurve([
  { age: 0, first: 1, second: 0, censored: 0 },
  { age: 1, first: 1, second: 0, censored: 0 },
  { age: 5, first: 0, second: 1, censored: 0 },
  { age: 7, first: 1, second: 0, censored: 0 },
]);

describe('incidenceQuantile', () => {
  it.each([
    [0.25, 0],
    [0.5, 1],
    [0.51, 7],
    [0.75, 7],
    [0.76, undefined],
  ])('of %s is %s: who ended otherwise never does', (probability, age) => {
    expect(incidenceQuantile(curve, probability)).toBe(age);
  });

  it('is none of an empty curve', () => {
    expect(incidenceQuantile([], 0.5)).toBeUndefined();
  });
});
