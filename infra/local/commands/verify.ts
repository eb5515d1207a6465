import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { methodHash } from '../../../functions/method-hash.ts';
import { folderStore } from '../../../shared/adapters/local/folder-store.ts';
import { contentHash } from '../../../shared/contracts/content-hash.ts';
import type { ObjectStore } from '../../../shared/ports.ts';
import { alignedTable } from '../aligned-table.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { expiredText, readExpired } from '../expired-inputs.ts';
import { threadCounts } from '../option-values.ts';
import { findVersion, type PublishedVersion } from '../published-version.ts';
import { recomputeVersion } from '../recompute-version.ts';
import { secondsText } from '../seconds-text.ts';
import type { Session } from '../session.ts';
import { withScratchFolder } from '../temporary-folder.ts';
import { checkInputs, definitionsOfVersion, exportsOfVersion } from '../version-inputs.ts';

type Options = {
  readonly store: string;
  readonly exports?: string;
  readonly definitions?: string;
  readonly threads?: readonly number[];
};
/** A file with what was found of it: as published, and by each recomputation. */
type Verified = { readonly name: string; readonly states: string[] };

export function addVerify(program: Command, session: Session): void {
  program
    .command('verify')
    .description('make a version again from its manifest, and compare every byte')
    .argument('<version>', 'such as reports/monthly/2026-10/v0001')
    .option('--store <folder>', 'where reports are kept', '.local/store')
    .option('--exports <folder>', 'the exports, where they are not where the run found them')
    .option('--definitions <file>', 'another copy of the definitions than the one in the version')
    .option('--threads <numbers>', 'make it once for each number of threads, such as 1,2,4,8', threadCounts)
    .action(async (asked: string, options: Options) => {
      const objects = folderStore(options.store);
      const differences = await verify(objects, await findVersion(objects, asked), options, session);
      session.say();
      if (differences.length === 0)
        session.say('The version is what its manifest says, and comes out the same to the byte.');
      for (const difference of differences) session.say(`DIFFERENT  ${difference}`);
      if (differences.length > 0) session.endWith(EXIT_CODES.integrity);
    });
}

/** Everything that is not as it should be; each in one sentence. */
async function verify(
  objects: ObjectStore,
  version: PublishedVersion,
  options: Options,
  session: Session,
): Promise<readonly string[]> {
  session.say(`Version   ${version.key}, identity ${version.manifest.identity}`);
  const files = await checkPublished(objects, version);
  const damaged = files
    .filter(({ states }) => states[0] !== 'same')
    .map(({ name, states }) => `${name} is ${states[0]} since it was published`);
  const definitions = options.definitions ?? definitionsOfVersion(options.store, version);
  const inputs = await changedInputs(version, definitions, options, objects);
  if (inputs.length > 0) return [...damaged, ...inputs, 'so the version cannot be made again from them'];

  const recomputed: string[] = [];
  const exports = options.exports ?? (await exportsOfVersion(objects, version));
  for (const threads of options.threads ?? [undefined]) {
    const begun = performance.now();
    await withScratchFolder(options.store, session, async (folder) => {
      const again = await recomputeVersion(objects, version, {
        exports,
        definitions,
        folder,
        signal: session.signal,
        ...(threads === undefined ? {} : { threads }),
      });
      recomputed.push(...(await compareFiles(objects, again, version, files, threads)));
    });
    session.say(
      `Made again${threads === undefined ? '' : ` with ${threads} thread${threads === 1 ? '' : 's'}`} in ${secondsText(performance.now() - begun)}`,
    );
  }
  session.say();
  const header = [
    '  file',
    'published',
    ...(options.threads ?? ['made again']).map((threads) =>
      typeof threads === 'number' ? `threads ${threads}` : threads,
    ),
  ];
  for (const line of alignedTable(
    header,
    files.map(({ name, states }) => [`  ${name}`, ...states]),
  ))
    session.say(line);
  return [...damaged, ...recomputed];
}

async function checkPublished(objects: ObjectStore, { key, manifest }: PublishedVersion): Promise<Verified[]> {
  const files = await Promise.all(
    manifest.files.map(async ({ name, sha256 }) => {
      const bytes = await objects.read(join(key, name));
      const state = bytes === undefined ? 'missing' : contentHash(bytes) === sha256 ? 'same' : 'changed';
      return { name, states: [state] };
    }),
  );
  return [...files, { name: 'manifest.json', states: ['same'] }];
}

async function changedInputs(
  version: PublishedVersion,
  definitions: string,
  options: Options,
  objects: ObjectStore,
): Promise<string[]> {
  const { manifest } = version;
  const found: string[] = [];
  const text = await readFile(definitions).catch(() => undefined);
  if (text === undefined || contentHash(text) !== manifest.definitions.sha256)
    found.push(
      `${definitions} is ${text === undefined ? 'missing' : 'not the definitions that the version was made with'}`,
    );
  if (manifest.method !== methodHash())
    found.push('the queries or the method of this program are not those that the version was made with');
  const expired = await readExpired(objects, version.key);
  // where they lay need not be known any more
  if (expired !== undefined && options.exports === undefined)
    return [...found, `its inputs are ${expiredText(expired)}`];
  const exports = options.exports ?? (await exportsOfVersion(objects, version));
  for (const { key, state } of await checkInputs(exports, manifest.inputs))
    if (state !== 'as pinned') found.push(`${join(exports, key)} is ${state} since the version was made`);
  return found;
}

async function compareFiles(
  objects: ObjectStore,
  again: Awaited<ReturnType<typeof recomputeVersion>>,
  version: PublishedVersion,
  files: readonly Verified[],
  threads: number | undefined,
): Promise<string[]> {
  const found = again.key === version.key ? [] : [`made again it is ${again.key}`];
  for (const { name, states } of files) {
    const [one, other] = [
      await objects.read(`${version.key}/${name}`),
      await again.objects.read(`${again.key}/${name}`),
    ];
    const same = one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
    states.push(same ? 'same' : 'different');
    if (!same)
      found.push(`${name} comes out with other bytes${threads === undefined ? '' : ` with ${threads} threads`}`);
  }
  return found;
}
