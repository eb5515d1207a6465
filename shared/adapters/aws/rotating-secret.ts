import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Clock } from '../../ports.ts';
import { awsProblem } from './aws-problem.ts';

/** How long values are kept: a new one holds, and one that was taken back no longer does, after so much time. */
const KEPT_MILLISECONDS = 60_000;

/**
 * The values of a secret that hold: the present one, and while it is being exchanged the one before it, by Secrets Manager's own
 * labels. Throws StorageError where they cannot be read, TransientError where they may be later.
 */
export function rotatingSecret(client: SecretsManagerClient, secret: string, clock: Clock) {
  let known: { readonly at: number; readonly values: readonly string[] } | undefined;
  return async (): Promise<readonly string[]> => {
    const now = clock.now().getTime();
    if (known === undefined || now - known.at > KEPT_MILLISECONDS) {
      const values = await Promise.all(['AWSCURRENT', 'AWSPREVIOUS'].map((stage) => read(client, secret, stage)));
      known = { at: now, values: values.filter((value) => value !== undefined) };
    }
    return known.values;
  };
}

/** Undefined where no value has that label: a secret that was never exchanged has none before it. */
async function read(client: SecretsManagerClient, secret: string, stage: string): Promise<string | undefined> {
  try {
    return (await client.send(new GetSecretValueCommand({ SecretId: secret, VersionStage: stage }))).SecretString;
  } catch (error) {
    if (stage === 'AWSPREVIOUS' && error instanceof Error && error.name === 'ResourceNotFoundException')
      return undefined;
    throw awsProblem(error, 'read', `the secret ${secret}`);
  }
}
