import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod/mini';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import type { TrinoServer } from '../../shared/adapters/trino/trino-connection.ts';
import { trinoEngine } from '../../shared/adapters/trino/trino-engine.ts';
import { ContractError, IntegrityError, TransientError } from '../../shared/contracts/errors.ts';
import type { Query } from '../../shared/ports.ts';
import { rowSchema } from '../../shared/queries/row.ts';
import { trinoOfTest } from './trino-of-test.ts';

const One = rowSchema({ one: 'integer' });
const asking = (sql: string): Query => ({ name: 'asked', sql, tables: {}, parameters: [] });
const one = asking('SELECT 1 AS one');

describe('a Trino server', () => {
  const root = mkdtempSync(join(tmpdir(), 'trino-server-'));
  const objects = folderStore(root);
  const engineOf = (server: TrinoServer, signal?: AbortSignal) =>
    trinoEngine({ ...server, base: `local://${root}`, objects, ...(signal === undefined ? {} : { signal }) });
  const secure = (given: Partial<TrinoServer> = {}): TrinoServer => {
    const { secureServer, ca, password } = inject('trino');
    return { ...trinoOfTest(), server: secureServer, ca, password, ...given };
  };
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('is asked over TLS with a password', async () => {
    expect(await engineOf(secure()).collect(one, One, 1)).toEqual([{ one: 1 }]);
  });

  it('does not let in who has another password', async () => {
    await expect(engineOf(secure({ password: 'other' })).collect(one, One, 1)).rejects.toThrow(/401/);
  });

  it('is not trusted without the certificate of who signed its own', async () => {
    const { ca: _, ...unknown } = secure();
    await expect(engineOf(unknown).collect(one, One, 1)).rejects.toThrow(/is not trusted/);
  });

  it('may come back, where nobody answers', async () => {
    await expect(engineOf({ ...trinoOfTest(), server: 'http://127.0.0.1:1' }).collect(one, One, 1)).rejects.toThrow(
      TransientError,
    );
  });

  it('says what is wrong with a query', async () => {
    const engine = engineOf(trinoOfTest());
    const wrong = engine.collect(asking('SELECT nothing AS one'), One, 1);
    await expect(wrong).rejects.toThrow(ContractError);
    await expect(wrong).rejects.toThrow(/query asked: Trino says COLUMN_NOT_FOUND: .*'nothing'/);
    await expect(engine.collect(asking('SELECT 9223372036854775807 + 1 AS one'), One, 1)).rejects.toThrow(
      ContractError,
    );
  });

  it('hands out integers beyond 2^53 exactly', async () => {
    const Big = z.object({ big: z.bigint() });
    const asked = asking('SELECT 9007199254740993 AS big');
    expect(await engineOf(trinoOfTest()).collect(asked, Big, 1)).toEqual([{ big: 9007199254740993n }]);
  });

  it('pages through a long result, in its order', async () => {
    const asked = asking(
      'SELECT x AS one FROM UNNEST(sequence(1, 10000)) t(x) CROSS JOIN UNNEST(sequence(1, 5)) u(y) ORDER BY x, y',
    );
    const rows = await engineOf(trinoOfTest()).collect(asked, One, 50_000);
    expect(rows).toHaveLength(50_000);
    expect(rows.every(({ one: found }, index) => found === Math.floor(index / 5) + 1)).toBe(true);
    await expect(engineOf(trinoOfTest()).collect(asked, One, 49_999)).rejects.toThrow(IntegrityError);
  });

  it('cancels a query, also one that writes, when the signal says so', async () => {
    const stop = new AbortController();
    const engine = engineOf(trinoOfTest(), stop.signal);
    await engine.collect(one, One, 1);
    const endless =
      'SELECT count(*) AS one FROM UNNEST(sequence(1, 10000)) a(x) CROSS JOIN UNNEST(sequence(1, 10000)) b(y) CROSS JOIN UNNEST(sequence(1, 10000)) c(z) WHERE x * y + z = 7';
    const running = engine.materialise(asking(endless), 'runs/endless/table', { one: 'integer' });
    running.catch(() => undefined);
    const states = asking(
      "SELECT state, coalesce(error_code, 'none') AS error FROM system.runtime.queries WHERE query LIKE 'INSERT INTO%sequence(1, 10000)%'",
    );
    const observer = engineOf(trinoOfTest());
    const State = rowSchema({ state: 'text', error: 'text' });
    const until = async (state: string) => {
      for (;;) {
        const found = (await observer.collect(states, State, 1))[0];
        if (found?.state === state) return found;
        await pause(100);
      }
    };
    await until('RUNNING');
    stop.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
    expect(await until('FAILED')).toEqual({ state: 'FAILED', error: 'USER_CANCELED' });
    await engine.close();
  });
});
