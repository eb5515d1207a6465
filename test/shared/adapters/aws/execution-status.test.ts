import type { SFNClient } from '@aws-sdk/client-sfn';
import { expect, it } from 'vitest';
import { executionStatus } from '../../../../shared/adapters/aws/execution-status.ts';
import { StorageError, TransientError } from '../../../../shared/contracts/errors.ts';
import { awsError, fakeClient } from './fake-client.ts';

it('asks about one execution', async () => {
  const { client, asked } = fakeClient<SFNClient>(() => ({ status: 'RUNNING' }));
  expect(await executionStatus(client)('arn')).toBe('RUNNING');
  expect(asked).toEqual([{ command: 'DescribeExecutionCommand', input: { executionArn: 'arn' } }]);
});

it.each([
  ['ThrottlingException', TransientError],
  ['AccessDeniedException', StorageError],
])('names %s as the workflow knows it', async (name, expected) => {
  const { client } = fakeClient<SFNClient>(() => {
    throw awsError(name, 400);
  });
  await expect(executionStatus(client)('arn')).rejects.toThrow(expected);
});
