import { createHash, createHmac } from 'node:crypto';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { hashOf } from '../../../../shared/adapters/duckdb/export-hash.ts';

const connection = await (await DuckDBInstance.create(':memory:')).connect();

async function hashed(text: string | null, key: string): Promise<unknown> {
  const literal = text === null ? 'NULL::VARCHAR' : `'${text}'`;
  return (await connection.runAndReadAll(`SELECT ${hashOf('t', key)} FROM (SELECT ${literal} AS t)`)).getRows()[0]?.[0];
}

it.each([
  ['ann@example.com', 'ann@example.com'],
  [' Ann@Example.COM ', 'ann@example.com'],
  // a letter with its accent after it, and as one
  ['zoe\u0308@example.com', 'zo\u00eb@example.com'],
])('the hash of %j is that of %j by the HMAC of RFC 2104', async (text, meant) => {
  for (const key of ['segment-signals', '', 'long '.repeat(40)]) {
    const hmac = createHmac('sha256', createHash('sha256').update(key).digest());
    expect(await hashed(text, key)).toBe(hmac.update(meant).digest('hex'));
  }
});

it.each([null, '', ' ', 'n/a', 'unknown'])('%j is no address, so that nobody is matched by it', async (text) => {
  expect(await hashed(text, 'key')).toBeNull();
});
