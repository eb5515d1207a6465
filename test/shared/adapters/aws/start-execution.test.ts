import type { SFNClient } from '@aws-sdk/client-sfn';
import { expect, it } from 'vitest';
import { startExecution } from '../../../../shared/adapters/aws/start-execution.ts';
import { StorageError, TransientError } from '../../../../shared/contracts/errors.ts';
import { awsError, fakeClient } from './fake-client.ts';

it('starts an execution by its name', async () => {
  const { client, asked } = fakeClient<SFNClient>(() => ({}));
  expect(await startExecution(client, 'arn')('monthly-2026-10-r1', { period: '2026-10' })).toBe('started');
  expect(asked.map(({ input }) => input)).toEqual([
    { stateMachineArn: 'arn', name: 'monthly-2026-10-r1', input: '{"period":"2026-10"}' },
  ]);
});

it.each([
  ['ExecutionAlreadyExists', 400, 'duplicate'],
  ['ThrottlingException', 400, TransientError],
  ['AccessDeniedException', 400, StorageError],
])('answers %s', async (name, status, expected) => {
  const { client } = fakeClient<SFNClient>(() => {
    throw awsError(name, status);
  });
  const answer = startExecution(client, 'arn')('run', {});
  if (typeof expected === 'string') expect(await answer).toBe(expected);
  else await expect(answer).rejects.toThrow(expected);
});

it('says that nobody told it of a workflow', async () => {
  const { client } = fakeClient<SFNClient>(() => ({}));
  await expect(startExecution(client, undefined)('run', {})).rejects.toThrow(/names no workflow/);
});
