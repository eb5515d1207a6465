import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { pushDefinitions, pushedDefinitions } from '../../../functions/push-definitions.ts';
import { readBytes } from '../../../functions/run-files.ts';
import { systemClock } from '../../../shared/adapters/local/system-clock.ts';
import { InvalidRequestError } from '../../../shared/contracts/errors.ts';
import { namedStore } from '../named-store.ts';
import { wholeNumber } from '../option-values.ts';
import { requireDefinitions } from '../require-inputs.ts';
import type { Session } from '../session.ts';

type Options = { readonly store: string };

export function addDefinitions(program: Command, session: Session): void {
  const definitions = program
    .command('definitions')
    .description('the definitions that runs on AWS go by: push a file, list what was pushed, show one');
  const store = ['--store <place>', 'a folder, or s3://bucket', '.local/store'] as const;
  definitions
    .command('push <file>')
    .description('make the definitions of a file hold from now on: checked, and approved by their owner')
    .option(...store)
    .action((file: string, options: Options) => push(file, options, session));
  definitions
    .command('list')
    .description('what was pushed, the newest last, which holds')
    .option(...store)
    .action((options: Options) => list(options, session));
  definitions
    .command('show [number]')
    .description('the text of those that hold, or of an earlier one by its number in the list')
    .option(...store)
    .action((number: string | undefined, options: Options) => show(number, options, session));
}

async function push(file: string, { store }: Options, session: Session): Promise<void> {
  await requireDefinitions(file);
  const objects = await namedStore(store);
  const text = await readFile(file, 'utf8');
  const { outcome, definitions } = await pushDefinitions(objects, { text, file, now: systemClock.now() });
  const { key, approved } = definitions;
  session.say(
    outcome === 'pushed'
      ? `${key} holds from now on, approved by ${approved.by} on ${approved.on}. Runs that have begun stay with what they pinned.`
      : `Nothing to do: ${key} holds already.`,
  );
}

async function list({ store }: Options, session: Session): Promise<void> {
  const pushed = await pushedDefinitions(await namedStore(store));
  if (pushed.length === 0) session.say('Nothing was pushed yet.');
  for (const [at, { key, pushedAt, approved, name }] of pushed.entries()) {
    const holds = at === pushed.length - 1 ? '  holds' : '';
    session.say(`${at + 1}  ${pushedAt}  ${key}  ${name}, approved by ${approved.by} on ${approved.on}${holds}`);
  }
}

async function show(number: string | undefined, { store }: Options, session: Session): Promise<void> {
  const objects = await namedStore(store);
  const pushed = await pushedDefinitions(objects);
  const at = number === undefined ? pushed.length : wholeNumber('the number')(number);
  const found = pushed[at - 1];
  if (found === undefined)
    throw new InvalidRequestError(
      pushed.length === 0 ? 'nothing was pushed yet' : `found number ${at}; allowed: 1 to ${pushed.length}`,
    );
  session.write(new TextDecoder().decode(await readBytes(objects, found.key)));
}
