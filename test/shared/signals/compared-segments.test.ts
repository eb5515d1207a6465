import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparedSegments } from '../../../shared/signals/compared-segments.ts';
import { namedSegments } from '../../../shared/signals/named-segments.ts';
import { nullSentence } from '../../../shared/signals/null-sentence.ts';
import { segmentPairs } from '../../../shared/signals/segment-pairs.ts';
import { shareDeviance } from '../../../shared/stats/reference-set.ts';

const FIVE = ['a', 'b', 'c', 'd', 'e'];
const SIX = [...FIVE, 'f'];

describe('comparedSegments', () => {
  test.each([1, 2, 3, 5])('of %d segments every pair is a test, once, and there is no reference', (count) => {
    const segments = FIVE.slice(0, count);
    const { comparisons, reference, holds } = compared(segments, []);
    expect(comparisons).toHaveLength((count * (count - 1)) / 2);
    const pairs = comparisons.map(({ own, others }) => [own, ...others].sort().join());
    expect(new Set(pairs).size).toBe(comparisons.length);
    for (const { kind, own, others, against, name } of comparisons) {
      expect({ kind, others, name }).toEqual({ kind: 'segment', others: [against], name: `vs_${against}` });
      expect(segments.indexOf(own)).toBeLessThan(segments.indexOf(against ?? ''));
    }
    expect([reference, holds]).toEqual([undefined, true]);
  });

  test('of six each is compared with the reference set without itself', () => {
    const { comparisons, reference, holds } = compared(SIX, [0.4, 0.4, 0.1, 0.4, 0.4, 0.4]);
    const members = ['a', 'b', 'd', 'e', 'f'];
    expect(reference).toEqual({ members, apart: ['c'] });
    expect(holds).toBe(true);
    expect(comparisons).toEqual(
      SIX.map((own) => ({
        kind: 'reference_set',
        own,
        others: members.filter((member) => member !== own),
        against: null,
        name: '',
      })),
    );
  });

  test('declared pairs are tested besides, in either order and once; of other dimensions and segments none is', () => {
    const declared = [
      { dimension: 'region', first: 'e', second: 'b' },
      { dimension: 'region', first: 'b', second: 'e' },
      { dimension: 'industry', first: 'a', second: 'b' },
      { dimension: 'region', first: 'a', second: 'nowhere' },
    ];
    const pairs = compared(SIX, [0.4, 0.4, 0.4, 0.4, 0.4, 0.4], declared).comparisons.filter(
      ({ kind }) => kind === 'segment',
    );
    expect(pairs).toEqual([{ kind: 'segment', own: 'b', others: ['e'], against: 'e', name: 'vs_e' }]);
    // of few, they are tested anyhow
    expect(compared(FIVE, [], declared).comparisons).toHaveLength(10);
  });

  test.each([
    ['four of six', [0.4, 0.4, 0.4, 0.4, 0.1, 0.8], true],
    ['three of six', [0.4, 0.4, 0.4, 0.1, 0.6, 0.8], false],
    ['nobody with anybody', [0.1, 0.25, 0.4, 0.55, 0.7, 0.85], false],
    ['all', [0.4, 0.4, 0.4, 0.4, 0.4, 0.4], true],
  ])('a reference holds for two thirds of the segments: %s', (_name, rates, holds) => {
    const result = compared(SIX, rates);
    expect(result.holds).toBe(holds);
    const { members, apart } = result.reference ?? { members: [], apart: [] };
    expect([...members, ...apart].sort()).toEqual(SIX);
  });

  test('a segment that chance may have kept out is in no reference, and does not make it fall', () => {
    // 400 units at 40%: six standard scores squared are 24 units, nine 29.4; three segments of six are clearly apart at 30
    const of = (away: number) => compared(SIX, [0.4, 0.4, 0.4, 0.1, 0.8, (160 + away) / 400]);
    expect(of(20).reference?.apart).toEqual(['d', 'e']);
    for (const away of [28, -28]) {
      expect(of(away).reference?.apart).toEqual(['d', 'e', 'f']);
      expect(of(away).holds).toBe(true);
    }
    for (const away of [31, -31]) expect(of(away).holds).toBe(false);
  });

  test('what is established is in no reference, though it looks alike, and is compared with it all the same', () => {
    const rates = [0.4, 0.4, 0.4, 0.4, 0.4, 0.38];
    expect(compared(SIX, rates).reference?.apart).toEqual([]);
    const { comparisons, reference, holds } = compared(SIX, rates, [], ['f']);
    expect(reference).toEqual({ members: FIVE, apart: ['f'] });
    expect(holds).toBe(true);
    expect(comparisons.map(({ own }) => own)).toEqual(SIX);
    expect(comparisons.find(({ own }) => own === 'f')?.others).toEqual(FIVE);
    for (const { others } of comparisons) expect(others).not.toContain('f');
    // three established of six: the rest agrees, and is still too few to be common
    expect(compared(SIX, rates, [], ['a', 'b', 'c']).holds).toBe(false);
  });

  test('what is established does not pull the level', () => {
    // three camps of two: without the established, the pair at .6 stands against one each
    const { reference } = compared([...SIX, 'g'], [0.2, 0.2, 0.2, 0.6, 0.6, 0.6, 0.6], [], ['d', 'e']);
    expect(reference?.members).toEqual(['a', 'b', 'c']);
  });

  test('whoever differs, nobody is compared with itself and members are those of all comparisons', () => {
    const rates = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 9 });
    fc.assert(
      fc.property(rates, (tenths) => {
        const segments = tenths.map((_, place) => `s${place}`);
        const { comparisons, reference } = compared(
          segments,
          tenths.map((tenth) => tenth / 10),
        );
        for (const { own, others } of comparisons)
          expect(others).toEqual(reference?.members.filter((member) => member !== own));
      }),
      { numRuns: 30 },
    );
  });
});

test('pairs stand in the order of the segments', () => {
  const pairs = segmentPairs('region', ['c', 'a', 'b'], [], true);
  expect(pairs).toEqual([
    { first: 'c', second: 'a' },
    { first: 'c', second: 'b' },
    { first: 'a', second: 'b' },
  ]);
  expect(segmentPairs('region', ['c', 'a', 'b'], [{ dimension: 'region', first: 'a', second: 'c' }], false)).toEqual([
    { first: 'c', second: 'a' },
  ]);
});

test('blank and unmapped are not segments', () => {
  const segments = ['unmapped', 'north', 'blank', 'blanket'].map((id) => ({ id, label: id }));
  const dimension = { id: 'region', slot: 1, label: '', known: 'entry', segments } as const;
  expect(namedSegments(dimension)).toEqual(['north', 'blanket']);
});

test.each([
  ['converts', 'reference_set', 0, 'the segment converts as the segments of the reference set'],
  ['converts', 'segment', 0.02, 'the segment converts as the other segment, give or take 2 points'],
  ['takes as long', 'year_before', 0, 'the segment takes as long as a year before'],
  // no digits that only rounding made: .035 times a hundred is 3.5000000000000004
  [
    'converts',
    'reference_set',
    0.035,
    'the segment converts as the segments of the reference set, give or take 3.5 points',
  ],
] as const)('a null in words: %s, %s, %d', (verb, kind, threshold, sentence) => {
  expect(nullSentence(verb, kind, threshold)).toBe(sentence);
});

/** 400 units each. */
function compared(
  segments: readonly string[],
  rates: readonly number[],
  declared: Parameters<typeof comparedSegments>[4] = [],
  established: readonly string[] = [],
) {
  const deviances = rates.map((rate) => shareDeviance(Math.round(400 * rate), 400));
  return comparedSegments('region', segments, deviances, [0, 1], declared, new Set(established));
}
