import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCompany } from '../../examples/company/write-company.ts';
import { buildJourneys } from '../../functions/build-journeys.ts';
import { ingestObject } from '../../functions/ingest-object.ts';
import { SMALL_SEGMENT_COLUMNS } from '../../functions/merge-small-segments.ts';
import { planRun } from '../../functions/plan-run.ts';
import { readRun } from '../../functions/run-files.ts';
import { embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { compileTables } from '../../shared/definitions/compile-tables.ts';
import { AMOUNT_BIN_COLUMNS } from '../../shared/queries/amount-bins.ts';
import { COMPANY_DEFINITIONS, COMPANY_REQUEST } from './company-request.ts';
import { type QueryWorld, queryWorld } from './query-world.ts';

/** The example company, read by the embedded reader. */
export async function companyWorld(leads: number): Promise<QueryWorld> {
  const root = mkdtempSync(join(tmpdir(), 'trino-company-'));
  const exports = mkdtempSync(join(tmpdir(), 'trino-exports-'));
  await writeCompany({ folder: exports, leads });
  const ports = embeddedPorts({ store: root, exports, definitions: COMPANY_DEFINITIONS, threads: 2 });
  const { runId, objects } = await planRun.run(COMPANY_REQUEST, ports);
  for (const object of objects) await ingestObject.run(object, ports);
  await buildJourneys.run({ runId }, ports);
  const { plan, definitions } = await readRun(ports.objects, runId);
  rmSync(exports, { recursive: true, force: true });
  const compiled = {
    ...compileTables(definitions, plan),
    amount_bin: { columns: AMOUNT_BIN_COLUMNS },
    small_segment: { columns: SMALL_SEGMENT_COLUMNS },
  };
  return queryWorld(root, runId, definitions.dimensions.length, compiled);
}
