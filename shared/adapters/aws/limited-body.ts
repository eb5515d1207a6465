import { Readable, Transform } from 'node:stream';
import type { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';

/** More came back than anything that was asked for could be. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** Ends a response at so many bytes: the client collects it whole before anybody sees it. */
export function limitBodies(client: BedrockRuntimeClient, bytes: number): void {
  client.middlewareStack.add(
    (next) => async (given) => {
      const result = await next(given);
      const response = result.response as { body?: unknown };
      if (response.body instanceof Readable) response.body = limited(response.body, bytes);
      return result;
    },
    { step: 'deserialize', name: 'limitBodies', priority: 'low' },
  );
}

function limited(body: Readable, bytes: number): Readable {
  let seen = 0;
  const limit = new Transform({
    transform(chunk: Uint8Array, _, done) {
      seen += chunk.length;
      if (seen > bytes) done(new TooLargeError(`The answer has more than ${bytes} bytes.`));
      else done(null, chunk);
    },
  });
  limit.on('error', () => body.destroy());
  body.on('error', (error) => limit.destroy(error));
  body.on('aborted', () => limit.destroy(new Error('The answer broke off.')));
  return body.pipe(limit);
}
