import type { Command } from 'commander';
import { folderStore } from '../../../shared/adapters/local/folder-store.ts';
import type { ObjectStore } from '../../../shared/ports.ts';
import { compareVersions } from '../compared-versions.ts';
import { comparisonLines } from '../comparison-lines.ts';
import { findVersion } from '../published-version.ts';
import { restatement } from '../restatement.ts';
import { restatementLines } from '../restatement-lines.ts';
import type { Session } from '../session.ts';
import { withScratchFolder } from '../temporary-folder.ts';

type Options = {
  readonly store: string;
  readonly beforeExports?: string;
  readonly afterExports?: string;
  readonly parts: boolean;
  readonly json?: boolean;
};

export function addCompare(program: Command, session: Session): void {
  program
    .command('compare')
    .description(
      'what changed between two versions: what they were made from, flags, every cell whose numbers differ, and how much of it is of data, late arrival, definitions, calendar and method',
    )
    .argument('<before>', 'such as reports/monthly/2026-10/v0001')
    .argument('<after>', 'such as reports/monthly/2026-10/v0002')
    .option('--store <folder>', 'where reports are kept', '.local/store')
    .option('--before-exports <folder>', 'the exports of the first, where they are not where its run found them')
    .option('--after-exports <folder>', 'the exports of the second, the same')
    .option('--no-parts', 'do not count again to tell the parts of each change')
    .option('--json', 'print one JSON document to stdout')
    .action(async (before: string, after: string, options: Options) => {
      if (options.json === true) session.keepStdout();
      const objects = folderStore(options.store);
      const versions = { before: await findVersion(objects, before), after: await findVersion(objects, after) };
      const compared = await compareVersions(objects, versions.before, versions.after);
      const parts = options.parts ? await partsOf(objects, versions, options, session) : undefined;
      if (options.json === true) session.give({ ...compared, ...(parts === undefined ? {} : { restatement: parts }) });
      else
        for (const line of [...comparisonLines(compared), ...(parts === undefined ? [] : restatementLines(parts))])
          session.say(line);
    });
}

function partsOf(
  objects: ObjectStore,
  versions: Parameters<typeof restatement>[1],
  { store, beforeExports, afterExports }: Options,
  session: Session,
) {
  return withScratchFolder(store, session, (folder) =>
    restatement(objects, versions, {
      ...{ folder, signal: session.signal },
      ...(beforeExports === undefined ? {} : { beforeExports }),
      ...(afterExports === undefined ? {} : { afterExports }),
    }),
  );
}
