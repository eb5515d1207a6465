import type { Command } from 'commander';
import { folderStore } from '../../../shared/adapters/local/folder-store.ts';
import { addEngineOptions, type EngineOptions, trinoOf } from '../engine-options.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { calendarDay, memorySize, wholeNumber } from '../option-values.ts';
import { type RunOptions, runReport } from '../run-report.ts';
import { summariseRun } from '../run-summary.ts';
import type { Session } from '../session.ts';
import { summaryLines } from '../summary-lines.ts';

export function addRun(program: Command, session: Session): void {
  const command = program
    .command('run')
    .description('make the report of a period from a folder of exports')
    .requiredOption('--definitions <file>', 'the definitions file')
    .requiredOption('--exports <folder>', 'folder with the exports of the source systems')
    .requiredOption('--period <period>', 'a month such as 2026-10, or a fiscal quarter such as 2026-Q3')
    .option('--review <id>', 'a review that the definitions predefine')
    .option('--draft', 'try out: marked, no pointer leads to it; any period, also one that is not over')
    .option('--as-of <day>', 'with --draft: the day up to which everything is watched', calendarDay)
    .option('--store <folder>', 'where reports are kept', '.local/store')
    .option('--threads <number>', 'threads of the query engine', wholeNumber('--threads'))
    .option('--memory <size>', 'memory of the query engine, such as 4GB', memorySize)
    .option('--model <file>', 'settings of a language model of Bedrock that words the report (docs/wording.md)')
    .option('--wait', 'wait for sources that have not signalled their completion, as long as the definitions say')
    .option('--keep', 'keep the working files of the run')
    .option('--json', 'print one JSON document to stdout, progress to stderr');
  addEngineOptions(command).action(async (options: RunOptions & EngineOptions & { readonly json?: boolean }) => {
    if (options.json === true) session.keepStdout();
    const trino = trinoOf(options);
    session.say(`${options.draft === true ? 'Draft' : 'Report'} of ${options.period}`);
    const finished = await runReport({ ...options, ...(trino === undefined ? {} : { trino }) }, session);
    const summary = await summariseRun(finished, options.store, folderStore(options.store));
    if (options.json === true) session.give(summary);
    else for (const line of summaryLines(summary)) session.say(line);
    if (summary.verdict === 'blocked') session.endWith(EXIT_CODES.blocked);
  });
}
