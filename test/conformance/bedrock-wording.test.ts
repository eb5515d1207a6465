import { describe, vi } from 'vitest';
import { awsWording } from '../../shared/adapters/aws/aws-wording.ts';
import { converseServer } from './converse-server.ts';
import { MODEL } from './model-of-test.ts';
import { wordingContract } from './wording.ts';

describe('Bedrock, before a stand-in', () => {
  wordingContract(async (reply) => {
    const server = await converseServer(reply);
    vi.stubEnv('AWS_ENDPOINT_URL_BEDROCK_RUNTIME', server.endpoint);
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
    const wording = awsWording(MODEL);
    return {
      wording,
      dispose: async () => {
        vi.unstubAllEnvs();
        await server.stop();
      },
    };
  });
});
