import { parquetMetadata } from 'hyparquet';
import { AGGREGATE_QUERIES, JOURNEY_QUERIES, SIZE_QUERIES } from '../../../shared/queries/catalog.ts';
import { renderQuery } from '../../../shared/queries/load.ts';
import { type QueryName, scansOf, tablesIn } from './query-text.ts';

/** Compressed bytes of each column of a table, over all its files. */
export type ColumnBytes = Readonly<Record<string, number>>;

/** As the footers of Parquet files say. */
export function columnBytes(files: readonly Uint8Array[]): ColumnBytes {
  const bytes: Record<string, number> = {};
  for (const file of files)
    for (const group of parquetMetadata(file.slice().buffer).row_groups)
      for (const { meta_data: chunk } of group.columns) {
        const name = chunk?.path_in_schema.join('.') ?? '';
        bytes[name] = (bytes[name] ?? 0) + Number(chunk?.total_compressed_size ?? 0);
      }
  return bytes;
}

/**
 * What Athena would scan for a query, at most: of each table, as often as it is read, the columns that bear a name which stands
 * in the text or is told by it: of a star an engine reads no more than that. Athena bills compressed bytes of columns.
 */
export function scannedBytes(name: QueryName, slots: number, tables: Readonly<Record<string, ColumnBytes>>): number {
  const sql = renderQuery(name, slots).replace(/--.*$/gm, '');
  const { columns: told } = { ...JOURNEY_QUERIES, ...SIZE_QUERIES, ...AGGREGATE_QUERIES }[name];
  const named = new Set([...(sql.match(/\w+/g) ?? []), ...Object.keys(told)]);
  return tablesIn(name).reduce((sum, table) => {
    const columns = Object.entries(tables[table] ?? {}).filter(([column]) => named.has(column));
    return sum + scansOf(table, sql) * columns.reduce((all, [, bytes]) => all + bytes, 0);
  }, 0);
}
