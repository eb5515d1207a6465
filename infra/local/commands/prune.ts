import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { folderStore } from '../../../shared/adapters/local/folder-store.ts';
import { systemClock } from '../../../shared/adapters/local/system-clock.ts';
import { countText } from '../../../shared/narrative/plain-number.ts';
import type { ObjectStore } from '../../../shared/ports.ts';
import { type NamedFile, type Retention, retention } from '../../../shared/quality/retention.ts';
import { noteExpired } from '../expired-inputs.ts';
import { wholeNumber } from '../option-values.ts';
import { namingVersions } from '../published-version.ts';
import type { Session } from '../session.ts';
import { checkInputs } from '../version-inputs.ts';

type Options = {
  readonly store: string;
  readonly exports: string;
  readonly olderThan: number;
  readonly yes?: boolean;
};

export function addPrune(program: Command, session: Session): void {
  program
    .command('prune')
    .description('which exports and working files no live version needs any more; removes them with --yes')
    .requiredOption('--exports <folder>', 'folder with the exports of the source systems')
    .requiredOption(
      '--older-than <days>',
      'a version is live for so many days after its as-of day',
      wholeNumber('--older-than'),
    )
    .option('--store <folder>', 'where reports are kept', '.local/store')
    .option('--yes', 'remove what is listed; without it nothing is')
    .action(async (options: Options) => {
      const objects = folderStore(options.store);
      const today = systemClock.now().toISOString().slice(0, 10);
      const found = retention(await namingVersions(objects), await runIds(objects), { today, days: options.olderThan });
      const mayGo = await stillThere(options.exports, found.mayGo);
      for (const line of retentionLines({ ...found, mayGo })) session.say(line);
      if (options.yes === true) await remove(objects, { ...found, mayGo }, options, today);
      else session.say('Nothing was removed; with --yes it is.');
    });
}

async function runIds(objects: ObjectStore): Promise<readonly string[]> {
  return [...new Set((await objects.list('runs')).map(({ key }) => key.split('/')[1] ?? ''))];
}

/** With the content that the versions name: what has other content by now is another file. */
async function stillThere(exports: string, files: readonly NamedFile[]): Promise<readonly NamedFile[]> {
  const states = await checkInputs(exports, files);
  return files.filter((_, at) => states[at]?.state === 'as pinned');
}

function retentionLines({ keeps, mayGo, runs, expired }: Retention): string[] {
  return [
    `Kept      ${countText(keeps.length)} input files that live versions name; every version`,
    `May go    ${countText(mayGo.length)} input files, working files of ${countText(runs.length)} runs`,
    ...mayGo.map(
      ({ key, bytes, namedBy }) => `  ${key}, ${countText(bytes)} bytes: named only by ${namedBy.join(', ')}`,
    ),
    ...runs.map((run) => `  runs/${run}`),
    ...(mayGo.length === 0 ? [] : ['Without them these cannot be made again:', ...expired.map((one) => `  ${one}`)]),
  ];
}

/** The notes first: a version whose files are still there after a crash says too much, never too little. */
async function remove(
  objects: ObjectStore,
  { mayGo, runs }: Retention,
  { exports, olderThan }: Options,
  today: string,
): Promise<void> {
  for (const version of new Set(mayGo.flatMap(({ namedBy }) => namedBy))) {
    const files = mayGo.filter(({ namedBy }) => namedBy.includes(version)).map(({ key }) => key);
    await noteExpired(objects, version, { on: today, olderThanDays: olderThan, files });
  }
  for (const { key } of mayGo) await rm(join(exports, key), { force: true });
  for (const run of runs) await objects.removeAll(`runs/${run}`);
}
