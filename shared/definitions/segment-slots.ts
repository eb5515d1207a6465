import { SLOTS } from '../contracts/canonical-tables.ts';
import type { Definitions } from '../contracts/definitions.ts';

/** The segment column (`segment_01` to `segment_20`) of a dimension: its place in the definitions file. Throws RangeError for an unknown id. */
export function slotOf(definitions: Pick<Definitions, 'dimensions'>, dimensionId: string): string {
  const slot = SLOTS[definitions.dimensions.findIndex((dimension) => dimension.id === dimensionId)];
  if (slot === undefined) throw new RangeError(`no dimension ${dimensionId}`);
  return slot;
}
