import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CompanyFacts } from '../../examples/two-systems/company-facts.ts';
import { type Systems, writeTwoSystems } from '../../examples/two-systems/write-two-systems.ts';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { runWorkflow } from '../../infra/local/run-workflow.ts';
import type { Comparisons, Curves, Ledger, Scorecards, Trends } from '../../shared/contracts/outputs.ts';

export type SystemsReport = {
  readonly facts: CompanyFacts;
  readonly scorecards: Scorecards;
  readonly ledger: Ledger;
  readonly trends: Trends;
  readonly comparisons: Comparisons;
  readonly curves: Curves;
};

const silent = { began: () => {}, ended: () => {} };
const EXAMPLES = join(import.meta.dirname, '../../examples/two-systems');

/** The report of October 2026 on the company in the shape of these systems, under the definitions that stand beside it. */
export async function runSystems(systems: Systems, leads: number, seed: number): Promise<SystemsReport> {
  const root = mkdtempSync(join(tmpdir(), `systems-${systems}-`));
  try {
    const exports = join(root, 'exports');
    const facts = await writeTwoSystems({ folder: exports, systems, leads, seed });
    const definitions = join(EXAMPLES, `${systems}.yaml`);
    const store = join(root, 'store');
    const clock = { now: () => new Date('2026-11-06T12:00:00Z') };
    const ports = embeddedPorts({ store, exports, definitions, threads: 1, clock });
    const files = { definitions: definitionsKey(definitions), exports: EXPORTS_PREFIX };
    const request = { kind: 'cadence', cadence: 'monthly', period: '2026-10', ...files } as const;
    const { version } = await runWorkflow(request, ports, silent);
    const read = (name: string) => JSON.parse(readFileSync(join(store, version, `${name}.json`), 'utf8'));
    const [scorecards, ledger, trends] = [read('scorecards'), read('ledger'), read('trends')];
    return { facts, scorecards, ledger, trends, comparisons: read('comparisons'), curves: read('curves') };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
