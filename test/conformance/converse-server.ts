import { createServer, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';

/** What a model was asked, as it came over the wire. */
export type Received = {
  readonly path: string;
  readonly text: string;
  /** From 0, in the order of arrival. */
  readonly number: number;
};
export type Reply = (stream: ServerHttp2Stream, received: Received) => void;
export type ConverseServer = {
  readonly endpoint: string;
  readonly received: readonly Received[];
  readonly stop: () => Promise<void>;
};

/** A loopback server that speaks as Bedrock does, HTTP/2 without TLS; what it answers is the test's. */
export async function converseServer(reply: Reply): Promise<ConverseServer> {
  const received: Received[] = [];
  const streams = new Set<ServerHttp2Stream>();
  const server = createServer().on('stream', (stream, headers) => {
    const chunks: Buffer[] = [];
    streams.add(stream);
    stream.on('error', () => {});
    stream.on('close', () => streams.delete(stream));
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const asked = { path: decodeURIComponent(headers[':path'] ?? ''), text, number: received.length };
      received.push(asked);
      reply(stream, asked);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    stop: () => {
      for (const stream of streams) stream.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const USAGE = { inputTokens: 900, outputTokens: 300, totalTokens: 1200 };

/** An answer that ended as it should, unless it is said how. */
export function saying(text: string, stopReason = 'end_turn', usage: unknown = USAGE): Reply {
  return answering(200, {
    output: { message: { role: 'assistant', content: [{ text }] } },
    ...{ stopReason, usage, metrics: { latencyMs: 5 } },
  });
}

export function answering(status: number, body: unknown, error?: string): Reply {
  return (stream) => {
    stream.respond({
      ':status': status,
      'content-type': 'application/json',
      'x-amzn-requestid': 'request',
      ...(error === undefined ? {} : { 'x-amzn-errortype': error }),
    });
    stream.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}
