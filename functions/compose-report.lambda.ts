import { awsPorts } from '../shared/adapters/aws/aws-ports.ts';
import { lambda } from '../shared/runtime/lambda.ts';
import { composeReport } from './compose-report.ts';

export const handler = lambda(composeReport, () => awsPorts());
