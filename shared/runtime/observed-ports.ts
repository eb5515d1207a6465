import { CANONICAL_TABLES, type CanonicalTable, type TableColumns } from '../contracts/canonical-tables.ts';
import type { ExportOutcome, ExportPlan, Ports, Query } from '../ports.ts';

export type ObservedDataset = { readonly columns?: TableColumns; readonly rows?: number; readonly bytes?: number };
/** What a step read and wrote, by key or prefix, and the queries that it asked. */
export type Observed = {
  readonly inputs: ReadonlyMap<string, ObservedDataset>;
  readonly outputs: ReadonlyMap<string, ObservedDataset>;
  readonly queries: readonly string[];
};
type Observing = {
  readonly inputs: Map<string, ObservedDataset>;
  readonly outputs: Map<string, ObservedDataset>;
  readonly queries: string[];
};

/** The same ports, and what is done through them. */
export function observedPorts(ports: Ports): { readonly ports: Ports; readonly observed: Observed } {
  const observed: Observing = { inputs: new Map(), outputs: new Map(), queries: [] };
  const { objects, queries, exports } = ports;
  const whereFound = async <Found>(key: string, found: Promise<Found | undefined>) => {
    const value = await found;
    if (value !== undefined) note(observed.inputs, key);
    return value;
  };
  const asked = ({ sql, tables }: Query) => {
    observed.queries.push(sql);
    for (const { prefix, columns } of Object.values(tables)) note(observed.inputs, prefix, { columns });
  };
  return {
    observed,
    ports: {
      ...ports,
      objects: {
        ...objects,
        read: (key) => whereFound(key, objects.read(key)),
        readTagged: (key) => whereFound(key, objects.readTagged(key)),
        openRead: async (key) => {
          const stream = await objects.openRead(key);
          note(observed.inputs, key);
          return stream;
        },
        create: (key, body) => {
          note(observed.outputs, key, { bytes: body.length });
          return objects.create(key, body);
        },
        write: (key, body) => {
          note(observed.outputs, key, { bytes: body.length });
          return objects.write(key, body);
        },
        swap: (key, body, tag) => {
          note(observed.outputs, key, { bytes: body.length });
          return objects.swap(key, body, tag);
        },
      },
      queries: {
        materialise: async (query, prefix, columns) => {
          asked(query);
          const made = await queries.materialise(query, prefix, columns);
          note(observed.outputs, prefix, { columns, rows: made.rows });
          return made;
        },
        collect: (query, row, limit) => {
          asked(query);
          return queries.collect(query, row, limit);
        },
      },
      exports: {
        ...exports,
        read: async (plan) => {
          const outcome = await exports.read(plan);
          noteExport(observed, plan, outcome);
          return outcome;
        },
      },
    },
  };
}

function noteExport({ inputs, outputs }: Observing, plan: ExportPlan, outcome: ExportOutcome): void {
  for (const { key, bytes } of plan.lookups.flatMap(({ files }) => files)) note(inputs, key, { bytes });
  for (const { key, bytes, rows } of outcome.files) note(inputs, key, { bytes, rows });
  for (const [table, prefix] of Object.entries(plan.prefixes))
    note(outputs, prefix, {
      columns: CANONICAL_TABLES[table as CanonicalTable],
      rows: outcome.written[table] ?? 0,
    });
}

/** What is known of it is added to what was known before. */
function note(datasets: Map<string, ObservedDataset>, name: string, known: ObservedDataset = {}): void {
  datasets.set(name, { ...datasets.get(name), ...known });
}
