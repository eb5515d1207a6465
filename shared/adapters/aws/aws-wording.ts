import { setTimeout as wait } from 'node:timers/promises';
import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import type { ModelSettings } from '../../contracts/model-settings.ts';
import type { Wording } from '../../ports.ts';
import { type BedrockOptions, bedrockWording } from './bedrock-wording.ts';
import { limitBodies } from './limited-body.ts';

/** Many times what the longest answer takes. */
const LARGEST_ANSWER = 256 * 1024;

const MACHINE_TIME: Pick<BedrockOptions, 'now' | 'sleep'> = {
  now: () => performance.now(),
  sleep: (milliseconds) => wait(milliseconds),
};

/** Bedrock, with the region, credentials and address that the AWS SDK finds. What is tried again is the adapter's to say. */
export function awsWording(settings: ModelSettings, time = MACHINE_TIME): Wording {
  const client = new BedrockRuntimeClient({
    maxAttempts: 1,
    // a connection of its own for each request: one that broke takes no other with it
    requestHandler: { disableConcurrentStreams: true },
    ...(settings.region === undefined ? {} : { region: settings.region }),
  });
  limitBodies(client, LARGEST_ANSWER);
  return bedrockWording({
    client,
    settings,
    ...time,
    random: () => Math.random(),
  });
}
