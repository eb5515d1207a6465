import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { folderStore } from '../../../shared/adapters/local/folder-store.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { type RequestOptions, requestReview } from '../request-review.ts';
import { summariseRun } from '../run-summary.ts';
import type { Session } from '../session.ts';
import { summaryLines } from '../summary-lines.ts';
import { UsageError } from '../usage-error.ts';

const TICKET = ['ticket', 'review', 'period', 'requester'] as const;
type Options = Omit<RequestOptions, 'detail'> &
  Partial<Record<(typeof TICKET)[number] | 'event', string>> & { readonly json?: boolean };

export function addRequest(program: Command, session: Session): void {
  program
    .command('request')
    .description(
      'ask for a predefined review as a ticket does: it is made, or refused with the reason, once per ticket',
    )
    .requiredOption('--definitions <file>', 'the definitions file')
    .requiredOption('--exports <folder>', 'folder with the exports of the source systems')
    .option('--ticket <id>', 'id of the ticket: sent again, edited or not, it asks for nothing new')
    .option('--review <id>', 'a review that the definitions predefine')
    .option('--period <period>', 'a month such as 2026-10, or a fiscal quarter such as 2026-Q3')
    .option('--requester <name>', 'who asks, as the review’s `mayRequest` names them')
    .option('--event <file>', 'a ReviewRequested as JSON, in place of these four')
    .option('--store <folder>', 'where reports and requests are kept', '.local/store')
    .option('--json', 'print one JSON document to stdout, progress to stderr')
    .action(async (options: Options) => {
      if (options.json === true) session.keepStdout();
      const finished = await requestReview({ ...options, detail: await detailOf(options) }, session);
      if (finished === undefined) {
        session.say('This ticket was answered before: nothing is made anew.');
        if (options.json === true) session.give({ outcome: 'answered_before' });
        return;
      }
      const summary = await summariseRun(finished, options.store, folderStore(options.store));
      if (options.json === true) session.give(summary);
      else for (const line of summaryLines(summary)) session.say(line);
      if (summary.verdict === 'blocked') session.endWith(EXIT_CODES.blocked);
    });
}

/** The detail of the event, from its file (with or without the envelope of EventBridge) or from the four options. */
async function detailOf(options: Options): Promise<object> {
  const given = TICKET.filter((name) => options[name] !== undefined);
  if (options.event === undefined) {
    const missing = TICKET.filter((name) => options[name] === undefined);
    if (missing.length > 0) throw new UsageError(`a request needs --${missing.join(', --')}, or --event`);
    return { schemaVersion: '1.0', ...Object.fromEntries(TICKET.map((name) => [name, options[name]])) };
  }
  if (given.length > 0) throw new UsageError(`--event says all; leave out --${given.join(', --')}`);
  const event = jsonOf(await readFile(options.event, 'utf8').catch(() => ''));
  if (typeof event !== 'object' || event === null)
    throw new UsageError(`--event: ${options.event} is no event as JSON`);
  return 'detail' in event && typeof event.detail === 'object' && event.detail !== null ? event.detail : event;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
