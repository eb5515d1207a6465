import { type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { StorageError } from '../../contracts/errors.ts';
import { awsProblem } from './aws-problem.ts';

/**
 * Starts executions of a state machine by name. Step Functions keeps names for 90 days after an execution has ended, so
 * that a name is started once however often it is asked for.
 */
export function startExecution(client: SFNClient, stateMachineArn: string | undefined) {
  return async (name: string, input: unknown): Promise<'started' | 'duplicate'> => {
    if (!stateMachineArn)
      throw new StorageError('The environment of this function names no workflow; deploy the stack again.');
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
      return 'started';
    } catch (error) {
      if (error instanceof Error && error.name === 'ExecutionAlreadyExists') return 'duplicate';
      throw awsProblem(error, 'start', `the run ${name}`);
    }
  };
}
