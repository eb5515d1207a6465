import { AthenaClient, GetQueryExecutionCommand, StartQueryExecutionCommand } from '@aws-sdk/client-athena';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isOfRun, runLine } from '../../../../shared/adapters/aws/run-of-query.ts';
import { stopQueriesOf } from '../../../../shared/adapters/aws/stop-queries.ts';
import { StorageError, TransientError } from '../../../../shared/contracts/errors.ts';
import { runTag } from '../../../../shared/contracts/run-tag.ts';
import { type AthenaStandIn, startAthenaStandIn } from '../../../aws/athena-stand-in.ts';
import { emulated } from '../../../aws/emulated.ts';
import { awsError, fakeClient } from './fake-client.ts';

const tag = runTag('monthly-2026-10-r1');
const tables = { unit: { prefix: `runs/monthly-2026-10-20261106T110000Z-${tag}/journeys/unit`, columns: {} } };

let athena: AthenaStandIn;
let client: AthenaClient;
beforeEach(async () => {
  const store = { list: async () => [], read: async () => undefined };
  athena = await startAthenaStandIn({ objects: store as never, table: async () => undefined });
  client = new AthenaClient(emulated(athena.endpoint));
});
afterEach(async () => {
  client.destroy();
  await athena.stop();
});

async function began(sql: string, number: number): Promise<string | undefined> {
  const ClientRequestToken = `${number}`.padStart(32, '0');
  const started = await client.send(new StartQueryExecutionCommand({ QueryString: sql, ClientRequestToken }));
  return started.QueryExecutionId;
}

async function stateOf(QueryExecutionId: string | undefined) {
  const { QueryExecution } = await client.send(new GetQueryExecutionCommand({ QueryExecutionId }));
  return QueryExecution?.Status?.State;
}

it('stops what one run has under way, and nothing of another, nor what is over', async () => {
  const other = { unit: { ...tables.unit, prefix: tables.unit.prefix.replace(tag, runTag('quarterly-2026-Q3-r1')) } };
  const over = await began(`${runLine(tables)}SELECT 1`, 1);
  await expect.poll(() => stateOf(over), { timeout: 20_000 }).toBe('SUCCEEDED');
  athena.holdNext();
  await began(`UNLOAD (SELECT * FROM (\n${runLine(tables)}SELECT 1 AS one\n) q) TO 's3://bucket/runs/x/'`, 2);
  athena.holdNext();
  await began(`${runLine(other)}SELECT 1`, 3);
  // so many that the ones above are on the second page
  for (let number = 4; number < 60; number += 1) {
    athena.holdNext();
    await began('SELECT 1', number);
  }
  expect(await stopQueriesOf(client, 'segment-signals')(tag)).toBe(1);
  expect(athena.stopped()).toBe(1);
  expect(await stopQueriesOf(client, 'segment-signals')(tag)).toBe(0);
});

it('knows a run by the whole of its tag, in a line of its own', () => {
  expect(isOfRun(`SELECT (\n${runLine(tables)}SELECT 1)`, tag)).toBe(true);
  expect(isOfRun(`${runLine(tables)}SELECT 1`, tag.slice(1, 7))).toBe(false);
  expect(isOfRun(`SELECT '${runLine(tables).trim()}'`, tag)).toBe(false);
  expect(runLine({ elsewhere: { prefix: 'wording/runs/a', columns: {} } })).toBe('');
});

it.each([
  ['ThrottlingException', 400, TransientError],
  ['AccessDeniedException', 400, StorageError],
])('says of %s what it means', async (name, status, error) => {
  const refused = fakeClient<AthenaClient>(() => {
    throw awsError(name, status);
  });
  await expect(stopQueriesOf(refused.client, 'group')(tag)).rejects.toThrow(error);
});

it('asks for a workgroup', async () => {
  await expect(stopQueriesOf(client, '')(tag)).rejects.toThrow(StorageError);
});
