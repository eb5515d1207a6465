import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canonicalJson, contentHash } from '../../shared/contracts/content-hash.ts';
import type { ExportOutcome, ExportPlan, Ports, Query } from '../../shared/ports.ts';

type Files = ReadonlyMap<string, Uint8Array>;
type Engines = Pick<Ports, 'queries' | 'exports'>;
type Remembered = { readonly answer: unknown; readonly files: Files };

/** What queries and exports gave, by the bytes that they read: kept over hundreds of runs on the same data. */
export type EngineMemory = Map<string, Promise<Remembered>>;

/** The same engines, which take what they have read before out of `memory`, files included. Other bytes are read anew. */
export function rememberedEngine({ queries, exports }: Engines, store: string, memory: EngineMemory): Engines {
  const recalled = async (key: string, prefixes: readonly string[], work: () => Promise<unknown>) => {
    const known = memory.get(key);
    const remembered = known ?? work().then((answer) => ({ answer, files: filesBelow(store, prefixes) }));
    memory.set(key, remembered);
    remembered.catch(() => memory.delete(key));
    const { answer, files } = await remembered;
    if (known !== undefined) writeBelow(store, prefixes, files);
    return answer;
  };
  return {
    queries: {
      collect: async (query, row, limit) => {
        const work = () => queries.collect(query, row, limit);
        return (await recalled(queryKey(query, store), [], work)) as Awaited<ReturnType<typeof work>>;
      },
      materialise: async (query, prefix, columns) => {
        const work = () => queries.materialise(query, prefix, columns);
        return (await recalled(`into ${queryKey(query, store)}`, [prefix], work)) as Awaited<ReturnType<typeof work>>;
      },
    },
    exports: {
      header: exports.header,
      read: async (plan) =>
        (await recalled(planKey(plan), prefixesOf(plan), () => exports.read(plan))) as ExportOutcome,
    },
  };
}

function queryKey({ name, sql, parameters, tables }: Query, store: string): string {
  const read = Object.entries(tables).map(([table, { prefix }]) => ({
    table,
    files: [...filesBelow(store, [prefix])].map(([file, bytes]) => ({ file, sha256: contentHash(bytes) })),
  }));
  return canonicalJson({ name, sql, parameters: [...parameters], read });
}

function planKey({ source, object, files, lookups }: ExportPlan): string {
  return canonicalJson({ source, object, files: [...files], lookups: lookups.map((lookup) => [...lookup.files]) });
}

function prefixesOf({ prefixes, rejectedPrefix }: ExportPlan): string[] {
  return [...Object.values(prefixes), rejectedPrefix];
}

/** By the number of the prefix and the path below it: runs differ in the rest. */
function filesBelow(store: string, prefixes: readonly string[]): Files {
  return new Map(
    prefixes.flatMap((prefix, index) =>
      globSync('**/*.parquet', { cwd: join(store, prefix) })
        .sort()
        .map((name): [string, Uint8Array] => [`${index} ${name}`, readFileSync(join(store, prefix, name))]),
    ),
  );
}

function writeBelow(store: string, prefixes: readonly string[], files: Files): void {
  for (const prefix of prefixes) rmSync(join(store, prefix), { recursive: true, force: true });
  for (const [numbered, bytes] of files) {
    const [index, name = ''] = numbered.split(' ');
    const path = join(store, prefixes[Number(index)] ?? '', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}
