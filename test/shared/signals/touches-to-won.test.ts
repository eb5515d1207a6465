import { describe, expect, it } from 'vitest';
import { touchesToWon } from '../../../shared/signals/touches-to-won.ts';

const row = (touches_to: number, opportunities: number, touches = touches_to * opportunities) => ({
  ...{ slot: 0, segment: 'all', funnel: 'sales', touches_to, opportunities, touches },
});

describe('touchesToWon', () => {
  it('tells mean, median, upper quartile and who was not touched, the many at their own number in the mean', () => {
    // one of none, two of three, one of a hundred and forty: 146 over four
    expect(touchesToWon([row(0, 1), row(3, 2), row(100, 1, 140)], 30, 5)).toEqual({
      lookbackDays: 30,
      untouched: expect.objectContaining({ value: 0.25, part: 1, whole: 4, smallSample: true }),
      mean: { kind: 'measured', value: 36.5, opportunities: 4, smallSample: true },
      median: { kind: 'measured', touches: 3 },
      p75: { kind: 'measured', touches: 3 },
    });
  });

  it('is withheld where nothing was won', () => {
    const none = { kind: 'withheld', reason: 'none_won' };
    expect(touchesToWon([], 30, 5)).toEqual({ lookbackDays: 30, untouched: none, mean: none, median: none, p75: none });
  });
});
