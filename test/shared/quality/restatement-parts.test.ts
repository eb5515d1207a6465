import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RestatementCause } from '../../../shared/contracts/comparability.ts';
import { restatementParts } from '../../../shared/quality/restatement-parts.ts';

const way: readonly RestatementCause[] = ['method', 'data', 'late_arrival', 'definitions', 'calendar', 'method'];
const part = (change: number, ...causes: RestatementCause[]) => ({ causes, change });

const rows: readonly [string, readonly (number | undefined)[], ReturnType<typeof part>[]][] = [
  ['late rows arrive', [10, 10, 10, 13, 13, 13, 13], [part(3, 'late_arrival')]],
  ['a row is corrected', [10, 10, 9, 9, 9, 9, 9], [part(-1, 'data')]],
  ['a segment rule changes', [10, 10, 10, 10, 4, 4, 4], [part(-6, 'definitions')]],
  ['the fiscal calendar changes', [10, 10, 10, 10, 10, 30, 30], [part(20, 'calendar')]],
  ['two programs, neither of them this one', [10, 11, 11, 11, 11, 11, 13], [part(3, 'method')]],
  ['the earlier exports are gone', [10, 10, undefined, 12, 12, 12, 12], [part(2, 'data', 'late_arrival')]],
  [
    'all exports are gone',
    [5, 5, undefined, undefined, undefined, undefined, 8],
    [part(3, 'data', 'late_arrival', 'definitions', 'calendar', 'method')],
  ],
  [
    'nothing between is counted, and other programs made both',
    [5, undefined, undefined, undefined, undefined, undefined, 8],
    [part(3, 'method', 'data', 'late_arrival', 'definitions', 'calendar')],
  ],
  ['there and back', [10, 10, 11, 10, 10, 10, 10], [part(1, 'data'), part(-1, 'late_arrival')]],
  ['nothing', [7, 7, 7, 7, 7, 7, 7], []],
];

describe('parts of a restated number', () => {
  it.each(rows)('%s', (_, values, parts) => {
    expect(restatementParts(values, way)).toEqual(parts);
  });

  it('sum exactly to the whole, whatever could not be counted between', () => {
    const between = fc.array(fc.option(fc.integer(), { nil: undefined }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.integer(), between, fc.integer(), (before, values, after) => {
        const parts = restatementParts([before, ...values, after], way);
        expect(parts.reduce((sum, { change }) => sum + change, 0)).toBe(after - before);
        expect(new Set(parts.map(({ causes }) => causes.join())).size).toBe(parts.length);
      }),
    );
  });

  it('has two ends', () => {
    expect(() => restatementParts([undefined, 1], ['data'])).toThrow(RangeError);
    expect(() => restatementParts([1, undefined], ['data'])).toThrow(RangeError);
  });
});
