import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { DeploymentSettings } from './deployment-settings.ts';

/** What doors are told besides: what they start, and with which files. */
export function doorEnvironment({ definitions }: DeploymentSettings, workflow: StateMachine) {
  return {
    SEGMENT_SIGNALS_WORKFLOW: workflow.stateMachineArn,
    SEGMENT_SIGNALS_DEFINITIONS: `definitions/${definitions}`,
    SEGMENT_SIGNALS_EXPORTS: 'exports/',
  };
}
