import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg } from '../../../shared/stats/benjamini-hochberg.ts';

describe('benjaminiHochberg', () => {
  // Benjamini and Hochberg 1995, section 3.2: the thrombolysis trial
  const trial = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];

  test('rejects the four hypotheses of the published example at 0.05', () => {
    expect(benjaminiHochberg(trial, 0.05).filter(Boolean)).toHaveLength(4);
  });

  test('does not depend on the order, and a larger budget never takes a finding away', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { maxLength: 60 }), (pValues) => {
        const found = benjaminiHochberg(pValues, 0.05);
        expect(benjaminiHochberg([...pValues].reverse(), 0.05)).toEqual([...found].reverse());
        const wider = benjaminiHochberg(pValues, 0.1);
        expect(found.filter((isFound, index) => isFound && !wider[index])).toEqual([]);
      }),
    );
  });
});
