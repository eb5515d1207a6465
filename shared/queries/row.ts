import * as z from 'zod/mini';
import type { ColumnKind, TableColumns } from '../contracts/canonical-tables.ts';

/** The columns of a query's result; `?` marks those that may be NULL. */
export type RowColumns = Readonly<Record<string, ColumnKind | `${ColumnKind}?`>>;

type ValueOf<Kind> = Kind extends 'text'
  ? string
  : Kind extends 'integer'
    ? number
    : Kind extends 'boolean'
      ? boolean
      : never;
export type RowOf<Columns extends RowColumns> = {
  readonly [Name in keyof Columns]: Columns[Name] extends `${infer Kind}?`
    ? ValueOf<Kind> | null
    : ValueOf<Columns[Name]>;
};

/** What a value is read as; undefined where it is of another kind. */
const READERS: Readonly<Record<ColumnKind, (value: unknown) => string | number | boolean | undefined>> = {
  integer: readInteger,
  text: (value) => (typeof value === 'string' ? value : undefined),
  boolean: (value) => (typeof value === 'boolean' ? value : undefined),
};

/** Engines hand out integers as numbers, as bigints (DuckDB sums) or as digits (Athena): read once, here, exactly. */
function readInteger(value: unknown): number | undefined {
  const isWritten = typeof value === 'bigint' || (typeof value === 'string' && /^-?\d+$/.test(value));
  const read = isWritten ? Number(value) : value;
  return Number.isSafeInteger(read) ? (read as number) : undefined;
}

/**
 * The schema through which a query's rows are read: exactly these columns, each of its kind. One transformation of the row: a
 * schema for each value takes several times as long, and a report has a hundred thousand rows.
 */
export function rowSchema<const Columns extends RowColumns>(columns: Columns): z.ZodMiniType<RowOf<Columns>> {
  const readers = Object.entries(columns).map(([name, kind]) => ({
    name,
    read: READERS[kind.replace('?', '') as ColumnKind],
    mayBeNull: kind.endsWith('?'),
  }));
  const schema = z.transform((raw: unknown, { issues }) => {
    const values = (typeof raw === 'object' && raw !== null ? raw : {}) as Readonly<Record<string, unknown>>;
    const row: Record<string, unknown> = {};
    for (const { name, read, mayBeNull } of readers) {
      const value = values[name];
      row[name] = value === null && mayBeNull ? null : read(value);
      if (row[name] === undefined)
        issues.push({ code: 'custom', input: value, path: [name], message: `expected ${columns[name]}` });
    }
    for (const name in values)
      if (!Object.hasOwn(columns, name))
        issues.push({ code: 'custom', input: values, path: [name], message: 'no such column' });
    return row;
  });
  return schema as unknown as z.ZodMiniType<RowOf<Columns>>;
}

/** The same columns without their nullability, as tables are declared. */
export function tableColumns(columns: RowColumns): TableColumns {
  return Object.fromEntries(Object.entries(columns).map(([name, kind]) => [name, kind.replace('?', '') as ColumnKind]));
}
