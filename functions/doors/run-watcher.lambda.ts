import { AthenaClient } from '@aws-sdk/client-athena';
import { awsPorts } from '../../shared/adapters/aws/aws-ports.ts';
import { stopQueriesOf } from '../../shared/adapters/aws/stop-queries.ts';
import { queueLambda } from '../../shared/runtime/queue-lambda.ts';
import { runWatcher } from './run-watcher.ts';

const stopQueries = stopQueriesOf(new AthenaClient({ maxAttempts: 5 }), process.env.SEGMENT_SIGNALS_WORKGROUP);

export const handler = queueLambda(
  runWatcher(stopQueries),
  ({ detail }) => detail,
  () => awsPorts(),
);
