import { awsPorts } from '../shared/adapters/aws/aws-ports.ts';
import { lambda } from '../shared/runtime/lambda.ts';
import { buildJourneys } from './build-journeys.ts';

export const handler = lambda(buildJourneys, () => awsPorts());
