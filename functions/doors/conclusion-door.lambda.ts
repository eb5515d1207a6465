import { awsPorts } from '../../shared/adapters/aws/aws-ports.ts';
import { queueLambda } from '../../shared/runtime/queue-lambda.ts';
import { conclusionDoor } from './conclusion-door.ts';

export const handler = queueLambda(
  conclusionDoor,
  (event) => event,
  () => awsPorts(),
);
