import { CreateTableCommand, type GlueClient, type TableInput } from '@aws-sdk/client-glue';
import type { ColumnKind, TableColumns } from '../../shared/contracts/canonical-tables.ts';
import type { Table } from '../../shared/ports.ts';

const KINDS: Readonly<Record<string, ColumnKind>> = { string: 'text', bigint: 'integer', boolean: 'boolean' };

/** A Glue catalogue in memory: the client that makes tables, and what Athena would find by their names. */
export function glueMemory(): {
  readonly client: GlueClient;
  readonly table: (name: string) => Promise<Table | undefined>;
} {
  const tables = new Map<string, TableInput>();
  const send = async (command: unknown) => {
    if (!(command instanceof CreateTableCommand)) throw new Error('only CreateTable is known here');
    const input = command.input.TableInput;
    if (input?.Name === undefined) throw new Error('a table needs a name');
    if (tables.has(input.Name)) throw Object.assign(new Error('it is there'), { name: 'AlreadyExistsException' });
    tables.set(input.Name, input);
    return {};
  };
  return { client: { send } as unknown as GlueClient, table: async (name) => glueTable(tables.get(name)) };
}

/** A table of Glue as our port describes it. */
export function glueTable(table: TableInput | undefined): Table | undefined {
  const storage = table?.StorageDescriptor;
  if (storage?.Location === undefined) return undefined;
  const columns: TableColumns = Object.fromEntries(
    (storage.Columns ?? []).map(({ Name, Type }) => [Name ?? '', KINDS[Type ?? ''] ?? 'text']),
  );
  return { prefix: storage.Location.replace(/^s3:\/\/[^/]+\//, ''), columns };
}
