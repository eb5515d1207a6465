import { once } from 'node:events';
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What AWS answers with in place of doing what it was asked. */
export type Refusal = { readonly status: number; readonly type: string; readonly body: string };

export type RefusingProxy = {
  readonly endpoint: string;
  /** The next so many requests that are meant get the refusal; all others pass. */
  readonly refuseNext: (times: number, refusal: Refusal, isMeant?: (request: IncomingMessage) => boolean) => void;
  /** In place of the next request that is meant this is done, and the connection cut: what asked does not live to hear of it. */
  readonly cutNext: (act: () => Promise<void>, isMeant: (request: IncomingMessage) => boolean) => void;
  /** How many refusals have still to be given. */
  readonly left: () => number;
  readonly stop: () => Promise<void>;
};

type Pending = {
  times: number;
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
  readonly isMeant: (request: IncomingMessage) => boolean;
};

/** In front of an emulated service, on a loopback port; refuses a bounded number of times. `target` is asked with each request. */
export async function startRefusingProxy(target: () => string): Promise<RefusingProxy> {
  const pending: Pending[] = [];
  const server = createServer((request, response) => {
    const one = pending.find(({ times, isMeant }) => times > 0 && isMeant(request));
    if (one === undefined) return pass(request, response, target());
    one.times -= 1;
    one.answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refuseNext: (times, refusal, isMeant = () => true) =>
      void pending.push({ times, answer: (request, response) => refuse(request, response, refusal), isMeant }),
    cutNext: (act, isMeant) =>
      void pending.push({ times: 1, answer: (_, response) => void act().finally(() => response.destroy()), isMeant }),
    left: () => pending.reduce((sum, { times }) => sum + times, 0),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** An error in the protocol of Athena and EventBridge. */
export function jsonRefusal(name: string): Refusal {
  return { status: 400, type: 'application/x-amz-json-1.1', body: JSON.stringify({ __type: name, message: name }) };
}

export const SLOW_DOWN: Refusal = {
  status: 503,
  type: 'application/xml',
  body: '<?xml version="1.0" encoding="UTF-8"?><Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>',
};

export const ACCESS_DENIED: Refusal = {
  status: 403,
  type: 'application/xml',
  body: '<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
};

function refuse(request: IncomingMessage, response: ServerResponse, { status, type, body }: Refusal): void {
  request.resume();
  request.on('end', () => response.writeHead(status, { 'content-type': type }).end(body));
}

function pass(request: IncomingMessage, response: ServerResponse, target: string): void {
  // this proxy has asked for the body already
  const { expect: _, ...headers } = request.headers;
  const options = { method: request.method, headers };
  const forwarded = forward(new URL(request.url ?? '/', target), options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  forwarded.on('error', () => response.destroy());
  request.pipe(forwarded);
}
