import { awsPorts } from '../shared/adapters/aws/aws-ports.ts';
import { lambda } from '../shared/runtime/lambda.ts';
import { aggregateJourneys } from './aggregate-journeys.ts';

export const handler = lambda(aggregateJourneys, () => awsPorts());
