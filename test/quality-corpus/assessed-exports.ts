import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCompany } from '../../examples/company/write-company.ts';
import { aggregateJourneys } from '../../functions/aggregate-journeys.ts';
import { assessQuality } from '../../functions/assess-quality.ts';
import { buildJourneys } from '../../functions/build-journeys.ts';
import { ingestObject } from '../../functions/ingest-object.ts';
import { planRun } from '../../functions/plan-run.ts';
import { QualityFile, readReport } from '../../functions/read-report.ts';
import { readJson, runKey } from '../../functions/run-files.ts';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { runWorkflow } from '../../infra/local/run-workflow.ts';
import type { Constraint, Flag } from '../../shared/contracts/outputs.ts';
import { constraints } from '../../shared/quality/constraints.ts';
import { readCsv, writeCsv } from './csv-table.ts';
import type { Exports } from './mutations.ts';

export type Assessed = { readonly flags: readonly Flag[]; readonly constraints: readonly Constraint[] };

const definitionsFile = join(import.meta.dirname, '../../examples/company/definitions.yaml');

/** The exports of an example company. */
export async function companyExports(folder: string, leads: number, seed: number): Promise<Exports> {
  await writeCompany({ folder, leads, seed, gzip: false, parts: 1 });
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const tables = files.map((name) => [name.slice(0, -4), readCsv(readFileSync(join(folder, name), 'utf8'))] as const);
  return { tables: Object.fromEntries(tables), definitions: readFileSync(definitionsFile, 'utf8') };
}

/** Publishes the report of September, which that of October is told against. */
export async function publishBaseline(folder: string, exports: Exports): Promise<void> {
  const { ports, request } = opened(folder, exports);
  await runWorkflow({ ...request, period: '2026-09' }, ports, { began: () => {}, ended: () => {} });
}

/** October as a run assesses it, by its real steps, told against the reports in the folder of the baseline, if one is given. */
export async function assessedExports(folder: string, exports: Exports, baseline?: string): Promise<Assessed> {
  const { ports, request } = opened(folder, exports);
  if (baseline !== undefined && existsSync(join(baseline, 'store/reports')))
    cpSync(join(baseline, 'store/reports'), join(folder, 'store/reports'), { recursive: true });
  const { runId, objects, queries } = await planRun.run({ ...request, period: '2026-10' }, ports);
  for (const object of objects) await ingestObject.run(object, ports);
  await buildJourneys.run({ runId }, ports);
  for (const query of queries) await aggregateJourneys.run(query, ports);
  await assessQuality.run({ runId }, ports);
  const { flags } = await readJson(ports.objects, runKey.quality(runId), QualityFile);
  const { scope } = await readReport(ports.objects, runId);
  return { flags, constraints: constraints(flags, scope) };
}

function opened(folder: string, { tables, definitions }: Exports) {
  const exports = join(folder, 'exports');
  mkdirSync(exports, { recursive: true });
  for (const [name, table] of Object.entries(tables)) writeFileSync(join(exports, `${name}.csv`), writeCsv(table));
  const file = join(folder, 'definitions.yaml');
  writeFileSync(file, definitions);
  const ports = embeddedPorts({ store: join(folder, 'store'), exports, definitions: file });
  const request = { kind: 'cadence', cadence: 'monthly' } as const;
  return { ports, request: { ...request, definitions: definitionsKey(file), exports: EXPORTS_PREFIX } };
}
