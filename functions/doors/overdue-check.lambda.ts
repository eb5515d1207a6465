import { awsPorts } from '../../shared/adapters/aws/aws-ports.ts';
import { correlationOf } from '../../shared/runtime/correlation.ts';
import { lambda } from '../../shared/runtime/lambda.ts';
import { metricLine } from '../../shared/runtime/metric-line.ts';
import { overdueCheck } from './overdue-check.ts';

export const handler = lambda(overdueCheck, () => awsPorts()).after(({ response, context }) => {
  for (const { cadence, overdue, ...known } of response?.cadences ?? [])
    process.stdout.write(
      metricLine({ cadence }, { overdue: overdue ? 1 : 0 }, { ...known, ...correlationOf(context) }),
    );
});
