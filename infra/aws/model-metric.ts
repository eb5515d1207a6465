import { Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import type { ModelSettings } from '../../shared/contracts/model-settings.ts';

/** A metric of Bedrock about the model as it is asked: by its profile, where it has one. */
export function modelMetric({ model, profile }: ModelSettings, metricName: string, options: MetricOptions): Metric {
  return new Metric({
    namespace: 'AWS/Bedrock',
    metricName,
    dimensionsMap: { ModelId: profile ?? model },
    ...options,
  });
}
