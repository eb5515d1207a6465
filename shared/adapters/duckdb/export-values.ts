import { DuckDBDataChunk, VARCHAR } from '@duckdb/node-api';
import type { ExportSession } from './export-session.ts';
import type { Typing } from './export-typing.ts';

/**
 * Asks a mapped column's `map` once per distinct text of the view `source`, and keeps what became something in the
 * table `map<index>` (raw, value). The texts pass by in chunks: an address is another one in every row.
 * @returns what a blank text becomes; asked for only where there is one
 */
export async function mapValues(
  session: ExportSession,
  { column, index, text }: Pick<Typing, 'column' | 'index' | 'text'>,
): Promise<string | undefined> {
  const map = column.map ?? ((raw) => raw);
  await session.run(`CREATE TABLE map${index} (raw VARCHAR, value VARCHAR)`);
  const appender = await session.writer.createAppender(`map${index}`);
  const texts = await session.connection.stream(`SELECT DISTINCT ${text} FROM source`);
  let blank: string | undefined;
  for (;;) {
    const chunk = await texts.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    const filled: [string, string][] = [];
    for (const raw of chunk.getColumnValues(0) as (string | null)[]) {
      const value = map(raw ?? undefined);
      if (raw === null) blank = value;
      else if (value !== undefined) filled.push([raw, value]);
    }
    if (filled.length === 0) continue;
    const mapped = DuckDBDataChunk.create([VARCHAR, VARCHAR], filled.length);
    mapped.setRows(filled);
    appender.appendDataChunk(mapped);
  }
  appender.closeSync();
  return blank;
}
