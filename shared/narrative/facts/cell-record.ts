/** What a cell is called as the source of a number: as `explain` takes it. */
export function cellRecord(place: {
  readonly dimension: string;
  readonly segment: string;
  readonly funnel: string;
  readonly stage: string;
}): string {
  const { dimension, segment, funnel, stage } = place;
  return `${dimension}.${segment}/${funnel}.${stage}`;
}
