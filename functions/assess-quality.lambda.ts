import { awsPorts } from '../shared/adapters/aws/aws-ports.ts';
import { lambda } from '../shared/runtime/lambda.ts';
import { assessQuality } from './assess-quality.ts';

export const handler = lambda(assessQuality, () => awsPorts());
