import { AthenaClient } from '@aws-sdk/client-athena';
import { SFNClient } from '@aws-sdk/client-sfn';
import { awsPorts } from '../../shared/adapters/aws/aws-ports.ts';
import { executionStatus } from '../../shared/adapters/aws/execution-status.ts';
import { stopQueriesOf } from '../../shared/adapters/aws/stop-queries.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { queueLambda } from '../../shared/runtime/queue-lambda.ts';
import { tellLineage } from '../../shared/runtime/tell-lineage.ts';
import { type RunEnd, runWatcher } from './run-watcher.ts';

const executions = {
  statusOf: executionStatus(new SFNClient({ maxAttempts: 5 })),
  stopQueries: stopQueriesOf(new AthenaClient({ maxAttempts: 5 }), process.env.SEGMENT_SIGNALS_WORKGROUP),
  tellEnd: (objects: ObjectStore, runId: string, end: RunEnd) =>
    tellLineage(objects, { runId, namespace: `s3://${process.env.SEGMENT_SIGNALS_BUCKET}` }, end),
};

export const handler = queueLambda(
  runWatcher(executions),
  ({ detail }) => detail,
  () => awsPorts(),
);
