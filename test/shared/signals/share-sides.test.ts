import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Rate } from '../../../shared/contracts/measure.ts';
import { measuredRate } from '../../../shared/signals/measured-rate.ts';
import { shareSides } from '../../../shared/signals/share-sides.ts';
import { wilsonInterval } from '../../../shared/stats/wilson-interval.ts';
import { type ShareUnit, shareRowOf } from './sample-units.ts';

const PLACE = { slot: 1, funnel: 'sales', grain: 'opportunity', stage: 'open' };

/** The share of the north, beside a south of which nothing is the same. */
function rateOf(north: readonly ShareUnit[], south: readonly ShareUnit[] = []): Extract<Rate, { kind: 'measured' }> {
  const sides = shareSides([shareRowOf('north', north), shareRowOf('south', south)]);
  const part = north.filter(({ isPart }) => isPart).length;
  const rate = measuredRate(part, north.length, 30, 'no_entrants', sides(PLACE, ['north'])?.designEffect);
  if (rate.kind === 'withheld') throw new RangeError('nothing measured');
  return rate;
}

/** Units of a few accounts and owners. */
const units = fc.array(
  fc.record({ account: fc.constantFrom('a', 'b', 'c', 'd'), owner: fc.constantFrom('o', 'p'), isPart: fc.boolean() }),
  { minLength: 1, maxLength: 40 },
);
const alone = (all: readonly ShareUnit[], name: string) =>
  all.map(({ isPart }, index) => ({ account: `${name}${index}`, owner: `${name}${index}`, isPart }));

describe('the interval of a share of units in clusters', () => {
  test('one unit per cluster: Wilson’s own', () => {
    fc.assert(
      fc.property(units, (all) => {
        const { low, high, designEffect } = rateOf(alone(all, 'n'), alone(all, 's'));
        expect(designEffect).toBe(1);
        const plain = wilsonInterval(all.filter(({ isPart }) => isPart).length, all.length);
        expect(low).toBeCloseTo(plain.low, 6);
        expect(high).toBeCloseTo(plain.high, 6);
      }),
    );
  });

  test('every unit twice in its account: nothing more is known, and Wilson’s own of as many would be narrower by the root of two', () => {
    const once = alone(
      Array.from({ length: 400 }, (_, index) => ({ account: '', owner: '', isPart: index % 5 < 2 })),
      'n',
    );
    const twice = rateOf([...once, ...once.map((unit, index) => ({ ...unit, owner: `second${index}` }))]);
    expect(twice).toMatchObject({ part: 320, whole: 800, designEffect: 2 });
    const single = rateOf(once);
    expect([twice.low, twice.high]).toEqual([single.low, single.high]);
    const plain = wilsonInterval(320, 800);
    expect((twice.high - twice.low) / (plain.high - plain.low)).toBeCloseTo(Math.SQRT2, 2);
    // by owner as by account
    const swapped = once.map(({ account, ...unit }) => ({ ...unit, account: `second${account}` }));
    expect(rateOf([...once, ...swapped])).toEqual(twice);
  });

  test('never narrower than of independent units, and the wider of accounts and owners', () => {
    fc.assert(
      fc.property(units, units, (north, south) => {
        const { low, high, part, whole } = rateOf(north, south);
        const plain = wilsonInterval(part, whole);
        const width = (all: readonly ShareUnit[], other: readonly ShareUnit[]) => {
          const { high: upper, low: lower } = rateOf(all, other);
          return upper - lower;
        };
        expect(high - low).toBeGreaterThan(plain.high - plain.low - 2e-6);
        const only = (by: 'account' | 'owner', all: readonly ShareUnit[], name: string) =>
          all.map((unit, index) => ({ ...unit, [by]: `${name}${index}` }));
        const apart = (['account', 'owner'] as const).map((by) => width(only(by, north, 'n'), only(by, south, 's')));
        expect(high - low).toBeCloseTo(Math.max(...apart), 6);
      }),
    );
  });

  test('in any order', () => {
    fc.assert(
      fc.property(units, units, (north, south) => {
        expect(rateOf(north.toReversed(), south.toReversed())).toEqual(rateOf(north, south));
        const rows = [shareRowOf('north', north), shareRowOf('south', south)];
        expect(shareSides(rows.toReversed())(PLACE, ['south', 'north'])).toEqual(
          shareSides(rows)(PLACE, ['north', 'south']),
        );
      }),
    );
  });

  test('segments without a cluster in common, merged, are the whole', () => {
    fc.assert(
      fc.property(units, units, (north, south) => {
        const away = south.map(({ account, owner, isPart }) => ({
          account: `s${account}`,
          owner: `s${owner}`,
          isPart,
        }));
        const merged = shareSides([shareRowOf('north', north), shareRowOf('south', away)])(PLACE, ['north', 'south']);
        const whole = shareSides([shareRowOf('both', [...north, ...away])])(PLACE, ['both']);
        expect(merged).toMatchObject({ part: whole?.part, whole: whole?.whole });
        if (merged?.by === whole?.by) expect(merged?.clusters).toBe(whole?.clusters);
      }),
    );
  });
});

describe('the clusters of a share', () => {
  const alike = Array.from({ length: 20 }, (_, index) => ({
    account: `a${index % 4}`,
    owner: 'o',
    isPart: index % 4 < 2,
  }));
  /** Of two in an account one is a part: as unlike as can be. */
  const unlike = alike.map((_, index) => ({ account: `b${index >> 1}`, owner: 'p', isPart: index % 2 === 0 }));
  const rows = [shareRowOf('north', alike), shareRowOf('blank', unlike)];

  it('are those of the segments asked for, which tell nothing of blank ones', () => {
    const sides = shareSides(rows);
    expect(sides(PLACE, ['north'])).toMatchObject({ by: 'account', clusters: 4, designEffect: 5, isOneCluster: true });
    expect(sides(PLACE, ['blank'])).toMatchObject({ whole: 20, designEffect: 2 });
    // beside them the accounts of the north would have looked less alike: 140 / 40
    expect(sides(PLACE, ['north', 'blank'])).toMatchObject({ part: 20, whole: 40, designEffect: 3.5 });
  });

  it.each([
    ['a segment without units', PLACE, ['south']],
    ['another stage', { ...PLACE, stage: 'offer' }, ['north']],
    ['another grain', { ...PLACE, grain: 'person' }, ['north']],
    ['another funnel', { ...PLACE, funnel: 'renewals' }, ['north']],
    ['another dimension', { ...PLACE, slot: 2 }, ['north']],
  ])('are unknown of %s', (_name, place, segments) => {
    expect(shareSides(rows)(place, segments)).toBeUndefined();
  });

  it('are not of cells that have nobody in the whole', () => {
    const none = { ...shareRowOf('south', []), part: 3 };
    expect(shareSides([...rows, none])(PLACE, ['south'])).toBeUndefined();
    expect(shareSides([...rows, none])(PLACE, ['north'])?.designEffect).toBe(5);
  });
});
