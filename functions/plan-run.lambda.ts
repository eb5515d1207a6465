import { awsPorts } from '../shared/adapters/aws/aws-ports.ts';
import { lambda } from '../shared/runtime/lambda.ts';
import { planRun } from './plan-run.ts';

export const handler = lambda(planRun, () => awsPorts());
