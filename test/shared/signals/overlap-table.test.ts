import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OverlapRow } from '../../../shared/queries/catalog.ts';
import { overlapTable } from '../../../shared/signals/overlap-table.ts';

const slots = [1, 2, 3] as const;
const row: fc.Arbitrary<OverlapRow> = fc.record({
  slot: fc.constantFrom(...slots),
  segment: fc.constantFrom('north', 'south'),
  funnel: fc.constantFrom('sales', 'service'),
  grain: fc.constant('opportunity'),
  stage: fc.constantFrom('open', 'offer'),
  stage_number: fc.constant(1),
  other_slot: fc.constantFrom(...slots),
  other_segment: fc.constantFrom('small', 'large'),
  entered: fc.integer({ min: 0, max: 99 }),
  advanced: fc.integer({ min: 0, max: 99 }),
});

test('holds the cells of two dimensions at a stage in their order, whichever of the two is named first', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (given) => {
      const rows = given.filter(({ slot, other_slot: other }) => slot !== other);
      const table = overlapTable(rows);
      expect(table.length).toBe(rows.length);
      for (const slot of slots)
        for (const stratumSlot of slots.filter((other) => other !== slot)) {
          const expected = rows.flatMap(
            ({ segment, other_segment: other, advanced: part, entered: whole, ...place }) => {
              if (place.funnel !== 'sales' || place.stage !== 'open') return [];
              if (place.slot === slot && place.other_slot === stratumSlot)
                return [{ segment, stratum: other, part, whole }];
              return place.slot === stratumSlot && place.other_slot === slot
                ? [{ segment: other, stratum: segment, part, whole }]
                : [];
            },
          );
          expect(table.cellsOf('sales', 'open', slot, stratumSlot)).toEqual(expected);
        }
    }),
  );
});
