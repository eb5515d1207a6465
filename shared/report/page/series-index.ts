type Place = { readonly dimension: string; readonly segment: string; readonly funnel: string; readonly stage: string };

/** Finds the series of a segment and stage. */
export function seriesIndex<T extends Place>(
  series: readonly T[],
): (dimension: string, segment: string, funnel: string, stage: string) => T | undefined {
  const found = new Map(
    series.map((one) => [JSON.stringify([one.dimension, one.segment, one.funnel, one.stage]), one]),
  );
  return (...place) => found.get(JSON.stringify(place));
}
