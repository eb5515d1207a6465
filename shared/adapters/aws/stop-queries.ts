import {
  type AthenaClient,
  BatchGetQueryExecutionCommand,
  ListQueryExecutionsCommand,
  type QueryExecution,
  StopQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { StorageError } from '../../contracts/errors.ts';
import { awsProblem } from './aws-problem.ts';
import { isOfRun } from './run-of-query.ts';

/** Of fifty each, newest first: a run makes under a hundred queries, and none takes longer than half an hour. */
const PAGES = 20;

/**
 * Stops the queries of a run that are under way in a workgroup, found by the run's tag in their text; gives how many. Throws
 * StorageError where the workgroup cannot be used, TransientError where it may be later.
 */
export function stopQueriesOf(client: AthenaClient, workgroup: string | undefined) {
  return async (tag: string): Promise<number> => {
    if (!workgroup)
      throw new StorageError('The environment of this function names no workgroup; deploy the stack again.');
    try {
      const running: string[] = [];
      for await (const { QueryExecutionId = '', Query = '', Status } of newestOf(client, workgroup))
        if ((Status?.State === 'RUNNING' || Status?.State === 'QUEUED') && isOfRun(Query, tag))
          running.push(QueryExecutionId);
      for (const QueryExecutionId of running) await client.send(new StopQueryExecutionCommand({ QueryExecutionId }));
      return running.length;
    } catch (error) {
      throw awsProblem(error, 'stop', `queries of the workgroup ${workgroup}`);
    }
  };
}

async function* newestOf(client: AthenaClient, WorkGroup: string): AsyncGenerator<QueryExecution> {
  let NextToken: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const listed = await client.send(new ListQueryExecutionsCommand({ WorkGroup, NextToken }));
    const QueryExecutionIds = listed.QueryExecutionIds ?? [];
    if (QueryExecutionIds.length > 0)
      yield* (await client.send(new BatchGetQueryExecutionCommand({ QueryExecutionIds }))).QueryExecutions ?? [];
    NextToken = listed.NextToken;
    if (NextToken === undefined) return;
  }
}
