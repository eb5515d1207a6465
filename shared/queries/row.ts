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

/** Engines hand out integers as numbers, as bigints (DuckDB sums) or as digits (Athena): read once, here, exactly. */
const integer = z.pipe(
  z.union([z.number(), z.bigint(), z.string().check(z.regex(/^-?\d+$/))]),
  z.pipe(z.transform(Number), z.int()),
);
const byKind: Record<ColumnKind, z.ZodMiniType> = { integer, text: z.string(), boolean: z.boolean() };

/** The schema through which a query's rows are read: exactly these columns, each of its kind. */
export function rowSchema<const Columns extends RowColumns>(columns: Columns): z.ZodMiniType<RowOf<Columns>> {
  const shape = Object.fromEntries(
    Object.entries(columns).map(([name, kind]) => {
      const schema = byKind[kind.replace('?', '') as ColumnKind];
      return [name, kind.endsWith('?') ? z.nullable(schema) : schema];
    }),
  );
  return z.strictObject(shape) as unknown as z.ZodMiniType<RowOf<Columns>>;
}

/** The same columns without their nullability, as tables are declared. */
export function tableColumns(columns: RowColumns): TableColumns {
  return Object.fromEntries(Object.entries(columns).map(([name, kind]) => [name, kind.replace('?', '') as ColumnKind]));
}
