import { describe, expect, it } from 'vitest';
import { type Precedent, shownSegments } from '../../../../shared/quality/suppression/shown-segments.ts';

const DIMENSION = { id: 'region', label: 'Region', from: [{ object: 'crm.deal', column: 'region' }] };

/** Accounts by the month in which they last entered. */
function decided(
  given: Readonly<Record<string, Readonly<Record<number, number>>>>,
  precedents: readonly Precedent[] = [],
  definitions: Pick<Parameters<typeof shownSegments>[0]['definitions'], 'thresholds'> = {},
  windowMonth = 202601,
) {
  const sizes = Object.entries(given).flatMap(([segment, months]) =>
    Object.entries(months).map(([month, accounts]) => ({
      ...{ slot: 1, segment, funnel: 'sales', last_month: month === '0' ? null : Number(month) },
      ...{ accounts, main_accounts: accounts, owners: accounts, main_owners: accounts },
    })),
  );
  return shownSegments({
    sizes,
    definitions: { dimensions: [DIMENSION], ...definitions },
    windowMonth,
    precedents,
  });
}

/** A version of December 2025 that showed these, from these months on. */
function december(shown: Readonly<Record<string, string | null>>): Precedent {
  const segments = Object.entries(shown).map(([segment, from]) => ({ segment, from }));
  return { through: 202512, funnel: 'sales', dimension: 'region', mergesUnnamed: false, shown: segments };
}

describe('which segments are told apart', () => {
  it('all, where all pass: nothing is said of the dimension', () => {
    expect(decided({ a: { 202601: 5 }, b: { 202602: 9 } })).toEqual({ smallSegments: [], mergedUnits: [] });
  });

  it('those with accounts enough in the window, or without a date', () => {
    const { smallSegments, mergedUnits } = decided({
      a: { 202512: 9, 202601: 4 },
      b: { 202601: 2, 0: 3 },
      c: { 202601: 2 },
    });
    expect(smallSegments).toEqual([
      { funnel: 'sales', dimension: 'region', merged: 2, mergesUnnamed: false, shown: [{ segment: 'b', from: null }] },
    ]);
    expect(mergedUnits.map(({ segment, before }) => [segment, before])).toEqual([
      ['a', null],
      ['c', null],
    ]);
  });

  it('one that nobody entered in the window is as large as it was', () => {
    expect(decided({ a: { 202501: 9 }, b: { 202601: 9 } }).mergedUnits).toEqual([]);
    expect(decided({ a: { 202501: 4 }, b: { 202601: 9 } }).mergedUnits).toHaveLength(2);
  });

  it('one that was merged comes out with later months alone, once these pass by themselves', () => {
    const grown = { a: { 202512: 4, 202601: 5 }, b: { 202601: 9 }, c: { 202601: 9 } };
    const { smallSegments, mergedUnits } = decided(grown, [december({ b: null, c: null })]);
    expect(mergedUnits).toEqual([{ slot: 1, funnel: 'sales', segment: 'a', before: 202601 }]);
    expect(smallSegments[0]?.shown).toContainEqual({ segment: 'a', from: '2026-01' });
    const short = { ...grown, a: { 202512: 90, 202601: 4 } };
    expect(decided(short, [december({ b: null, c: null })]).mergedUnits.map(({ before }) => before)).toEqual([
      null,
      null,
    ]);
  });

  it('what it was merged with does not count towards coming out, also within the window', () => {
    const given = { a: { 202512: 9, 202601: 4 }, b: { 202601: 9 }, c: { 202601: 9 } };
    const { mergedUnits } = decided(given, [december({ b: null, c: null })], {}, 202511);
    expect(mergedUnits.map(({ segment, before }) => [segment, before])).toContainEqual(['a', null]);
  });

  it('one that came out stays out from its month on, and what has no date stays in', () => {
    const { mergedUnits } = decided({ a: { 0: 9, 202512: 3, 202601: 2 }, b: { 202601: 9 } }, [
      december({ a: '2025-11', b: null }),
    ]);
    expect(mergedUnits.map(({ segment, before }) => [segment, before])).toEqual([
      ['a', null],
      ['b', null],
    ]);
    expect(decided({ a: { 202601: 5 }, b: { 202601: 9 } }, [december({ a: '2025-11', b: null })]).mergedUnits).toEqual([
      { slot: 1, funnel: 'sales', segment: 'a', before: 202511 },
    ]);
  });

  it('a segment that the version before did not have may be one that it had merged', () => {
    const { mergedUnits } = decided({ a: { 202601: 9 }, b: { 202601: 9 }, late: { 202601: 9 } }, [
      december({ a: null, b: null }),
    ]);
    expect(mergedUnits).toEqual([{ slot: 1, funnel: 'sales', segment: 'late', before: 202601 }]);
  });

  it('says that blank is merged also where none is there: otherwise it would tell that of the months before', () => {
    const earlier = { ...december({}), mergesUnnamed: true };
    const given = { a: { 202601: 2 }, b: { 202601: 9 } };
    expect(decided(given, [earlier]).smallSegments).toMatchObject([{ mergesUnnamed: true }]);
    expect(decided(given, [december({})]).smallSegments).toMatchObject([{ mergesUnnamed: false }]);
  });

  it('the floor is what the definitions say', () => {
    const given = { a: { 202601: 4 }, b: { 202601: 6 }, c: { 202601: 9 } };
    const names = (definitions: Parameters<typeof decided>[2]) =>
      decided(given, [], definitions).mergedUnits.map(({ segment }) => segment);
    expect(names({})).toEqual(['a', 'b']);
    expect(names({ thresholds: { minimumAccounts: 4 } })).toEqual([]);
    expect(names({ thresholds: { minimumAccounts: 7 } })).toEqual(['a', 'b']);
    expect(names({ thresholds: { minimumAccounts: 10 } })).toEqual(['a', 'b', 'c']);
  });
});
