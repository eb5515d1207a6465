import type { AthenaClient } from '@aws-sdk/client-athena';
import { expect, it } from 'vitest';
import { athenaExecution } from '../../../../shared/adapters/aws/athena-execution.ts';
import { ContractError, StorageError, TransientError } from '../../../../shared/contracts/errors.ts';
import { awsError, fakeClient, fakeSleep } from './fake-client.ts';

const statement = { name: 'cohort', sql: 'SELECT 1', parameters: [] };
const token = 'a'.repeat(64);

/** An Athena whose query has these states, one after the other. */
function sessionWith(states: readonly unknown[], signal?: AbortSignal) {
  let next = 0;
  const { client, asked } = fakeClient<AthenaClient>(({ command }) => {
    if (command === 'StartQueryExecutionCommand') return { QueryExecutionId: 'id' };
    if (command === 'GetQueryExecutionCommand') return { QueryExecution: { Status: states[next++] } };
    return {};
  });
  const { sleep, waits } = fakeSleep();
  const session = { client, workgroup: 'group', database: 'base', sleep, ...(signal === undefined ? {} : { signal }) };
  return { session, asked, waits };
}

const running = { State: 'RUNNING' };
const failed = (Retryable: boolean, ErrorMessage: string, ErrorCategory = 2) => ({
  State: 'FAILED',
  AthenaError: { Retryable, ErrorMessage, ErrorCategory },
});

it('starts under the token and waits longer each time, five seconds at most', async () => {
  const { session, asked, waits } = sessionWith([...Array(12).fill(running), { State: 'SUCCEEDED' }]);
  expect(await athenaExecution(session, statement, token)).toEqual({ ended: 'succeeded', id: 'id' });
  expect(asked[0]?.input).toEqual({
    QueryString: 'SELECT 1',
    ClientRequestToken: token,
    WorkGroup: 'group',
    QueryExecutionContext: { Database: 'base' },
  });
  expect(waits.slice(0, 3)).toEqual([200, 300, 450]);
  expect(Math.max(...waits)).toBe(5000);
});

it('tells a failure that it saw from one of an earlier attempt', async () => {
  const first = sessionWith([running, failed(true, 'internal')]);
  expect(await athenaExecution(first.session, statement, token)).toEqual({
    ended: 'retryable',
    reason: 'internal',
    alreadyOver: false,
  });
  const again = sessionWith([failed(true, 'internal')]);
  expect(await athenaExecution(again.session, statement, token)).toMatchObject({
    ended: 'retryable',
    alreadyOver: true,
  });
});

it('repeats in a ContractError what Athena says of a statement that it cannot run', async () => {
  const { session } = sessionWith([running, failed(false, "line 1:8: Column 'x' cannot be resolved")]);
  const refused = athenaExecution(session, statement, token);
  await expect(refused).rejects.toThrow(ContractError);
  await expect(refused).rejects.toThrow(/query cohort \(id\): line 1:8: Column 'x' cannot be resolved/);
});

it('says who has to allow what where data may not be read', async () => {
  const { session } = sessionWith([failed(false, 'Access Denied (Service: Amazon S3)', 3)]);
  await expect(athenaExecution(session, statement, token)).rejects.toThrow(StorageError);
});

it('takes a query that was stopped while it waited for an error, one that was stopped before for another attempt', async () => {
  const cancelled = { State: 'CANCELLED', StateChangeReason: 'Bytes scanned limit was exceeded' };
  await expect(athenaExecution(sessionWith([running, cancelled]).session, statement, token)).rejects.toThrow(
    /was stopped: Bytes scanned limit was exceeded/,
  );
  expect(await athenaExecution(sessionWith([cancelled]).session, statement, token)).toMatchObject({
    alreadyOver: true,
  });
});

it('stops the query when it is told to', async () => {
  const control = new AbortController();
  const { session, asked } = sessionWith([running, running], control.signal);
  const sleep = async () => control.abort(new Error('enough'));
  await expect(athenaExecution({ ...session, sleep }, statement, token)).rejects.toThrow('enough');
  expect(asked.at(-1)).toEqual({ command: 'StopQueryExecutionCommand', input: { QueryExecutionId: 'id' } });
});

it.each([
  [awsError('InvalidRequestException', 400, 'line 1:1: mismatched input'), ContractError, /mismatched input/],
  [awsError('TooManyRequestsException', 400), TransientError, /Cannot start query cohort now/],
  [awsError('AccessDeniedException', 400), StorageError, /Cannot start query cohort: permission/],
] as const)('maps %s of a start', async (error, kind, said) => {
  const { client } = fakeClient<AthenaClient>(() => {
    throw error;
  });
  const started = athenaExecution({ ...sessionWith([]).session, client }, statement, token);
  await expect(started).rejects.toThrow(kind);
  await expect(started).rejects.toThrow(said);
});
