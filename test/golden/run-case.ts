import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { runWorkflow } from '../../infra/local/run-workflow.ts';
import type { RunRequest } from '../../shared/contracts/run-plan.ts';
import { WordingRecord } from '../../shared/contracts/wording.ts';

/** What a golden folder compares. Pages, tables and curves are made of the same figures. */
export const COMPARED = ['ledger', 'scorecards', 'flags', 'trends'] as const;

const silent = { began: () => {}, ended: () => {} };

/** Runs the workflow on a golden folder as the laptop does, and reads every JSON file of the version that it published. */
export async function runCase(folder: string): Promise<Readonly<Record<string, unknown>>> {
  const store = mkdtempSync(join(tmpdir(), 'golden-'));
  try {
    const definitions = join(folder, 'definitions.yaml');
    const ports = embeddedPorts({
      store,
      exports: join(folder, 'exports'),
      definitions,
      threads: 1,
      clock: { now: () => new Date('2026-06-15T12:00:00Z') },
    });
    const request: Pick<RunRequest, 'kind' | 'cadence' | 'period' | 'asOf'> = JSON.parse(
      readFileSync(join(folder, 'request.json'), 'utf8'),
    );
    const { version, runId } = await runWorkflow(
      { ...request, definitions: definitionsKey(definitions), exports: EXPORTS_PREFIX },
      ports,
      silent,
    );
    requireAllSaid(join(store, 'runs', runId));
    return readVersion(join(store, version));
  } finally {
    rmSync(store, { recursive: true, force: true });
  }
}

/** What a template says is what the verifier takes: a fact that nothing was said of is a defect of one of them. */
function requireAllSaid(run: string): void {
  if (!existsSync(join(run, 'wording.json'))) return;
  const { unsaid } = WordingRecord.parse(JSON.parse(readFileSync(join(run, 'wording.json'), 'utf8')));
  if (unsaid.length > 0) throw new RangeError(`the verifier refused what templates say: ${JSON.stringify(unsaid)}`);
}

function readVersion(folder: string): Record<string, unknown> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    names.map((name) => [
      name.slice(0, -'.json'.length),
      withoutIdentity(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
    ]),
  );
}

/** The hashes cover every query file, so that the least change of a comment would change every expectation. */
function withoutIdentity({ identity: _, comparability: __, ...rest }: Record<string, unknown>): unknown {
  return rest;
}
