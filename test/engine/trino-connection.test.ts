import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { statementPages } from '../../shared/adapters/trino/statement-pages.ts';
import { trinoConnection } from '../../shared/adapters/trino/trino-connection.ts';
import { ContractError, StorageError, TransientError } from '../../shared/contracts/errors.ts';

/** What the protocol asks of a client, before a server that answers as it is told. The real one is in `npm run test:trino`. */
describe('the Trino protocol', () => {
  let server: Server | undefined;
  const asked: string[] = [];
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
    asked.length = 0;
  });

  type Answer = { readonly status?: number; readonly body?: object | string };
  async function answering(answer: (request: IncomingMessage, base: string, times: number) => Answer | undefined) {
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      const given = answer(request, base, asked.length);
      if (given === undefined) return;
      response.writeHead(given.status ?? 200);
      response.end(typeof given.body === 'string' ? given.body : JSON.stringify(given.body ?? {}));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return trinoConnection({ server: base, user: 'Zed', catalog: 'hive', schema: 'tests' });
  }

  async function rowsOf(pages: ReturnType<typeof statementPages>): Promise<unknown[]> {
    const rows: unknown[] = [];
    for await (const page of pages) rows.push(...page.rows);
    return rows;
  }

  it('follows the pages to their end, and keeps integers that no number holds', async () => {
    const send = await answering((request, base) =>
      request.method === 'POST'
        ? { body: { nextUri: `${base}/1` } }
        : request.url === '/1'
          ? {
              body: `{"columns":[{"name":"a"}],"data":[[9007199254740993],[-9223372036854775808]],"nextUri":"${base}/2"}`,
            }
          : { body: '{"columns":[{"name":"a"}],"data":[[9007199254740991],[1.5],[null]]}' },
    );
    const rows = await rowsOf(statementPages(send, 'SELECT 1', 'numbers'));
    expect(rows).toEqual([[9007199254740993n], [-9223372036854775808n], [9007199254740991], [1.5], [null]]);
    expect(asked).toEqual(['POST /v1/statement', 'GET /1', 'GET /2']);
  });

  it('asks again after a 503, as the protocol wants', async () => {
    const send = await answering((_, __, times) => (times < 3 ? { status: 503 } : { body: { data: [[1]] } }));
    expect(await rowsOf(statementPages(send, 'SELECT 1', 'again'))).toEqual([[1]]);
    expect(asked).toHaveLength(3);
  });

  it('does not send a statement twice whose answer was lost', async () => {
    const send = await answering((request) => {
      request.socket.destroy();
      return undefined;
    });
    await expect(rowsOf(statementPages(send, 'INSERT', 'once'))).rejects.toThrow(TransientError);
    expect(asked).toEqual(['POST /v1/statement']);
  });

  it('cancels on the server whatever is not read to its end', async () => {
    const send = await answering((_, base, times) => ({ body: { data: [[times]], nextUri: `${base}/${times}` } }));
    for await (const page of statementPages(send, 'SELECT 1', 'some')) if (page.rows[0]?.[0] === 2) break;
    expect(asked).toEqual(['POST /v1/statement', 'GET /1', 'DELETE /2']);
  });

  it('cancels on the server when the signal says so, while it waits for an answer', async () => {
    const stop = new AbortController();
    const send = await answering((request, base) => {
      if (request.method === 'POST') return { body: { nextUri: `${base}/wait` } };
      if (request.method === 'DELETE') return { status: 204, body: '' };
      setTimeout(() => stop.abort(new Error('enough')), 20);
      return undefined;
    });
    await expect(rowsOf(statementPages(send, 'SELECT 1', 'long', stop.signal))).rejects.toThrow('enough');
    expect(asked).toEqual(['POST /v1/statement', 'GET /wait', 'DELETE /wait']);
  });

  it.each([
    [{ errorType: 'USER_ERROR', errorName: 'COLUMN_NOT_FOUND' }, ContractError],
    [{ errorType: 'INSUFFICIENT_RESOURCES', errorName: 'EXCEEDED_LOCAL_MEMORY_LIMIT' }, TransientError],
    [{ errorType: 'INTERNAL_ERROR', errorName: 'SERVER_STARTING_UP' }, TransientError],
    [{ errorType: 'INTERNAL_ERROR', errorName: 'GENERIC_INTERNAL_ERROR' }, ContractError],
    [{ errorType: 'EXTERNAL', errorName: 'HIVE_FILESYSTEM_ERROR' }, TransientError],
    [{ errorType: 'EXTERNAL', errorName: 'HIVE_BAD_DATA' }, ContractError],
    [{ errorType: 'EXTERNAL', errorName: 'HIVE_WRITER_DATA_ERROR', message: 'No space left on device' }, StorageError],
  ])('a query that failed, also at once, with %o', async (failure, kind) => {
    const send = await answering(() => ({ body: { error: { message: 'said why', ...failure } } }));
    const failed = rowsOf(statementPages(send, 'SELECT x', 'cohort'));
    await expect(failed).rejects.toThrow(kind);
    await expect(failed).rejects.toThrow(/query cohort: Trino says/);
  });

  it('sends nothing to an address that is not the server’s', async () => {
    const send = await answering(() => ({ body: { nextUri: 'http://127.0.0.1:1/elsewhere' } }));
    await expect(rowsOf(statementPages(send, 'SELECT 1', 'elsewhere'))).rejects.toThrow(/process-forwarded/);
  });

  it('refuses what is no Trino server, and who is not let in', async () => {
    const strange = await answering(() => ({ body: '<html>' }));
    await expect(rowsOf(statementPages(strange, 'SELECT 1', 'page'))).rejects.toThrow(ContractError);
    server?.close();
    const closed = await answering(() => ({ status: 401, body: 'Unauthorized' }));
    await expect(rowsOf(statementPages(closed, 'SELECT 1', 'door'))).rejects.toThrow(/does not let this user in/);
  });

  it('sends no password without TLS', () => {
    const open = { server: 'http://trino.example', user: 'Zed', password: 'secret', catalog: 'hive', schema: 'tests' };
    expect(() => trinoConnection(open)).toThrow(/https only/);
  });
});
