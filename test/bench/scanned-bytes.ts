import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parquetMetadata } from 'hyparquet';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { runWorkflow } from '../../infra/local/run-workflow.ts';
import { writeExample } from '../../infra/local/write-example.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { QUERY_NAMES } from '../shared/queries/query-text.ts';
import { type ColumnBytes, columnBytes, scannedBytes } from '../shared/queries/scanned-bytes.ts';

/**
 * What Athena would scan for one report of 1, 10 and 100 million units, from the sizes of Parquet columns of the example company
 * at two sizes: what grows with units, and what does not. `node test/bench/scanned-bytes.ts`
 */
const DIMENSIONS = 8;
const definitions = fileURLToPath(new URL('../../examples/company/definitions.yaml', import.meta.url));
const root = await mkdtemp(join(tmpdir(), 'scanned-bytes-'));
try {
  const [few, many] = [await measured(4_000), await measured(12_000)];
  console.log(`${few.units} units: ${few.bytes} bytes; ${many.units} units: ${many.bytes} bytes`);
  const perUnit = (many.bytes - few.bytes) / (many.units - few.units);
  const fixed = many.bytes - perUnit * many.units;
  console.log(`${perUnit.toFixed(0)} bytes a unit, ${(fixed / 1e6).toFixed(1)} MB besides`);
  for (const millions of [1, 10, 100])
    console.log(`${millions} million units: ${((fixed + perUnit * millions * 1e6) / 1e9).toFixed(2)} GB a report`);
} finally {
  await rm(root, { recursive: true, force: true });
}

async function measured(leads: number): Promise<{ readonly units: number; readonly bytes: number }> {
  const [exports, store] = [join(root, `exports-${leads}`), join(root, `store-${leads}`)];
  await writeExample(exports, { leads, seed: 20_261 });
  const ports = embeddedPorts({ store, exports, definitions, threads: 1 });
  const files = { definitions: definitionsKey(definitions), exports: EXPORTS_PREFIX };
  await runWorkflow({ kind: 'cadence', cadence: 'monthly', period: '2026-10', ...files }, ports, {
    began: () => {},
    ended: () => {},
  });
  const { tables, units } = await runTables(ports.objects);
  const bytes = QUERY_NAMES.map((name) => scannedBytes(name, DIMENSIONS, tables));
  return { units, bytes: bytes.reduce((sum, one) => sum + one, 0) };
}

async function runTables(objects: ObjectStore) {
  const files = new Map<string, Uint8Array[]>();
  for (const { key } of await objects.list('runs')) {
    const [, , room, table = ''] = key.split('/');
    if (!['canonical', 'journeys', 'definitions'].includes(room ?? '') || !key.endsWith('.parquet')) continue;
    const body = (await objects.read(key)) ?? new Uint8Array();
    files.set(table, [...(files.get(table) ?? []), body]);
  }
  const tables: Record<string, ColumnBytes> = {};
  for (const [table, bodies] of files) tables[table] = columnBytes(bodies);
  const units = (files.get('unit') ?? []).reduce(
    (sum, body) => sum + Number(parquetMetadata(body.slice().buffer).num_rows),
    0,
  );
  return { tables, units };
}
