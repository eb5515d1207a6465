import { awsPorts } from '../shared/adapters/aws/aws-ports.ts';
import { lambda } from '../shared/runtime/lambda.ts';
import { detectSignals } from './detect-signals.ts';

export const handler = lambda(detectSignals, () => awsPorts());
