import { type DirtBox, dirtBox } from './dirt.ts';
import type { ExportFiles } from './export-files.ts';
import { type Random, seededRandom } from './random.ts';
import { type SalesTeam, salesTeam } from './sales-owners.ts';
import { salesforceIds } from './salesforce-id.ts';
import { newTally, type Tally } from './tally.ts';
import { nullWorld, plantedWorld, type World } from './world.ts';

/** What every account's story draws from and writes to. */
export interface Company {
  readonly random: Random;
  /** Touches draw from their own, so that with or without them everything else is the same. */
  readonly touchRandom: Random;
  readonly world: World;
  readonly team: SalesTeam;
  readonly dirt: DirtBox;
  readonly tally: Tally;
  readonly files: ExportFiles;
  readonly nextId: Readonly<
    Record<'account' | 'contact' | 'lead' | 'opportunity' | 'history' | 'contactRole', () => string>
  >;
}

export function newCompany(files: ExportFiles, seed: number, isNullWorld: boolean): Company {
  const random = seededRandom(seed);
  return {
    random,
    touchRandom: seededRandom(seed + 1),
    world: isNullWorld ? nullWorld() : plantedWorld(),
    team: salesTeam(random),
    dirt: dirtBox(random),
    tally: newTally(),
    files,
    nextId: {
      account: salesforceIds('001'),
      contact: salesforceIds('003'),
      lead: salesforceIds('00Q'),
      opportunity: salesforceIds('006'),
      history: salesforceIds('008'),
      contactRole: salesforceIds('00K'),
    },
  };
}
