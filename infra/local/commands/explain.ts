import type { Command } from 'commander';
import { folderStore } from '../../../shared/adapters/local/folder-store.ts';
import { explainCell } from '../explained-cell.ts';
import { explanationLines } from '../explanation-lines.ts';
import { findVersion, firstVersion } from '../published-version.ts';
import type { Session } from '../session.ts';

type Options = {
  readonly store: string;
  readonly version?: string;
  readonly first?: string;
  readonly sql?: boolean;
  readonly json?: boolean;
};

export function addExplain(program: Command, session: Session): void {
  program
    .command('explain')
    .description('where a figure comes from: its parts, the rows and the query behind it, the files it was read from')
    .argument(
      '<cell>',
      'such as industry.retail/acquisition.mql, the id of a signal, of a statement such as s2, or of its fact such as f2',
    )
    .option('--store <folder>', 'where reports are kept', '.local/store')
    .option('--version <version>', 'such as reports/monthly/2026-10/v0001; the newest one where not said')
    .option('--first <period>', 'as first reported: by the first version of a period such as 2026-10 or 2026-Q3')
    .option('--sql', 'print the queries')
    .option('--json', 'print one JSON document to stdout')
    .action(async (cell: string, options: Options) => {
      if (options.json === true) session.keepStdout();
      const objects = folderStore(options.store);
      const { first, version } = options;
      const asked = first === undefined ? await findVersion(objects, version) : await firstVersion(objects, first);
      const explanation = await explainCell(objects, asked, cell);
      if (options.json === true) session.give(explanation);
      else for (const line of explanationLines(explanation, options.sql === true)) session.say(line);
    });
}
