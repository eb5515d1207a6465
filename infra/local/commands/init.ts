import { writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { storageProblem } from '../../../shared/adapters/local/storage-problem.ts';
import { DefinitionsError, type DefinitionsProblem, InvalidRequestError } from '../../../shared/contracts/errors.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { proposeDefinitions } from '../../../shared/definitions/proposal/propose-definitions.ts';
import { settlePresets } from '../../../shared/ingest/profile/settle-presets.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { profileFolder } from '../profile-folder.ts';
import { foundLines, noteLines } from '../proposal-lines.ts';
import { requireExports } from '../require-inputs.ts';
import type { Session } from '../session.ts';

type Options = { readonly out: string; readonly force?: boolean };

const CONTROL_TOTALS = 'control-totals.csv';

export function addInit(program: Command, session: Session): void {
  program
    .command('init')
    .description('look at a folder of exports and propose a definitions file, with every guess marked')
    .argument('<folder>', 'folder with the exports of the source systems')
    .option('--out <file>', 'the file to write', 'definitions.yaml')
    .option('--force', 'write over the file that is there')
    .action((folder: string, options: Options) => init(folder, options, session));
}

async function init(folder: string, { out, force }: Options, session: Session): Promise<void> {
  await requireExports(folder);
  const found = await profileFolder(folder, session);
  const settled = settlePresets(found.exports);
  const proposed = proposeDefinitions(settled, basename(resolve(folder)));
  if (!(await writeNew(out, proposed.yaml, force === true)))
    throw new InvalidRequestError(`${out} is there already; --force writes over it, --out names another file`);
  const written = await writeTotals(out, proposed.controlTotals, force === true);
  const problems = problemsOf(proposed.yaml, out);
  if (problems.length > 0) session.endWith(EXIT_CODES.definitions);
  const lines = [
    ...foundLines(folder, settled, found, proposed),
    ...noteLines(proposed, out),
    ...['', `Written: ${[out, ...written].join('; ')}`],
    ...problems.map(incompleteLine),
    ...['', 'Next, once the marked lines are edited'],
    `  npm run signals -- validate --definitions ${out} --exports ${folder}`,
    `  npm run signals -- run --definitions ${out} --exports ${folder} --period <month>`,
  ];
  for (const line of lines) session.say(line);
}

/** What became of the file of control totals, in words. */
async function writeTotals(out: string, totals: string | undefined, overwrite: boolean): Promise<readonly string[]> {
  if (totals === undefined) return [];
  const file = join(dirname(out), CONTROL_TOTALS);
  return (await writeNew(file, totals, overwrite))
    ? [`${file} with counts by month, to replace by those that you publish`]
    : [`${file} is there already and was left as it is`];
}

function incompleteLine({ file, line, path, found, allowed }: DefinitionsProblem): string {
  return `  not complete yet: ${file}${line === undefined ? '' : `:${line}`} ${path}: found ${found}; allowed: ${allowed}`;
}

/** Nothing that is there is lost unless that was said: false where something is. */
async function writeNew(file: string, text: string, overwrite: boolean): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: overwrite ? 'w' : 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw storageProblem(error, 'write', file);
  }
}

function problemsOf(yaml: string, file: string): readonly DefinitionsProblem[] {
  try {
    loadDefinitions(yaml, file);
    return [];
  } catch (error) {
    if (error instanceof DefinitionsError) return error.problems;
    throw error;
  }
}
