import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curveTable, MATURE, OF_WINDOW } from '../../../shared/signals/curve-table.ts';

const count = fc.integer({ min: 0, max: 9 });
const row = fc.record({
  slot: fc.integer({ min: 0, max: 1 }),
  segment: fc.constantFrom('north', 'south'),
  funnel: fc.constantFrom('sales', 'service'),
  grain: fc.constant('opportunity'),
  stage: fc.constantFrom('open', 'offer'),
  stage_number: fc.constant(1),
  cohorts: fc.constantFrom('mature', 'recent', 'earlier'),
  age_to: fc.integer({ min: 0, max: 40 }),
  ...{ advanced: count, lost: count, back: count, censored: count, late: count, unobserved: count },
});

test('holds the counts of a cell in their order, wherever its rows stand in the table', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), fc.integer({ min: 0, max: 40 }), (rows, upTo) => {
      const table = curveTable(rows);
      expect(table.length).toBe(rows.length);
      for (const place of rows) {
        const of = (cohorts: string) =>
          rows.filter(
            ({ slot, segment, funnel, stage, ...own }) =>
              slot === place.slot &&
              segment === place.segment &&
              funnel === place.funnel &&
              stage === place.stage &&
              own.cohorts === cohorts,
          );
        expect(table.countsOf(place, MATURE)).toEqual(of('mature').map(counted));
        expect(table.countsOf(place, OF_WINDOW)).toEqual([...of('mature'), ...of('recent')].map(counted));
        const young = of('mature').filter((one) => one.age_to <= upTo);
        expect(table.countsOf(place, MATURE, upTo)).toEqual(young.map(counted));
      }
    }),
  );
});

test('has no counts of a cell that is not there', () => {
  const place = { slot: 0, segment: 'all', funnel: 'sales', stage: 'open' };
  expect(curveTable([]).countsOf(place, OF_WINDOW)).toEqual([]);
});

function counted({
  age_to: age,
  advanced: first,
  lost,
  back,
  censored,
  late,
  unobserved,
}: typeof row extends fc.Arbitrary<infer Row> ? Row : never) {
  return { age, first, second: lost + back, censored, late, unobserved };
}
