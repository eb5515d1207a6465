import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zeroCrossing } from '../../../shared/stats/zero-crossing.ts';

describe('zeroCrossing', () => {
  test.each([
    {
      source: 'Wallis 1685, the classic of Newton’s method',
      value: (x: number) => x ** 3 - 2 * x - 5,
      first: 2,
      second: 3,
      zero: 2.0945514815423265,
    },
    {
      source: 'OEIS A003957, the Dottie number',
      value: (x: number) => Math.cos(x) - x,
      first: 0,
      second: 1,
      zero: 0.7390851332151607,
    },
    {
      source: 'OEIS A030178, the omega constant',
      value: (x: number) => x * Math.exp(x) - 1,
      first: 0,
      second: 1,
      zero: 0.5671432904097838,
    },
  ])('$source, in a fifth of the steps of halving', ({ value, first, second, zero }) => {
    for (const bounds of [
      [first, second],
      [second, first],
    ] as const) {
      let steps = 0;
      const counted = (at: number) => {
        steps += 1;
        return value(at);
      };
      expect(Math.abs(zeroCrossing(counted, ...bounds) - zero)).toBeLessThan(1e-15);
      expect(steps).toBeLessThan(12);
    }
  });

  test('of steep, flat and noisy functions, in steps that stay in bounds', () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(share, fc.constantFrom(1 / 3, 1, 3, 5), fc.integer({ min: -4, max: 4 }), (zero, power, scale) => {
        let steps = 0;
        const found = zeroCrossing(
          (at) => {
            steps += 1;
            const noise = 1e-16 * Math.sin(1e17 * at);
            return 10 ** scale * Math.sign(at - zero) * Math.abs(at - zero) ** power + noise;
          },
          0,
          1,
        );
        expect(steps).toBeLessThan(120);
        // where the noise is as large as the value
        expect(Math.abs(found - zero)).toBeLessThan(1e-15 + 2 * (1e-16 / 10 ** scale) ** (1 / power));
      }),
    );
  });

  test('past a value without end, and of a jump', () => {
    expect(zeroCrossing((at) => 1 / at - 3, 0, 1)).toBeCloseTo(1 / 3, 15);
    expect(zeroCrossing((at) => (at < 0.3 ? 1 : -1), 0, 1)).toBeCloseTo(0.3, 15);
  });

  test('is the second bound where signs do not differ or nothing is known, and a bound that is a zero', () => {
    expect(zeroCrossing((at) => at + 1, 0, 1)).toBe(1);
    expect(zeroCrossing(() => NaN, 0, 1)).toBe(1);
    expect(zeroCrossing((at) => at, 0, 1)).toBe(0);
    expect(zeroCrossing((at) => at - 1, 0, 1)).toBe(1);
  });
});
