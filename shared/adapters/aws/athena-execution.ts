import {
  type AthenaClient,
  GetQueryExecutionCommand,
  type QueryExecutionStatus,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { ContractError, StorageError, TransientError } from '../../contracts/errors.ts';
import { awsProblem } from './aws-problem.ts';
import type { Sleep } from './bounded-retry.ts';

export type AthenaSession = {
  readonly client: AthenaClient;
  readonly workgroup: string;
  readonly database: string;
  readonly sleep: Sleep;
  /** Aborting stops the query that is being waited for. */
  readonly signal?: AbortSignal;
};

/** `name` is for people. Nothing but the text and the parameters reaches Athena. */
export type Statement = { readonly name: string; readonly sql: string; readonly parameters: readonly string[] };

/**
 * How a statement ended that Athena began under a token. `retryable`: it failed for a reason that may pass, and
 * `alreadyOver` says that it had done so before it was asked for now, by an earlier attempt of this step.
 */
export type Execution =
  | { readonly ended: 'succeeded'; readonly id: string }
  | { readonly ended: 'retryable'; readonly reason: string; readonly alreadyOver: boolean };

const FIRST_WAIT = 200;
const LONGEST_WAIT = 5_000;

/**
 * Starts a statement, or attaches to the one that was started with the same token, and waits for its end. So a step that
 * is tried again after a time-out of its function goes on waiting for the query that it began: a query may take longer
 * than a function. Throws ContractError where Athena refuses the statement itself, StorageError where it was stopped
 * from outside or may not read its data.
 */
export async function athenaExecution(session: AthenaSession, statement: Statement, token: string): Promise<Execution> {
  const id = await start(session, statement, token);
  let status = await statusOfQuery(session, statement, id);
  let wait = FIRST_WAIT;
  const alreadyOver = isOver(status);
  while (!isOver(status)) {
    await stoppingOnAbort(session, id, () => session.sleep(wait));
    wait = Math.min(wait * 1.5, LONGEST_WAIT);
    status = await statusOfQuery(session, statement, id);
  }
  return endOf(statement, id, status, alreadyOver);
}

async function start(session: AthenaSession, { name, sql, parameters }: Statement, token: string): Promise<string> {
  session.signal?.throwIfAborted();
  const { QueryExecutionId } = await naming('start', name, () =>
    session.client.send(
      new StartQueryExecutionCommand({
        QueryString: sql,
        ClientRequestToken: token,
        WorkGroup: session.workgroup,
        QueryExecutionContext: { Database: session.database },
        ...(parameters.length === 0 ? {} : { ExecutionParameters: [...parameters] }),
      }),
    ),
  );
  if (QueryExecutionId === undefined) throw new TransientError(`Athena started query ${name} without an id.`);
  return QueryExecutionId;
}

async function statusOfQuery(session: AthenaSession, { name }: Statement, id: string): Promise<QueryExecutionStatus> {
  const { QueryExecution } = await naming('follow', name, () =>
    session.client.send(new GetQueryExecutionCommand({ QueryExecutionId: id })),
  );
  return QueryExecution?.Status ?? {};
}

async function stoppingOnAbort(session: AthenaSession, id: string, work: () => Promise<void>): Promise<void> {
  await work();
  if (session.signal?.aborted !== true) return;
  await session.client.send(new StopQueryExecutionCommand({ QueryExecutionId: id }));
  session.signal.throwIfAborted();
}

function isOver({ State }: QueryExecutionStatus): boolean {
  return State === 'SUCCEEDED' || State === 'FAILED' || State === 'CANCELLED';
}

function endOf({ name }: Statement, id: string, status: QueryExecutionStatus, alreadyOver: boolean): Execution {
  const reason = status.AthenaError?.ErrorMessage ?? status.StateChangeReason ?? 'no reason was given';
  if (status.State === 'SUCCEEDED') return { ended: 'succeeded', id };
  if (status.AthenaError?.Retryable === true) return { ended: 'retryable', reason, alreadyOver };
  if (status.State === 'CANCELLED') {
    // who asks for a query that was stopped before wants it again
    if (alreadyOver) return { ended: 'retryable', reason, alreadyOver };
    throw new StorageError(
      `Query ${name} (${id}) was stopped: ${reason}. If the workgroup's limit of scanned bytes was met, raise it; otherwise run again.`,
    );
  }
  if (/access denied|not authorized|insufficient permissions/i.test(reason))
    throw new StorageError(
      `Query ${name} (${id}) may not read its data: ${reason}. Allow it in the role of the function and in the policies of bucket, key and catalogue.`,
    );
  throw new ContractError(`Athena cannot run query ${name} (${id}): ${reason}`);
}

async function naming<Answer>(attempt: string, name: string, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && error.name === 'InvalidRequestException')
      throw new ContractError(`Athena cannot ${attempt} query ${name}: ${error.message}`, { cause: error });
    throw awsProblem(error, attempt, `query ${name}`);
  }
}
