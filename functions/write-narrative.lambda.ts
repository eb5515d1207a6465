import { modelOfEnvironment } from '../shared/adapters/aws/aws-environment.ts';
import { awsPorts } from '../shared/adapters/aws/aws-ports.ts';
import { awsWording } from '../shared/adapters/aws/aws-wording.ts';
import { lambda } from '../shared/runtime/lambda.ts';
import { writeNarrative } from './write-narrative.ts';

export const handler = lambda(writeNarrative, () => {
  const model = modelOfEnvironment(process.env);
  return model === undefined ? awsPorts() : { ...awsPorts(), wording: awsWording(model) };
});
