import { ContractError } from '../../contracts/errors.ts';
import type { TrinoConnection } from './trino-connection.ts';
import { type TrinoFailure, trinoError } from './trino-error.ts';

export type Page = {
  readonly columns: readonly string[] | undefined;
  readonly rows: readonly (readonly unknown[])[];
  readonly updateCount: number | undefined;
};

type Answer = {
  readonly nextUri?: string;
  readonly columns?: readonly { readonly name: string }[];
  readonly data?: readonly (readonly unknown[])[];
  readonly updateCount?: number;
  readonly error?: TrinoFailure;
};

/**
 * The pages of a statement's result, as they come. Whoever stops reading early, by `break`, an error or the signal,
 * cancels the query on the server. Integers beyond 2^53 are bigints. `name` says in errors what was asked.
 */
export async function* statementPages(
  send: TrinoConnection,
  sql: string,
  name: string,
  signal?: AbortSignal,
): AsyncGenerator<Page, void, undefined> {
  let next: string | undefined;
  try {
    let answer = read(await send('POST', '/v1/statement', sql, signal));
    for (;;) {
      next = answer.error === undefined ? answer.nextUri : undefined;
      if (answer.error !== undefined) throw trinoError(answer.error, name);
      yield {
        columns: answer.columns?.map((column) => column.name),
        rows: answer.data ?? [],
        updateCount: answer.updateCount,
      };
      if (next === undefined) return;
      answer = read(await send('GET', next, undefined, signal));
    }
  } finally {
    // whoever stopped reading has a reason of their own; a query that nobody reads ends by itself after minutes
    if (next !== undefined) await send('DELETE', next).catch(() => undefined);
  }
}

function read(text: string): Answer {
  try {
    return JSON.parse(text, exactIntegers) as Answer;
  } catch (cause) {
    throw new ContractError(`not the answer of a Trino server: ${text.slice(0, 100)}`, { cause });
  }
}

function exactIntegers(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const digits = context?.source ?? '';
  return /^-?\d+$/.test(digits) ? BigInt(digits) : value;
}
