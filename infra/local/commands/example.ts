import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, Option } from 'commander';
import { exportedAt, reportingTimezone } from '../../../examples/company/instants.ts';
import { SYSTEMS, type Systems } from '../../../examples/two-systems/write-two-systems.ts';
import { folderStore } from '../../../shared/adapters/local/folder-store.ts';
import { dayInZone } from '../../../shared/definitions/day-in-zone.ts';
import { countText } from '../../../shared/narrative/plain-number.ts';
import { wholeNumber } from '../option-values.ts';
import { runReport } from '../run-report.ts';
import { summariseRun } from '../run-summary.ts';
import { secondsText } from '../seconds-text.ts';
import type { Session } from '../session.ts';
import { summaryLines } from '../summary-lines.ts';
import { writeExample } from '../write-example.ts';

type Options = {
  readonly leads: number;
  readonly seed: number;
  readonly folder: string;
  readonly systems?: Systems;
};

const PERIOD = '2026-10';

export function addExample(program: Command, session: Session): void {
  program
    .command('example')
    .description('make the report of a made-up company, to see what the product does')
    .option('--leads <number>', 'size of the company', wholeNumber('--leads'), 60_000)
    .option('--seed <number>', 'another number makes another company', wholeNumber('--seed'), 20_261)
    .option('--folder <folder>', 'where its exports and reports go', join('.local', 'example'))
    .addOption(
      new Option('--systems <systems>', 'the company in the shape of the systems that it has').choices(SYSTEMS),
    )
    .action((options: Options) => example(options, session));
}

async function example({ leads, seed, folder, systems }: Options, session: Session): Promise<void> {
  const begun = performance.now();
  const exports = join(folder, 'exports');
  session.say(`The example company: ${countText(leads)} leads, report of ${PERIOD}`);
  const written = await writeExample(exports, { leads, seed, systems });
  session.say(
    written === 'there'
      ? `  its exports are in ${exports} already`
      : `  exports written to ${exports} in ${secondsText(performance.now() - begun)}`,
  );

  const store = join(folder, 'store');
  const definitions = relative(
    process.cwd(),
    fileURLToPath(new URL(`../../../examples/${definitionsOf(systems)}`, import.meta.url)),
  );
  // the company lives on the day of its exports, whatever the clock of this machine says
  const today = dayInZone(new Date((exportedAt + 1) * 1000), reportingTimezone);
  const finished = await runReport({ definitions, exports, store, period: PERIOD, today }, session);
  const summary = await summariseRun(finished, store, folderStore(store));
  for (const line of summaryLines(summary)) session.say(line);
  session.say();
  session.say('Next');
  session.say(
    `  where a number comes from:  npm run signals -- explain ${summary.firstSignal ?? 'all.all/acquisition.lead'} --store ${store}`,
  );
  session.say(`  the report in a browser:    ${opener()} ${summary.report ?? summary.folder}`);
}

function definitionsOf(systems: Systems | undefined): string {
  return systems === undefined ? 'company/definitions.yaml' : `two-systems/${systems}.yaml`;
}

function opener(): string {
  if (process.platform === 'darwin') return 'open';
  return process.platform === 'win32' ? 'start' : 'xdg-open';
}
