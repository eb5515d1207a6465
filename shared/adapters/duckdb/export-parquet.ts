import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type DuckDBStructType, type DuckDBType, DuckDBTypeId } from '@duckdb/node-api';
import { ExportError } from '../../contracts/errors.ts';
import { type CleanRequest, ROWS_PER_FILE, SEPARATOR } from './export-clean.ts';
import { cleanText } from './export-fields.ts';
import type { ExportFormat } from './export-format.ts';
import type { ExportSession } from './export-session.ts';
import { sqlText } from './export-sql.ts';

/** A value of a Parquet file by the name that it has as a column, and how it is told as text, in SQL. */
type Leaf = { readonly name: string; readonly text: string };

/**
 * As cleanExport, of a Parquet file: its values become the texts that the same export would have as CSV, to be read by
 * the same rules. A structure's fields are columns of their own, `column.field`; lists are told as JSON.
 * @returns the number of records
 * @throws ExportError where the file is no Parquet, or is damaged: it has no records that could be told apart
 */
export async function cleanParquet(
  session: ExportSession,
  blocks: AsyncIterable<Buffer>,
  request: CleanRequest,
  clean: (lines: Buffer) => Promise<void>,
): Promise<number> {
  return await withLocalFile(session, blocks, request.key, async (source) => {
    const leaves = await leavesOf(session, source, request.format);
    const names = leaves.map(({ name }) => name);
    const texts = request
      .wanted(names)
      .map((place) => (place === undefined ? 'NULL' : (leaves[place.field]?.text ?? 'NULL')));
    const firstNumber = request.fileNumber * ROWS_PER_FILE + 1;
    const rows = await session.writer.stream(
      `SELECT CAST(file_row_number AS INTEGER), ${[...texts, 'NULL'].join(', ')} FROM ${source}`,
    );
    let read = 0;
    for (;;) {
      const chunk = await rows.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) return read;
      const columns = texts.map((_, index) => chunk.getColumnValues(index + 1));
      const lines = chunk.getColumnValues(0).map((number, row) => {
        const fields = columns.map((values) => SEPARATOR + cleanText(String(values[row] ?? '')));
        return `${firstNumber + Number(number)}${fields.join('')}\n`;
      });
      await clean(Buffer.from(lines.join('')));
      read += chunk.rowCount;
    }
  });
}

/** The names of a Parquet file's columns, and of the fields of those that are structures. */
export async function readParquetNames(
  session: ExportSession,
  blocks: AsyncIterable<Buffer>,
  key: string,
  format: ExportFormat,
): Promise<readonly string[]> {
  const leaves = await withLocalFile(session, blocks, key, (source) => leavesOf(session, source, format));
  return leaves.map(({ name }) => name);
}

async function withLocalFile<T>(
  session: ExportSession,
  blocks: AsyncIterable<Buffer>,
  key: string,
  work: (source: string) => Promise<T>,
): Promise<T> {
  const path = join(session.folder, 'source.parquet');
  await pipeline(blocks, createWriteStream(path));
  try {
    return await work(`read_parquet(${sqlText(path)}, file_row_number = true, binary_as_string = true)`);
  } catch (error) {
    if (!(error instanceof Error) || !isOfFile(error)) throw error;
    throw new ExportError(`${key} is damaged, or is no Parquet file. Export or upload it again.`, { cause: error });
  } finally {
    await rm(path, { force: true });
  }
}

/** What DuckDB says of a file, not of the machine. */
function isOfFile({ name, message }: Error): boolean {
  return (
    name === 'Error' &&
    /^(Invalid|IO|Conversion|Serialization|Not implemented|Binder|INTERNAL)/.test(message) &&
    !/No space left/.test(message)
  );
}

async function leavesOf(session: ExportSession, source: string, format: ExportFormat): Promise<readonly Leaf[]> {
  const found = await session.writer.run(`SELECT * EXCLUDE (file_row_number) FROM ${source} LIMIT 0`);
  const names = found.columnNames();
  return found.columnTypes().flatMap((type, index) => leaves(names[index] ?? '', `#${index + 1}`, type, format));
}

function leaves(name: string, value: string, type: DuckDBType, format: ExportFormat): readonly Leaf[] {
  if (type.typeId !== DuckDBTypeId.STRUCT)
    return [{ name: cleanText(name).normalize('NFC'), text: textOf(value, type, format) }];
  const { entryNames, entryTypes } = type as DuckDBStructType;
  return entryNames.flatMap((entry, index) => {
    const inner = entryTypes[index];
    return inner === undefined
      ? []
      : leaves(`${name}.${entry}`, `struct_extract(${value}, ${sqlText(entry)})`, inner, format);
  });
}

/** A whole number in a column of fractions is written without one: so are ids that some tool has made numbers. */
function textOf(value: string, { typeId }: DuckDBType, { decimals }: ExportFormat): string {
  const plain = `CAST(${value} AS VARCHAR)`;
  const decimal = decimals === '.' ? plain : `replace(${plain}, '.', ',')`;
  const time = (point: string) => `strftime(${point}, '%Y-%m-%dT%H:%M:%S.%f')`;
  switch (typeId) {
    case DuckDBTypeId.FLOAT:
    case DuckDBTypeId.DOUBLE:
      return `CASE WHEN ${value} = trunc(${value}) AND abs(${value}) < 9007199254740992 THEN CAST(CAST(${value} AS BIGINT) AS VARCHAR) ELSE ${decimal} END`;
    case DuckDBTypeId.DECIMAL:
      return decimal;
    case DuckDBTypeId.TIMESTAMP:
    case DuckDBTypeId.TIMESTAMP_S:
    case DuckDBTypeId.TIMESTAMP_MS:
    case DuckDBTypeId.TIMESTAMP_NS:
      return time(`CAST(${value} AS TIMESTAMP)`);
    case DuckDBTypeId.TIMESTAMP_TZ:
      return `${time(`timezone('UTC', ${value})`)} || 'Z'`;
    case DuckDBTypeId.LIST:
    case DuckDBTypeId.ARRAY:
    case DuckDBTypeId.MAP:
      return `CAST(to_json(${value}) AS VARCHAR)`;
    default:
      return plain;
  }
}
