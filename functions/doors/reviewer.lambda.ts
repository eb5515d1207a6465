import { SFNClient } from '@aws-sdk/client-sfn';
import { awsPorts } from '../../shared/adapters/aws/aws-ports.ts';
import { startExecution } from '../../shared/adapters/aws/start-execution.ts';
import { queueLambda } from '../../shared/runtime/queue-lambda.ts';
import { reviewer } from './reviewer.ts';

const startRun = startExecution(new SFNClient({ maxAttempts: 5 }), process.env.SEGMENT_SIGNALS_WORKFLOW);
const files = { definitions: process.env.SEGMENT_SIGNALS_DEFINITIONS, exports: process.env.SEGMENT_SIGNALS_EXPORTS };

export const handler = queueLambda(
  reviewer(startRun),
  ({ detail }) => ({ ...detail, ...files }),
  () => awsPorts(),
);
