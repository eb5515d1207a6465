import type { Command } from 'commander';
import { deliverReport } from '../../../functions/delivery/deliver-report.ts';
import { folderLinks } from '../../../shared/adapters/local/folder-links.ts';
import { folderNotifier } from '../../../shared/adapters/local/folder-notifier.ts';
import { folderStore } from '../../../shared/adapters/local/folder-store.ts';
import { systemClock } from '../../../shared/adapters/local/system-clock.ts';
import { Summary } from '../../../shared/contracts/outputs.ts';
import type { Ports } from '../../../shared/ports.ts';
import { findVersion, readVersionFile } from '../published-version.ts';
import type { Session } from '../session.ts';

type Options = { readonly store: string };
const LINK_DAYS = 7;

export function addDeliver(program: Command, session: Session): void {
  program
    .command('deliver')
    .description('write the mails that each audience of a version would be sent on AWS; nothing leaves this machine')
    .argument('[version]', 'such as reports/monthly/2026-10/v0001; the newest if not said')
    .option('--store <folder>', 'where reports are kept', '.local/store')
    .action(async (asked: string | undefined, { store }: Options) => {
      const objects = folderStore(store);
      const version = await findVersion(objects, asked);
      const { audiences = [] } = await readVersionFile(objects, version, 'summary.json', Summary);
      const ids = audiences.map(({ id }) => id);
      const deliver = deliverReport({
        ...{ audiences: ids, linkDays: LINK_DAYS },
        ...{ notifier: folderNotifier(objects, ids), links: folderLinks(store) },
      });
      const { sent, before } = await deliver.run({ version: version.key, schemaVersion: '1.0' }, {
        objects,
        clock: systemClock,
      } as Ports);
      for (const audience of sent) session.say(`${audience}: below outbox/mails/${audience} in ${store}`);
      for (const audience of before) session.say(`${audience}: was written before`);
    });
}
