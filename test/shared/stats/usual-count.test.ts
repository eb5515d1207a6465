import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usualCount } from '../../../shared/stats/usual-count.ts';

test('months that are alike: only counting varies, by one on the scale of twice the root', () => {
  // 2 sqrt(100.375) = 20.0374; 2 sqrt(64.375) = 16.0468 (Anscombe 1948)
  const found = usualCount(Array(9).fill(100), 64);
  expect(found?.usual).toBeCloseTo(100, 9);
  expect(found?.deviations).toBeCloseTo(16.0468 - 20.0374, 3);
});

test('months that vary widen what is usual by their median absolute deviation', () => {
  // roots 2 sqrt(n + 3/8) of 25 to 121: median 16.0468; deviations 5.97, 3.98, 1.99, 0, 0, 0, 1.99, 3.99, 5.99: median 1.9948
  const found = usualCount([25, 36, 49, 64, 64, 64, 81, 100, 121], 64);
  expect(found?.deviations).toBeCloseTo(0, 9);
  expect(usualCount([25, 36, 49, 64, 64, 64, 81, 100, 121], 256)?.deviations).toBeCloseTo(
    (32.0234 - 16.0468) / (1.4826 * 1.9948),
    2,
  );
});

test('fewer than nine months tell nothing; of more than twelve the newest count', () => {
  expect(usualCount(Array(8).fill(10), 10)).toBeUndefined();
  expect(usualCount([...Array(20).fill(1000), ...Array(12).fill(10)], 10)?.usual).toBeCloseTo(10, 9);
});

test('a minority of odd months, however odd, moves it by no more than the others differ', () => {
  const ordinary = fc.array(fc.integer({ min: 80, max: 120 }), { minLength: 7, maxLength: 7 });
  const odd = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(ordinary, odd, (months, odds) => {
      const usual = usualCount([...odds, ...months], 100)?.usual ?? 0;
      return usual > Math.min(...months) - 1 && usual < Math.max(...months) + 1;
    }),
  );
});

test('the order of the months is of no concern', () => {
  const months = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 9, maxLength: 12 });
  fc.assert(
    fc.property(months, (counts) => {
      const forwards = usualCount(counts, 50);
      const backwards = usualCount(counts.toReversed(), 50);
      expect(backwards?.deviations).toBeCloseTo(forwards?.deviations ?? Number.NaN, 9);
    }),
  );
});
