import { ContractError, StorageError, TransientError } from '../../contracts/errors.ts';

/** What a server says of a query that failed. */
export type TrinoFailure = {
  readonly message: string;
  readonly errorName: string;
  readonly errorType: 'USER_ERROR' | 'INTERNAL_ERROR' | 'INSUFFICIENT_RESOURCES' | 'EXTERNAL';
};

/** Internal errors of a cluster that a worker has left, or that comes or goes. */
const PASSING = new Set([
  'SERVER_STARTING_UP',
  'SERVER_SHUTTING_DOWN',
  'NO_NODES_AVAILABLE',
  'REMOTE_TASK_ERROR',
  'REMOTE_TASK_MISMATCH',
  'REMOTE_HOST_GONE',
  'PAGE_TRANSPORT_ERROR',
  'PAGE_TRANSPORT_TIMEOUT',
  'TOO_MANY_REQUESTS_FAILED',
  'ABANDONED_QUERY',
  'ABANDONED_TASK',
  'ADMINISTRATIVELY_KILLED',
  'ADMINISTRATIVELY_PREEMPTED',
  'CLUSTER_OUT_OF_MEMORY',
]);
/** External in Trino's words, and yet the same at every attempt. */
const BAD_FILES = /^HIVE_(BAD_DATA|INVALID|PARTITION_SCHEMA|UNSUPPORTED|COLUMN|CORRUPTED|UNKNOWN)/;

/** The error of ours that a failed query is, with its name and the server's message. */
export function trinoError(failure: TrinoFailure, name: string): Error {
  const message = `query ${name}: Trino says ${failure.errorName}: ${failure.message}`;
  if (/no space left/i.test(failure.message)) return new StorageError(message);
  if (failure.errorType === 'INSUFFICIENT_RESOURCES' || PASSING.has(failure.errorName))
    return new TransientError(message);
  if (failure.errorType === 'EXTERNAL' && !BAD_FILES.test(failure.errorName)) return new TransientError(message);
  return new ContractError(message);
}
