import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { ContractError, TransientError } from '../../contracts/errors.ts';

export type TrinoServer = {
  /** Such as `https://trino.example.com`. */
  readonly server: string;
  readonly user: string;
  /** Basic authentication: only over TLS. */
  readonly password?: string;
  /** Certificates, in PEM, of the authority that signed the server's; without it those that Node trusts. */
  readonly ca?: string;
  readonly catalog: string;
  readonly schema: string;
};

type Method = 'POST' | 'GET' | 'DELETE';

/** Sends one request to the server and reads its answer; only to addresses of that server. */
export type TrinoConnection = (method: Method, address: string, body?: string, signal?: AbortSignal) => Promise<string>;

const REQUEST_TIMEOUT_MILLISECONDS = 60_000;
const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|^ERR_TLS|^ERR_SSL/;
/** The protocol: "the client should try again", as one does while the server starts or a proxy before it has lost it. */
const PASSING = [429, 502, 503, 504];
/** 0.1 s doubled up to 2 s: 15 s in all; the workflow tries the step again after that. */
const PAUSES = [100, 200, 400, 800, 1600, 2000, 2000, 2000, 2000, 2000, 2000];

/**
 * The HTTP side of a Trino server. `trino-client` 0.2.9 was read and left: it tells the id of a query only with its first
 * rows, so that a running CREATE TABLE AS cannot be cancelled; a statement that fails at once ends as one without rows;
 * it rounds integers beyond 2^53, does not try again on a 503, and sends the password wherever the answer points to.
 */
export function trinoConnection(options: TrinoServer): TrinoConnection {
  const base = new URL(options.server);
  const isSecure = base.protocol === 'https:';
  if (!isSecure && base.protocol !== 'http:')
    throw new ContractError(`not the address of a Trino server: ${base.href}`);
  if (options.password !== undefined && !isSecure)
    throw new ContractError(`a password is sent over https only; the Trino server is ${base.href}`);
  const agent = isSecure
    ? new HttpsAgent({ keepAlive: true, ...(options.ca === undefined ? {} : { ca: options.ca }) })
    : new HttpAgent({ keepAlive: true });
  const request = isSecure ? httpsRequest : httpRequest;
  const headers = headersOf(options);

  const attempt = (method: Method, url: URL, body: string | undefined, signal: AbortSignal | undefined) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request(url, {
        method,
        agent,
        headers,
        timeout: REQUEST_TIMEOUT_MILLISECONDS,
        ...(signal === undefined ? {} : { signal }),
      });
      sent.on('timeout', () => sent.destroy(new Error(`no answer in ${REQUEST_TIMEOUT_MILLISECONDS / 1000} seconds`)));
      sent.on('error', reject);
      sent.on('response', resolve);
      sent.end(body);
    });

  return async (method, address, body, signal) => {
    const url = new URL(address, base);
    if (url.origin !== base.origin)
      throw new ContractError(
        `the Trino server ${base.origin} answers with addresses at ${url.origin}; a server behind a proxy needs http-server.process-forwarded=true`,
      );
    for (const wait of [...PAUSES, undefined]) {
      signal?.throwIfAborted();
      const answer = await attempt(method, url, body, signal)
        .then(
          async (response) => ({ status: response.statusCode ?? 0, text: await text(response) }),
          (error: NodeJS.ErrnoException) => ({ error }),
        )
        .catch((error: NodeJS.ErrnoException) => ({ error }));
      signal?.throwIfAborted();
      if ('text' in answer && answer.status >= 200 && answer.status < 300) return answer.text;
      const problem = problemOf(answer, base);
      // a statement whose answer was lost may be running: sent again, it would run twice
      const mayTryAgain = 'status' in answer || method !== 'POST';
      if (!(problem instanceof TransientError) || !mayTryAgain || wait === undefined) throw problem;
      await pause(wait);
    }
    throw new TransientError(`no answer from the Trino server ${base.origin}`);
  };
}

function headersOf({ user, password, catalog, schema }: TrinoServer): Record<string, string> {
  return {
    'X-Trino-User': user,
    'X-Trino-Source': 'segment-signals',
    'X-Trino-Catalog': catalog,
    'X-Trino-Schema': schema,
    'X-Trino-Time-Zone': 'UTC',
    ...(password === undefined
      ? {}
      : { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` }),
  };
}

function problemOf(
  answer: { readonly status: number; readonly text: string } | { readonly error: NodeJS.ErrnoException },
  base: URL,
): Error {
  if ('error' in answer) {
    const { error } = answer;
    if (UNTRUSTED.test(error.code ?? ''))
      return new ContractError(`the certificate of the Trino server ${base.origin} is not trusted: ${error.message}`, {
        cause: error,
      });
    return new TransientError(`the Trino server ${base.origin} cannot be reached: ${error.message}`, { cause: error });
  }
  const said = answer.text.slice(0, 300).trim();
  if (PASSING.includes(answer.status))
    return new TransientError(`the Trino server ${base.origin} is not ready: ${answer.status} ${said}`);
  if (answer.status === 401 || answer.status === 403)
    return new ContractError(`the Trino server ${base.origin} does not let this user in: ${answer.status} ${said}`);
  return new ContractError(`${base.origin} does not answer as a Trino server: ${answer.status} ${said}`);
}
