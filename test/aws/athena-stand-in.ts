import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ObjectStore, Table } from '../../shared/ports.ts';
import { type ResultTable, runStatement } from './athena-statement.ts';

/** What a failed execution says of itself, in Athena's words. */
export type Failure = { readonly ErrorCategory: number; readonly Retryable: boolean; readonly ErrorMessage: string };

export type StandInOptions = {
  /** What the tables' locations lie in. */
  readonly objects: ObjectStore;
  /** The catalogue: which prefix and columns a table's name has; undefined where there is no such table. */
  readonly table: (name: string) => Promise<Table | undefined>;
};

export type HeldQuery = { readonly begun: Promise<void>; readonly release: () => void };

export type AthenaStandIn = {
  readonly endpoint: string;
  /** The next execution that begins fails so, and does not run. */
  readonly failNext: (failure: Failure) => void;
  /** The next execution that begins goes on until it is stopped or let go. */
  readonly holdNext: () => HeldQuery;
  /** How many executions have been stopped. */
  readonly stopped: () => number;
  /** The statements that were executed, one for each token. */
  readonly executed: () => readonly string[];
  readonly stop: () => Promise<void>;
};

type Execution = {
  readonly sql: string;
  readonly parameters: readonly string[];
  state: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';
  failure?: Failure;
  result?: ResultTable;
};

type Input = {
  readonly QueryString?: string;
  readonly ClientRequestToken?: string;
  readonly ExecutionParameters?: readonly string[];
  readonly QueryExecutionId?: string;
  readonly QueryExecutionIds?: readonly string[];
  readonly NextToken?: string;
};

const PAGE_EXECUTIONS = 50;
const PAGE_ROWS = 1000;

/**
 * Athena on a loopback port, as far as we use it: its calls over HTTP, tokens that answer with the execution that
 * they belong to, ExecutionParameters put in as SQL, UNLOAD to a prefix that must be empty, results as text in pages.
 * The statements run on DuckDB; that Trino understands them is for the Trino tests to show.
 */
export async function startAthenaStandIn(options: StandInOptions): Promise<AthenaStandIn> {
  const executions = new Map<string, Execution>();
  const tokens = new Map<string, string>();
  const failures: Failure[] = [];
  const held: ((run: () => void) => void)[] = [];

  function start({ QueryString = '', ClientRequestToken = '', ExecutionParameters = [] }: Input) {
    if (ClientRequestToken.length < 32 || ClientRequestToken.length > 128) throw invalid('ClientRequestToken');
    if (QueryString.length > 262_144) throw invalid('QueryString is too long');
    const known = tokens.get(ClientRequestToken);
    if (known !== undefined) {
      const { sql, parameters } = executionOf(known);
      if (sql !== QueryString || parameters.join() !== ExecutionParameters.join())
        throw invalid('Idempotent parameters do not match');
      return { QueryExecutionId: known };
    }
    const id = randomUUID();
    const execution: Execution = { sql: QueryString, parameters: ExecutionParameters, state: 'RUNNING' };
    executions.set(id, execution);
    tokens.set(ClientRequestToken, id);
    const run = () => void execute(execution, failures.shift());
    const hold = held.shift() ?? ((go) => go());
    hold(run);
    return { QueryExecutionId: id };
  }

  async function execute(execution: Execution, failure: Failure | undefined): Promise<void> {
    try {
      const result = failure === undefined ? await runStatement(execution, options.objects, options.table) : undefined;
      // stopped meanwhile
      if (execution.state !== 'RUNNING') return;
      if (failure !== undefined) Object.assign(execution, { state: 'FAILED', failure });
      else Object.assign(execution, { state: 'SUCCEEDED', result });
    } catch (error) {
      const ErrorMessage = error instanceof Error ? error.message : String(error);
      Object.assign(execution, { state: 'FAILED', failure: { ErrorCategory: 2, Retryable: false, ErrorMessage } });
    }
  }

  function executionOf(id = ''): Execution {
    const execution = executions.get(id);
    if (execution === undefined) throw invalid(`QueryExecution ${id} was not found`);
    return execution;
  }

  function status({ QueryExecutionId }: Input) {
    const { state, failure } = executionOf(QueryExecutionId);
    const Status = { State: state, ...(failure && { AthenaError: failure, StateChangeReason: failure.ErrorMessage }) };
    return { QueryExecution: { QueryExecutionId, Status } };
  }

  function stopQuery({ QueryExecutionId }: Input) {
    const execution = executionOf(QueryExecutionId);
    if (execution.state === 'RUNNING') execution.state = 'CANCELLED';
    return {};
  }

  /** Newest first, as Athena lists them. */
  function listed({ NextToken }: Input) {
    const ids = [...executions.keys()].toReversed();
    const until = Number(NextToken ?? 0) + PAGE_EXECUTIONS;
    return {
      QueryExecutionIds: ids.slice(until - PAGE_EXECUTIONS, until),
      ...(until < ids.length ? { NextToken: String(until) } : {}),
    };
  }

  function described({ QueryExecutionIds = [] }: Input) {
    const QueryExecutions = QueryExecutionIds.map((id) => ({
      ...status({ QueryExecutionId: id }).QueryExecution,
      Query: executionOf(id).sql,
    }));
    return { QueryExecutions };
  }

  const calls: Readonly<Record<string, (input: Input) => unknown>> = {
    StartQueryExecution: start,
    GetQueryExecution: status,
    GetQueryResults: ({ QueryExecutionId, NextToken }) => page(executionOf(QueryExecutionId), Number(NextToken ?? 0)),
    StopQueryExecution: stopQuery,
    ListQueryExecutions: listed,
    BatchGetQueryExecution: described,
  };
  const server = createServer((request, response) => void answer(calls, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    failNext: (failure) => void failures.push(failure),
    holdNext: () => {
      const begun = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      held.push((run) => {
        begun.resolve();
        void released.promise.then(run);
      });
      return { begun: begun.promise, release: released.resolve };
    },
    stopped: () => [...executions.values()].filter(({ state }) => state === 'CANCELLED').length,
    executed: () => [...executions.values()].map(({ sql }) => sql),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function page({ state, result }: Execution, from: number): unknown {
  if (state !== 'SUCCEEDED') throw invalid(`Query did not finish successfully. Final query state: ${state}`);
  const columns = result?.columns ?? [];
  const all = [columns.map(({ Name }) => Name), ...(result?.rows ?? [])];
  const until = from + PAGE_ROWS;
  const Rows = all
    .slice(from, until)
    .map((row) => ({ Data: row.map((cell) => (cell === null ? {} : { VarCharValue: cell })) }));
  return {
    ResultSet: { Rows, ResultSetMetadata: { ColumnInfo: columns } },
    ...(until < all.length ? { NextToken: String(until) } : {}),
  };
}

function invalid(message: string): Error {
  return Object.assign(new Error(message), { name: 'InvalidRequestException' });
}

async function answer(
  calls: Readonly<Record<string, (input: Input) => unknown>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const action = String(request.headers['x-amz-target']).replace('AmazonAthena.', '');
  response.setHeader('content-type', 'application/x-amz-json-1.1');
  try {
    const call = calls[action];
    if (call === undefined) throw invalid(`this stand-in does not know ${action}`);
    response.end(JSON.stringify(call(JSON.parse(await text(request)))));
  } catch (error) {
    const { name, message } = error as Error;
    response.statusCode = name === 'InvalidRequestException' ? 400 : 500;
    response.end(JSON.stringify({ __type: name, message }));
  }
}
