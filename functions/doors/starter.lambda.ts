import { SFNClient } from '@aws-sdk/client-sfn';
import { awsPorts } from '../../shared/adapters/aws/aws-ports.ts';
import { startExecution } from '../../shared/adapters/aws/start-execution.ts';
import { correlationOf } from '../../shared/runtime/correlation.ts';
import { lambda } from '../../shared/runtime/lambda.ts';
import { starter } from './starter.ts';

const startRun = startExecution(new SFNClient({ maxAttempts: 5 }), process.env.SEGMENT_SIGNALS_WORKFLOW);
const files = { definitions: process.env.SEGMENT_SIGNALS_DEFINITIONS, exports: process.env.SEGMENT_SIGNALS_EXPORTS };

export const handler = lambda(starter(startRun), () => awsPorts())
  .before((request) => {
    request.event = { ...files, ...(request.event as object) };
  })
  .after(({ event, response, context }) => {
    // nobody waits for the answer of a schedule's target: why nothing was started has to be found in the log
    process.stdout.write(
      `${JSON.stringify({ step: 'Starter', ...correlationOf(event, response, context), ...response })}\n`,
    );
  });
