import type { ObjectStore, Query, QueryEngine, Table } from '../../shared/ports.ts';

/** A store and an engine whose keys and prefixes all lie below one: there Athena's adapter may empty what it writes to. */
export function belowPrefix(
  prefix: string,
  objects: ObjectStore,
  engine: QueryEngine,
): { readonly objects: ObjectStore; readonly engine: QueryEngine } {
  const moved = (table: Table): Table => ({ ...table, prefix: `${prefix}${table.prefix}` });
  const movedQuery = (query: Query): Query => ({
    ...query,
    tables: Object.fromEntries(Object.entries(query.tables).map(([name, table]) => [name, moved(table)])),
  });
  return {
    objects: {
      ...objects,
      write: (key, body) => objects.write(`${prefix}${key}`, body),
      list: async (folder) => {
        const found = await objects.list(`${prefix}${folder}`);
        return found.map(({ key, bytes }) => ({ key: key.slice(prefix.length), bytes }));
      },
    },
    engine: {
      materialise: (query, target, columns) => engine.materialise(movedQuery(query), `${prefix}${target}`, columns),
      collect: (query, row, limit) => engine.collect(movedQuery(query), row, limit),
    },
  };
}
