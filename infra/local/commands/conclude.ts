import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { ConclusionEvent, recordConclusion } from '../../../functions/doors/conclusion-door.ts';
import { folderStore } from '../../../shared/adapters/local/folder-store.ts';
import { InvalidRequestError } from '../../../shared/contracts/errors.ts';
import type { Session } from '../session.ts';

type Options = { readonly event: string; readonly store: string };

export function addConclude(program: Command, session: Session): void {
  program
    .command('conclude')
    .description(
      'keep what a post-mortem or an experiment came to, or that an assumption was revised, for later reports',
    )
    .requiredOption('--event <file>', 'the event as JSON: detail-type and detail')
    .option('--store <folder>', 'where reports are kept', '.local/store')
    .action(async ({ event, store }: Options) => {
      const read = await readEvent(event);
      const kept = await recordConclusion(folderStore(store), read);
      if (kept.outcome === 'refused') throw new InvalidRequestError(`${event}: ${kept.reason}`);
      session.say(
        kept.outcome === 'kept'
          ? 'Kept: later reports show it beside its signals.'
          : `Nothing to do: ${kept.idempotencyKey} was kept before.`,
      );
    });
}

async function readEvent(file: string): Promise<ConclusionEvent> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new InvalidRequestError(`${file} cannot be read: ${error.code}`);
  });
  const parsed = ConclusionEvent.safeParse(asJson(text, file));
  if (!parsed.success) throw new InvalidRequestError(`${file} is no event: it needs detail-type and detail`);
  return parsed.data;
}

function asJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidRequestError(`${file} is no JSON`);
  }
}
