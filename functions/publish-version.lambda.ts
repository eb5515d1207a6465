import { awsPorts } from '../shared/adapters/aws/aws-ports.ts';
import { lambda } from '../shared/runtime/lambda.ts';
import { publishVersion } from './publish-version.ts';

export const handler = lambda(publishVersion, () => awsPorts());
