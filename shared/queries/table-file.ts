import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import type { ColumnKind, TableColumns } from '../contracts/canonical-tables.ts';
import { ContractError, IntegrityError } from '../contracts/errors.ts';

export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

type ParquetType = Pick<
  NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number],
  'type' | 'converted_type'
>;

const PARQUET_TYPES: Readonly<Record<ColumnKind, ParquetType>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  boolean: { type: 'BOOLEAN' },
};
const ROW_GROUP_ROWS = 100_000;

/**
 * A small table as the bytes of one Parquet file; the same rows in the same order give the same bytes. Every column may
 * hold NULL, and there may be no rows. Throws ContractError where a value is not of its column's kind or is missing.
 */
export function writeTable(columns: TableColumns, rows: readonly Row[]): Uint8Array {
  const kinds = Object.entries(columns);
  if (kinds.length === 0) throw new ContractError('A table needs at least one column.');
  const columnData = kinds.map(([name, kind]): ColumnSource => {
    const data = rows.map((row, index) => toParquet(kind, row[name], name, index));
    // Booleans plain: run lengths for them came late to some readers of Parquet.
    return kind === 'boolean' ? { name, data, encoding: 'PLAIN' } : { name, data };
  });
  const schema = [
    { name: 'root', num_children: kinds.length },
    ...kinds.map(([name, kind]) => ({ name, repetition_type: 'OPTIONAL' as const, ...PARQUET_TYPES[kind] })),
  ];
  // No statistics: they are of use only to skip row groups, and a wrong one loses rows without a word.
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, statistics: false, rowGroupSize: ROW_GROUP_ROWS }));
}

/**
 * The rows of a Parquet file, uncompressed or with Snappy, in file order. Columns that are not asked for are not read.
 * Throws ContractError where the bytes are no such file, a column is missing or a value is not of its column's kind,
 * and IntegrityError for an integer beyond 2^53 - 1, which a number would change.
 */
export async function readTable(bytes: Uint8Array, columns: TableColumns): Promise<Row[]> {
  const kinds = Object.entries(columns);
  const found = await readRows(bytes, Object.keys(columns));
  return found.map((values, index) => {
    const row: Record<string, Value> = {};
    for (const [name, kind] of kinds) row[name] = fromParquet(kind, values[name], name, index);
    return row;
  });
}

async function readRows(bytes: Uint8Array, names: string[]): Promise<Record<string, unknown>[]> {
  const file = bytes.slice().buffer;
  try {
    const metadata = parquetMetadata(file);
    const present = new Set(metadata.schema.slice(1).map((element) => element.name));
    const missing = names.filter((name) => !present.has(name));
    if (missing.length > 0)
      throw new ContractError(`The table lacks the column ${missing.join(', ')}; it has ${[...present].join(', ')}.`);
    return await parquetReadObjects({ file, metadata, columns: names });
  } catch (cause) {
    if (cause instanceof ContractError) throw cause;
    throw new ContractError('The bytes are not a Parquet file that can be read here (uncompressed or Snappy).', {
      cause,
    });
  }
}

function toParquet(
  kind: ColumnKind,
  value: Value | undefined,
  column: string,
  index: number,
): string | bigint | boolean | null {
  if (value === null) return null;
  if (kind === 'integer' && Number.isSafeInteger(value)) return BigInt(value as number);
  if (kind === 'text' && typeof value === 'string' && value.isWellFormed()) return value;
  if (kind === 'boolean' && typeof value === 'boolean') return value;
  throw new ContractError(`Row ${index}: ${column} must be ${KIND_WORDS[kind]} or null, but is ${describe(value)}.`);
}

function fromParquet(kind: ColumnKind, value: unknown, column: string, index: number): Value {
  if (value === null || value === undefined) return null;
  if (kind === 'integer' && (typeof value === 'bigint' || Number.isInteger(value))) {
    const integer = Number(value);
    if (Number.isSafeInteger(integer)) return integer;
    throw new IntegrityError(
      `Row ${index}: ${column} holds ${value}, which is beyond the integers that a number keeps exactly.`,
    );
  }
  if (kind === 'text' && typeof value === 'string') return value;
  if (kind === 'boolean' && typeof value === 'boolean') return value;
  throw new ContractError(`Row ${index}: ${column} must be ${KIND_WORDS[kind]} or null, but is ${describe(value)}.`);
}

const KIND_WORDS: Readonly<Record<ColumnKind, string>> = {
  text: 'a well-formed text',
  integer: 'an integer between -(2^53 - 1) and 2^53 - 1',
  boolean: 'true or false',
};

/** Texts are not shown: they may be a person's data. */
function describe(value: unknown): string {
  return typeof value === 'string' ? 'a text' : typeof value === 'object' ? 'an object' : String(value);
}
