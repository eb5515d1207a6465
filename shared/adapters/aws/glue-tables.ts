import { CreateTableCommand, type GlueClient, type TableInput } from '@aws-sdk/client-glue';
import type { ColumnKind, TableColumns } from '../../contracts/canonical-tables.ts';
import { canonicalJson, contentHash } from '../../contracts/content-hash.ts';
import type { Table } from '../../ports.ts';
import { prefixParts } from '../object-key.ts';
import { awsProblem } from './aws-problem.ts';

const HIVE_TYPES: Readonly<Record<ColumnKind, string>> = { text: 'string', integer: 'bigint', boolean: 'boolean' };
const PARQUET = {
  InputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
  OutputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
  SerdeInfo: { SerializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe' },
};

/** Makes sure that tables are known to Athena; gives the name of each in the database. */
export type TableCatalogue = (tables: Readonly<Record<string, Table>>) => Promise<Readonly<Record<string, string>>>;

/**
 * Tables over prefixes of a bucket, made in the Glue catalogue on first use. By Glue's own call and not by a `CREATE
 * TABLE` through Athena: it answers at once, takes no place in the queue of queries, and is not an execution to await.
 * A name tells prefix and columns by their hash, so that a table is never changed and concurrent steps make the same.
 */
export function glueTables(client: GlueClient, database: string, bucket: string): TableCatalogue {
  const made = new Set<string>();

  async function make(name: string, table: Table): Promise<string> {
    const input = tableInput(name, table, bucket);
    if (made.has(input.Name)) return input.Name;
    try {
      await client.send(new CreateTableCommand({ DatabaseName: database, TableInput: input }));
    } catch (error) {
      if (!(error instanceof Error && error.name === 'AlreadyExistsException'))
        throw awsProblem(error, 'make', `the table ${input.Name} in the Glue database ${database}`);
    }
    made.add(input.Name);
    return input.Name;
  }

  return async (tables) => {
    const named: Record<string, string> = {};
    for (const [name, table] of Object.entries(tables)) named[name] = await make(name, table);
    return named;
  };
}

function tableInput(name: string, { prefix, columns }: Table, bucket: string): TableInput & { Name: string } {
  const folder = prefixParts(prefix).join('/');
  return {
    Name: `${name}_${contentHash(canonicalJson({ folder, columns: Object.entries(columns) })).slice(0, 20)}`,
    TableType: 'EXTERNAL_TABLE',
    Parameters: { EXTERNAL: 'TRUE', classification: 'parquet' },
    StorageDescriptor: { ...PARQUET, Columns: hiveColumns(columns), Location: `s3://${bucket}/${folder}/` },
  };
}

function hiveColumns(columns: TableColumns): { Name: string; Type: string }[] {
  return Object.entries(columns).map(([name, kind]) => ({ Name: name, Type: HIVE_TYPES[kind] }));
}
