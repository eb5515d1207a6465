import { DescribeExecutionCommand, type SFNClient } from '@aws-sdk/client-sfn';
import { awsProblem } from './aws-problem.ts';

/** What an execution is now. Throws StorageError where it cannot be asked, TransientError where it may be later. */
export function executionStatus(client: SFNClient) {
  return async (executionArn: string): Promise<string> => {
    try {
      return (await client.send(new DescribeExecutionCommand({ executionArn }))).status ?? '';
    } catch (error) {
      throw awsProblem(error, 'ask about', `the execution ${executionArn}`);
    }
  };
}
