import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

export type DuckdbSession = {
  readonly run: (sql: string) => Promise<void>;
  readonly rows: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
};

const prelude = readFileSync(new URL('../../../shared/adapters/duckdb/prelude.sql', import.meta.url), 'utf8');

/** An empty DuckDB of its own, with our prelude or as it comes. */
export async function duckdbSession({ withPrelude = true } = {}): Promise<DuckdbSession> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
  if (withPrelude) await connection.run(prelude);
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
  };
}
