import { readFile } from 'node:fs/promises';
import { ContractError } from '../../shared/contracts/errors.ts';
import { modelSettings } from '../../shared/contracts/model-settings.ts';
import type { Wording } from '../../shared/ports.ts';
import { UsageError } from './usage-error.ts';

/**
 * The model of Bedrock that a file of settings names. What talks to AWS is loaded here and only when asked for: whoever has no account
 * needs nothing of it. Throws UsageError.
 */
export async function askedModel(file: string): Promise<Wording> {
  const settings = await settingsIn(file);
  const { awsWording } = await import('../../shared/adapters/aws/aws-wording.ts');
  return awsWording(settings);
}

async function settingsIn(file: string): Promise<ReturnType<typeof modelSettings>> {
  try {
    return modelSettings(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (error instanceof ContractError) throw new UsageError(`--model: ${error.message}`);
    throw new UsageError(`--model: ${file} cannot be read as JSON`);
  }
}
