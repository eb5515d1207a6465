import { awsPorts } from '../shared/adapters/aws/aws-ports.ts';
import { lambda } from '../shared/runtime/lambda.ts';
import { awaitSources } from './await-sources.ts';

export const handler = lambda(awaitSources, () => awsPorts());
