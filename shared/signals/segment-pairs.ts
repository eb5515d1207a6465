export type SegmentPair = { readonly first: string; readonly second: string };

/**
 * The pairs of a dimension that are tested: those of the definitions, and, where so few segments have units that no reference
 * can be told, every one of them. Each once, in the order of the segments; both are decided before any result is seen.
 */
export function segmentPairs(
  dimension: string,
  segments: readonly string[],
  declared: readonly (SegmentPair & { readonly dimension: string })[],
  isEvery: boolean,
): SegmentPair[] {
  const own = declared.filter((pair) => pair.dimension === dimension);
  if (own.length === 0 && !isEvery) return [];
  const isDeclared = (one: string, other: string) =>
    own.some((pair) => (pair.first === one && pair.second === other) || (pair.first === other && pair.second === one));
  return segments.flatMap((first, index) =>
    segments
      .slice(index + 1)
      .filter((second) => isEvery || isDeclared(first, second))
      .map((second) => ({ first, second })),
  );
}
