import type { Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Topic } from 'aws-cdk-lib/aws-sns';

/** What can go wrong that a person has to act on. Each has an entry of this name in docs/runbook.md. */
export type AlarmKind =
  | 'RunFailed'
  | 'RunTimedOut'
  | 'RunAborted'
  | 'ReportOverdue'
  | 'MessagesPutAside'
  | 'MessagesWaiting'
  | 'DoorFailed'
  | 'StepFailedRepeatedly'
  | 'FunctionThrottled'
  | 'QueriesScannedTooMuch'
  | 'ModelThrottled'
  | 'ModelRefused';

type AlarmSettings = {
  readonly kind: AlarmKind;
  /** Which queue, function or cadence; undefined where there is only one. */
  readonly subject?: string;
  /** In a sentence, what was seen. */
  readonly says: string;
  readonly metric: IMetric;
  /** It rings from this value on. */
  readonly from: number;
};

/** One alarm, named by what is wrong and with what. Its description says where the runbook tells what to do. */
export function raiseAlarm(
  stack: Stack,
  topic: Topic,
  { kind, subject = '', says, metric, from }: AlarmSettings,
): Alarm {
  const alarm = new Alarm(stack, `${kind}${subject}`, {
    alarmDescription: `${says} docs/runbook.md#${runbookAnchor(kind)}`,
    metric,
    threshold: from,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    evaluationPeriods: 1,
    // a service that runs twice a month is silent most of the time
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  alarm.addAlarmAction(new SnsAction(topic));
  alarm.addOkAction(new SnsAction(topic));
  return alarm;
}

function runbookAnchor(kind: AlarmKind): string {
  return kind.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
