import type { Definitions, Dimension } from '../../contracts/definitions.ts';
import type { Floor } from './merged-segments.ts';

/** Five, as in clinical networks that publish counts (PEDSnet); others take eleven (PCORnet). */
const FEWEST = 5;

/** How many accounts, and where they can be told from the dimension how many owners, a segment has to have to be shown. */
export function confidentialityFloor(
  { thresholds }: Pick<Definitions, 'thresholds'>,
  { identifies }: Pick<Dimension, 'identifies'>,
): Floor {
  return {
    accounts: thresholds?.minimumAccounts ?? FEWEST,
    owners: identifies === 'owners' ? (thresholds?.minimumOwners ?? FEWEST) : 0,
  };
}
