import { type Deviance, devianceAt, referenceSet } from '../stats/reference-set.ts';
import { type SegmentPair, segmentPairs } from './segment-pairs.ts';

/** One test to be made: a segment and what it is compared with. `name` tells tests of one segment apart. */
export type Comparison = {
  readonly kind: 'reference_set' | 'segment';
  readonly own: string;
  readonly others: readonly string[];
  readonly against: string | null;
  readonly name: string;
};

export type ComparedSegments = {
  readonly comparisons: readonly Comparison[];
  /** Undefined where too few segments have units. */
  readonly reference: { readonly members: readonly string[]; readonly apart: readonly string[] } | undefined;
  /** Whether two thirds of the segments agree, give or take chance; where they do not, there is nothing common to be compared with. */
  readonly holds: boolean;
};

/** Of fewer segments nobody can tell who differs from whom: there every pair is a test of its own. */
export const FEWEST_FOR_REFERENCE = 6;
const SHARE_IN_AGREEMENT = 2 / 3;
/**
 * So far apart that chance is no reason: chi-squared of one degree exceeds it in 1 of 370. Of six segments that agree, one in
 * twelve stages has one beyond the 6 that keeps out of the reference; that alone must not silence what the others show.
 */
const CLEARLY_APART = 9;

/**
 * Who is compared with whom at a stage of a dimension: each segment with the reference set without itself, or with each other
 * one where they are few; and the pairs of the definitions. `deviances`: of each segment's figure, in their order. `established`: what
 * earlier reports established to differ here is in no reference, although it may be too few this time to be told from it.
 */
export function comparedSegments(
  dimension: string,
  segments: readonly string[],
  deviances: readonly Deviance[],
  range: readonly [number, number],
  declared: readonly (SegmentPair & { readonly dimension: string })[],
  established: ReadonlySet<string> = new Set(),
): ComparedSegments {
  const isSmall = segments.length < FEWEST_FOR_REFERENCE;
  const pairs = segmentPairs(dimension, segments, declared, isSmall).map(
    ({ first, second }): Comparison => ({
      kind: 'segment',
      own: first,
      others: [second],
      against: second,
      name: `vs_${second}`,
    }),
  );
  if (isSmall) return { comparisons: pairs, reference: undefined, holds: true };
  const open = segments
    .map((segment, index) => ({ segment, deviance: deviances[index] }))
    .filter(({ segment }) => !established.has(segment));
  const { level, isMember } = referenceSet(
    open.flatMap(({ deviance }) => deviance ?? []),
    ...range,
  );
  const agreeing = open.filter(({ deviance }) => deviance !== undefined && devianceAt(deviance, level) < CLEARLY_APART);
  const members = open.filter((_, index) => isMember[index]).map(({ segment }) => segment);
  const apart = segments.filter((segment) => !members.includes(segment));
  const against = segments.map(
    (own): Comparison => ({
      kind: 'reference_set',
      own,
      others: members.filter((member) => member !== own),
      against: null,
      name: '',
    }),
  );
  return {
    comparisons: [...pairs, ...against],
    reference: { members, apart },
    holds: agreeing.length >= SHARE_IN_AGREEMENT * segments.length,
  };
}
