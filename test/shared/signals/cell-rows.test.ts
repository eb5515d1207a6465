import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellRows } from '../../../shared/signals/cell-rows.ts';

const keys = fc.record({
  slot: fc.integer({ min: 0, max: 2 }),
  segment: fc.constantFrom('north', 'south'),
  funnel: fc.constantFrom('sales', 'service'),
  stage: fc.constantFrom('open', 'offer'),
  grain: fc.constantFrom('person', 'opportunity'),
});

describe('cellRows', () => {
  test('holds the rows of a cell in their order, wherever they stand in the table', () => {
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 40 }), (given) => {
        const rows = given.map((row, index) => ({ ...row, index }));
        const [found, byGrain] = [cellRows(rows), cellRows(rows, true)];
        for (const { slot, segment, funnel, stage, grain } of rows) {
          const cell = rows.filter(
            (row) => row.slot === slot && row.segment === segment && row.funnel === funnel && row.stage === stage,
          );
          expect(found(slot, segment, funnel, stage)).toEqual(cell);
          expect(byGrain(slot, segment, funnel, stage, grain)).toEqual(cell.filter((row) => row.grain === grain));
        }
      }),
    );
  });

  test('knows tables without stages, and no rows of a cell that is not there', () => {
    const rows = [{ slot: 1, segment: 'north', funnel: 'sales' }];
    expect(cellRows(rows)(1, 'north', 'sales', '')).toEqual(rows);
    expect(cellRows(rows)(1, 'south', 'sales', '')).toEqual([]);
  });
});
