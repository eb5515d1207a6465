import fc from 'fast-check';
import type { AgeCounts } from '../../../shared/stats/risk-sets.ts';
import { one } from './published-times.ts';

/** A unit from the age at which it comes under observation (none: its start) to the one at which it leaves or is last seen. */
export type Followed = {
  readonly from: number | undefined;
  readonly to: number;
  readonly ending: 'first' | 'second' | 'censored';
};

export function countsOf(units: readonly Followed[]): AgeCounts[] {
  return units.flatMap(({ from, to, ending }) => [one(to, ending), ...(from === undefined ? [] : [one(from, 'late')])]);
}

const ending = fc.constantFrom('first' as const, 'second' as const, 'censored' as const);
const fromStart = fc.record({ from: fc.constant(undefined), to: fc.integer({ min: 0, max: 12 }), ending });
const fromLater = fc
  .record({ from: fc.integer({ min: 0, max: 8 }), stay: fc.integer({ min: 1, max: 6 }), ending })
  .map(({ from, stay, ending: how }) => ({ from, to: from + stay, ending: how }));

/** Units on few ages, so that many fall on one. */
export function followedUnits(late = true): fc.Arbitrary<Followed[]> {
  return fc.array(late ? fc.oneof({ weight: 3, arbitrary: fromStart }, fromLater) : fromStart, {
    minLength: 1,
    maxLength: 40,
  });
}
