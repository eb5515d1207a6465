import type { Command } from 'commander';
import { DefinitionsError } from '../../../shared/contracts/errors.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { readForValidation } from '../read-for-validation.ts';
import { receiptLines } from '../receipt-lines.ts';
import { requireDefinitions, requireExports } from '../require-inputs.ts';
import type { Session } from '../session.ts';

type Options = { readonly definitions: string; readonly exports?: string; readonly json?: boolean };

export function addValidate(program: Command, session: Session): void {
  program
    .command('validate')
    .description('check a definitions file, and how the exports read by it; nothing is published')
    .requiredOption('--definitions <file>', 'the definitions file')
    .option('--exports <folder>', 'folder with the exports: each is read as a run would read it')
    .option('--json', 'print one JSON document to stdout')
    .action(async (options: Options) => {
      if (options.json === true) session.keepStdout();
      try {
        await validate(options, session);
      } catch (error) {
        if (!(error instanceof DefinitionsError)) throw error;
        tellProblems(error, options, session);
      }
    });
}

async function validate({ definitions: file, exports, json }: Options, session: Session): Promise<void> {
  const definitions = await requireDefinitions(file);
  session.say(`${file}: no problem found`);
  const objects = exports === undefined ? [] : await readExports(file, exports, session);
  const failed = objects.some(({ error }) => error !== undefined);
  if (failed) session.endWith(EXIT_CODES.exports);
  if (json === true) session.give({ ok: !failed, name: definitions.name, problems: [], objects });
  else for (const object of objects) for (const line of ['', ...receiptLines(object)]) session.say(line);
}

async function readExports(file: string, exports: string, session: Session) {
  await requireExports(exports);
  return await readForValidation({ definitions: file, exports }, session);
}

function tellProblems({ problems }: DefinitionsError, { definitions: file, json }: Options, session: Session): void {
  session.endWith(EXIT_CODES.definitions);
  if (json === true) {
    session.give({ ok: false, problems, objects: [] });
    return;
  }
  session.say(`${file}: ${problems.length === 1 ? '1 problem' : `${problems.length} problems`}`);
  for (const { file: place, line, path, found, allowed, didYouMean } of problems) {
    session.say();
    session.say(line === undefined ? place : `${place}:${line}`);
    session.say(`  at       ${path}`);
    session.say(`  found    ${found}`);
    session.say(`  allowed  ${allowed}`);
    if (didYouMean !== undefined) session.say(`  did you mean "${didYouMean}"?`);
  }
}
