import { awsPorts } from '../shared/adapters/aws/aws-ports.ts';
import { lambda } from '../shared/runtime/lambda.ts';
import { deliverOutbox } from './deliver-outbox.ts';

export const handler = lambda(deliverOutbox, () => awsPorts());
