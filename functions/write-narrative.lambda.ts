import { awsPorts } from '../shared/adapters/aws/aws-ports.ts';
import { lambda } from '../shared/runtime/lambda.ts';
import { writeNarrative } from './write-narrative.ts';

export const handler = lambda(writeNarrative, () => awsPorts());
