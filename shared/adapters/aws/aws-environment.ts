import { StorageError } from '../../contracts/errors.ts';
import { type ModelSettings, modelSettings } from '../../contracts/model-settings.ts';

/** What a function is told by its environment; region, credentials and addresses are the AWS SDK's own variables. */
export const AWS_VARIABLES = {
  bucket: 'SEGMENT_SIGNALS_BUCKET',
  workgroup: 'SEGMENT_SIGNALS_WORKGROUP',
  database: 'SEGMENT_SIGNALS_DATABASE',
  bus: 'SEGMENT_SIGNALS_BUS',
} as const;
export type AwsEnvironment = Readonly<Record<keyof typeof AWS_VARIABLES, string>>;

/** Throws StorageError for each variable that is missing, all in one. */
export function awsEnvironment(variables: Readonly<Record<string, string | undefined>>): AwsEnvironment {
  const missing = Object.values(AWS_VARIABLES).filter((name) => !variables[name]);
  if (missing.length > 0)
    throw new StorageError(`The environment of this function lacks ${missing.join(', ')}; deploy the stack again.`);
  const read = (name: keyof typeof AWS_VARIABLES) => variables[AWS_VARIABLES[name]] ?? '';
  return { bucket: read('bucket'), workgroup: read('workgroup'), database: read('database'), bus: read('bus') };
}

/** Days for which versions cannot be deleted, where the bucket has Object Lock. */
export const LOCK_VARIABLE = 'SEGMENT_SIGNALS_LOCK_DAYS';

/** The language model's settings, as JSON; there is none without. */
const MODEL_VARIABLE = 'SEGMENT_SIGNALS_MODEL';

/** The model that this deployment names, or undefined. Throws ContractError where its settings are none. */
export function modelOfEnvironment(variables: Readonly<Record<string, string | undefined>>): ModelSettings | undefined {
  const text = variables[MODEL_VARIABLE];
  return text ? modelSettings(JSON.parse(text)) : undefined;
}
