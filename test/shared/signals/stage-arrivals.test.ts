import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stageArrivals } from '../../../shared/signals/stage-arrivals.ts';

describe('stageArrivals', () => {
  test('segments taken as one have the sum of their counts at each age, the ages ascending', () => {
    const arrivalsOf = stageArrivals(
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
    expect(arrivalsOf(['north', 'east'])).toEqual([
      { value: 3, count: 8 },
      { value: 9, count: 2 },
    ]);
    expect(arrivalsOf(['south'])).toEqual([{ value: 5, count: 4 }]);
    expect(arrivalsOf(['west'])).toEqual([]);
  });

  test('no arrival is lost', () => {
    const times = fc.array(
      fc.record({ value: fc.integer({ min: 0, max: 20 }), count: fc.integer({ min: 1, max: 9 }) }),
    );
    fc.assert(
      fc.property(times, times, (north, south) => {
        const found = stageArrivals(
          new Map([
            ['north', north],
            ['south', south],
          ]),
        )(['north', 'south']);
        const at = (age: number) =>
          [...north, ...south].reduce((sum, { value, count }) => (value === age ? sum + count : sum), 0);
        for (let age = 0; age <= 20; age += 1)
          expect(found.find(({ value }) => value === age)?.count ?? 0).toBe(at(age));
      }),
    );
  });
});
