import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { expect, it } from 'vitest';
import { rotatingSecret } from '../../../../shared/adapters/aws/rotating-secret.ts';
import { StorageError } from '../../../../shared/contracts/errors.ts';
import { awsError, fakeClient } from './fake-client.ts';

function secretOf(values: Partial<Record<string, string>>) {
  const time = { now: 0 };
  const { client, asked } = fakeClient<SecretsManagerClient>(({ input }) => {
    const value = values[String(input.VersionStage)];
    if (value === undefined) throw awsError('ResourceNotFoundException', 400);
    return { SecretString: value };
  });
  return { time, asked, read: rotatingSecret(client, 'arn:secret', { now: () => new Date(time.now) }) };
}

it('is one value, and two while it is being exchanged', async () => {
  expect(await secretOf({ AWSCURRENT: 'new' }).read()).toEqual(['new']);
  expect(await secretOf({ AWSCURRENT: 'new', AWSPREVIOUS: 'old' }).read()).toEqual(['new', 'old']);
});

it('is asked for once a minute, so that a value that was taken back holds for no longer', async () => {
  const values: Partial<Record<string, string>> = { AWSCURRENT: 'new', AWSPREVIOUS: 'old' };
  const { time, asked, read } = secretOf(values);
  await read();
  delete values.AWSPREVIOUS;
  time.now = 60_000;
  expect(await read()).toEqual(['new', 'old']);
  time.now = 60_001;
  expect(await read()).toEqual(['new']);
  expect(asked.map(({ input }) => input)).toHaveLength(4);
  expect(asked[0]?.input).toEqual({ SecretId: 'arn:secret', VersionStage: 'AWSCURRENT' });
});

it('says that there is none, rather than letting anybody in', async () => {
  await expect(secretOf({}).read()).rejects.toThrow(StorageError);
});
