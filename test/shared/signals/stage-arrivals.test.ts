import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stageArrivals } from '../../../shared/signals/stage-arrivals.ts';

describe('stageArrivals', () => {
  test('segments taken as one have the sum of their counts at each age, the ages ascending', () => {
    const { ages, countsOf } = stageArrivals(
      new Map([
        [
          'north',
          [
            { value: 9, count: 2 },
            { value: 3, count: 1 },
          ],
        ],
        ['south', [{ value: 5, count: 4 }]],
        [
          'east',
          [
            { value: 3, count: 6 },
            { value: 3, count: 1 },
          ],
        ],
      ]),
    );
    expect(ages).toEqual([3, 5, 9]);
    expect(countsOf(['north', 'east'])).toEqual([8, 0, 2]);
    expect(countsOf(['south'])).toEqual([0, 4, 0]);
    expect(countsOf(['west'])).toEqual([0, 0, 0]);
    // what was added up is not what was counted
    expect(countsOf(['north'])).toEqual([1, 0, 2]);
  });

  test('no arrival is lost', () => {
    const times = fc.array(
      fc.record({ value: fc.integer({ min: 0, max: 20 }), count: fc.integer({ min: 1, max: 9 }) }),
    );
    fc.assert(
      fc.property(times, times, (north, south) => {
        const { ages, countsOf } = stageArrivals(
          new Map([
            ['north', north],
            ['south', south],
          ]),
        );
        const found = countsOf(['north', 'south']);
        const at = (age: number) =>
          [...north, ...south].reduce((sum, { value, count }) => (value === age ? sum + count : sum), 0);
        for (let age = 0; age <= 20; age += 1) expect(found[ages.indexOf(age)] ?? 0).toBe(at(age));
      }),
    );
  });
});
