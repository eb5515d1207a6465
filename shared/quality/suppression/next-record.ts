import type { ShownSegments } from '../../contracts/outputs.ts';
import type { ShownRecord } from '../../contracts/shown-record.ts';

/** What is kept to once a version up to the month `through`, which kept to the record before, is published. */
export function nextRecord(
  before: ShownRecord | undefined,
  decided: readonly ShownSegments[],
  through: number,
): ShownRecord {
  const own = decided.map(({ merged: _, ...kept }) => ({ ...kept, through }));
  // a dimension in which nothing is merged at present: who was merged may come back
  const earlier = (before?.segments ?? []).filter(
    ({ funnel, dimension }) => !own.some((one) => one.funnel === funnel && one.dimension === dimension),
  );
  const place = ({ funnel, dimension }: { readonly funnel: string; readonly dimension: string }) =>
    `${funnel}/${dimension}`;
  const segments = [...own, ...earlier].sort((one, other) => (place(one) < place(other) ? -1 : 1));
  return { schema: 1, through, segments };
}
