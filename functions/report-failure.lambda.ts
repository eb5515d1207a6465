import { awsPorts } from '../shared/adapters/aws/aws-ports.ts';
import { lambda } from '../shared/runtime/lambda.ts';
import { reportFailure } from './report-failure.ts';

export const handler = lambda(reportFailure, () => awsPorts());
