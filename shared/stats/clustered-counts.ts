/**
 * Counts of yes-or-no trials that come in clusters, as sums.
 * For: all that a variance which respects the clusters needs, in numbers that can be added up.
 * Assumes: of groups that are merged, no cluster has trials in two; one that has counts as one in each.
 * Source: Cochran 1977, Sampling Techniques, 3.12; Rao and Scott 1992, "A simple method for the analysis of clustered
 * binary data".
 */
export type ClusteredCounts = {
  readonly whole: number;
  readonly part: number;
  readonly clusters: number;
  /** Sums over clusters of whole squared, whole times part, part squared. */
  readonly wholeSquared: number;
  readonly wholePart: number;
  readonly partSquared: number;
};

const nothing: ClusteredCounts = { whole: 0, part: 0, clusters: 0, wholeSquared: 0, wholePart: 0, partSquared: 0 };

/** The counts of several groups taken as one. */
export function mergeClusters(all: readonly ClusteredCounts[]): ClusteredCounts {
  return all.reduce(
    (sum, counts) => ({
      whole: sum.whole + counts.whole,
      part: sum.part + counts.part,
      clusters: sum.clusters + counts.clusters,
      wholeSquared: sum.wholeSquared + counts.wholeSquared,
      wholePart: sum.wholePart + counts.wholePart,
      partSquared: sum.partSquared + counts.partSquared,
    }),
    nothing,
  );
}
