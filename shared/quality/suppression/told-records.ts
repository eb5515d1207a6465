import type { ShownSegments } from '../../contracts/outputs.ts';

/**
 * Which segments of a dimension records of the exports may be told by: records are of no funnel and no month, so those that are
 * shown in every funnel from the first month on. Undefined where none may: as blank or unmapped units are merged too, how many
 * records have a value would tell the rest.
 */
export function toldRecords(
  dimension: string,
  small: readonly ShownSegments[],
): ((segment: string) => boolean) | undefined {
  const own = small.filter((one) => one.dimension === dimension);
  if (own.some(({ mergesUnnamed }) => mergesUnnamed)) return undefined;
  return (segment) => own.every(({ shown }) => shown.some((one) => one.segment === segment && one.from === null));
}
