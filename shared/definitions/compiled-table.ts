import type { TableColumns } from '../contracts/canonical-tables.ts';

/** A small table that queries join: its columns, and its rows in the order of the definitions file. */
export type CompiledTable = {
  readonly columns: TableColumns;
  readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[];
};
