import type { Command } from 'commander';
import { folderStore } from '../../../shared/adapters/local/folder-store.ts';
import { compareVersions } from '../compared-versions.ts';
import { comparisonLines } from '../comparison-lines.ts';
import { findVersion } from '../published-version.ts';
import type { Session } from '../session.ts';

type Options = { readonly store: string; readonly json?: boolean };

export function addCompare(program: Command, session: Session): void {
  program
    .command('compare')
    .description(
      'what changed between two versions: what they were made from, flags, and every cell whose numbers differ',
    )
    .argument('<before>', 'such as reports/monthly/2026-10/v0001')
    .argument('<after>', 'such as reports/monthly/2026-10/v0002')
    .option('--store <folder>', 'where reports are kept', '.local/store')
    .option('--json', 'print one JSON document to stdout')
    .action(async (before: string, after: string, options: Options) => {
      if (options.json === true) session.keepStdout();
      const objects = folderStore(options.store);
      const compared = await compareVersions(
        objects,
        await findVersion(objects, before),
        await findVersion(objects, after),
      );
      if (options.json === true) session.give(compared);
      else for (const line of comparisonLines(compared)) session.say(line);
    });
}
