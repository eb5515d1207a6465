import { CfnOutput, type Stack } from 'aws-cdk-lib';
import { alarmTopic } from './alarm-topic.ts';
import { reportAlarms, type Watched } from './alarms.ts';
import { monthlyBudget } from './budget.ts';
import { reportDashboard } from './dashboard.ts';

/** Who watches: alarms with the topic that they ring at, the budget, and the page that an on-call developer reads. */
export function reportOperations(stack: Stack, watched: Watched): void {
  const { alarmAddress, monthlyBudget: dollars } = watched.settings.operations;
  const topic = alarmTopic(stack, alarmAddress);
  const alarms = reportAlarms(stack, topic, watched);
  reportDashboard(stack, alarms, watched);
  if (dollars !== undefined) monthlyBudget(stack, topic, dollars);
  new CfnOutput(stack, 'AlarmTopicArn', { value: topic.topicArn });
}
