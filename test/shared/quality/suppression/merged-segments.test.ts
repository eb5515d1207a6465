import { describe, expect, it } from 'vitest';
import { mergedSegments, type SegmentSize } from '../../../../shared/quality/suppression/merged-segments.ts';

const FLOOR = { accounts: 5, owners: 0 };

/** Segments by their accounts in the window; all of an account are of its main segment. */
function sizes(accounts: Readonly<Record<string, number>>): SegmentSize[] {
  return Object.entries(accounts).map(([segment, count]) => ({
    ...{ segment, accounts: count, owners: count },
    window: { accounts: count, mainAccounts: count, mainOwners: count },
  }));
}

describe('segments that are published as one', () => {
  it.each([
    { what: 'nothing where all are large', given: { a: 5, b: 9 }, merged: [] },
    { what: 'the small ones, where they are two and pass together', given: { a: 2, b: 3, c: 9 }, merged: ['a', 'b'] },
    { what: 'with a single small one the smallest of the rest', given: { a: 4, b: 30, c: 9 }, merged: ['a', 'c'] },
    {
      what: 'with small ones that do not pass together another',
      given: { a: 1, b: 2, c: 9, d: 8 },
      merged: ['a', 'b', 'd'],
    },
    {
      what: 'with one that nobody entered another: it hides nothing',
      given: { a: 6, b: 4, c: 0, d: 7 },
      merged: ['a', 'b', 'c'],
    },
    { what: 'blank last, and only where nothing else is left', given: { a: 4, b: 6, blank: 1 }, merged: ['a', 'b'] },
    { what: 'blank, where it is all there is', given: { a: 4, blank: 1 }, merged: ['a', 'blank'] },
    { what: 'nothing where blank alone is small', given: { a: 6, b: 6, blank: 1, unmapped: 2 }, merged: [] },
    { what: 'of two of one size the first by name', given: { x: 3, c: 8, b: 8 }, merged: ['b', 'x'] },
  ])('$what', ({ given, merged }) => {
    expect([...mergedSegments(sizes(given), FLOOR)].sort()).toEqual(merged);
  });

  it('counts an account in one of the merged only', () => {
    const shared = sizes({ a: 4, b: 3, c: 20 }).map((size) =>
      size.segment === 'b' ? { ...size, window: { ...size.window, mainAccounts: 0 } } : size,
    );
    expect([...mergedSegments(shared, FLOOR)].sort()).toEqual(['a', 'b', 'c']);
  });

  it('counts owners where the floor has any', () => {
    const owned = sizes({ a: 50, b: 60, c: 70 }).map((size) => (size.segment === 'a' ? { ...size, owners: 4 } : size));
    expect(mergedSegments(owned, FLOOR).size).toBe(0);
    expect([...mergedSegments(owned, { accounts: 5, owners: 5 })].sort()).toEqual(['a', 'b']);
  });

  it('counts an owner in one of the merged only', () => {
    const owned = sizes({ a: 50, b: 60, c: 70 }).map((size) =>
      size.segment === 'c' ? size : { ...size, owners: 4, window: { ...size.window, mainOwners: 2 } },
    );
    expect([...mergedSegments(owned, { accounts: 5, owners: 5 })].sort()).toEqual(['a', 'b', 'c']);
  });
});
