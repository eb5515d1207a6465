import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCompany } from '../../examples/company/write-company.ts';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { runWorkflow } from '../../infra/local/run-workflow.ts';
import { trinoPorts } from '../../infra/local/trino-ports.ts';
import type { RunRequest } from '../../shared/contracts/run-plan.ts';
import { COMPANY_DEFINITIONS, COMPANY_REQUEST } from './company-request.ts';
import { coveringStories } from './covering-stories.ts';
import { trinoOfTest } from './trino-of-test.ts';

const golden = join(import.meta.dirname, '../golden');
const stories = readdirSync(golden, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(golden, entry.name, 'request.json')))
  .map(({ name }) => ({
    name,
    definitions: join(golden, name, 'definitions.yaml'),
    exports: join(golden, name, 'exports'),
    clock: { now: () => new Date('2026-06-15T12:00:00Z') },
  }));
const company = mkdtempSync(join(tmpdir(), 'trino-company-'));
const example = {
  name: 'the example company',
  definitions: COMPANY_DEFINITIONS,
  exports: company,
  clock: { now: () => new Date('2026-11-20T12:00:00Z') },
};
// `covering`: what the others have besides are rows, and hostile ones are asked of every query in queries.trino.ts
const isCovering = process.env.TRINO_STORIES === 'covering';
const cases = [example, ...(isCovering ? coveringStories(stories, [example]) : stories)];
const silent = { began: () => {}, ended: () => {} };

describe('the whole workflow publishes the same bytes, whichever engine asks', () => {
  const times: Record<string, { files: number; 'DuckDB ms': number; 'Trino ms': number }> = {};
  beforeAll(async () => void (await writeCompany({ folder: company, leads: 3000 })));
  afterAll(() => {
    rmSync(company, { recursive: true, force: true });
    console.table(times);
  });

  it.concurrent.each(cases)('$name', async (story) => {
    const duckdb = await published(story, 'duckdb');
    const trino = await published(story, 'trino');
    times[story.name] = { files: duckdb.files.size, 'DuckDB ms': duckdb.milliseconds, 'Trino ms': trino.milliseconds };
    expect(trino.version).toBe(duckdb.version);
    expect(duckdb.files.size).toBeGreaterThan(0);
    expect([...trino.files.keys()]).toEqual([...duckdb.files.keys()]);
    const differing = [...duckdb.files].filter(([file, bytes]) => !bytes.equals(trino.files.get(file) ?? Buffer.of()));
    expect(differing.map(([file]) => file)).toEqual([]);
  });
});

async function published({ name, definitions, exports, clock }: (typeof cases)[number], engine: 'duckdb' | 'trino') {
  const store = mkdtempSync(join(tmpdir(), `trino-workflow-${engine}-`));
  const options = { store, exports, definitions, clock, threads: 2 };
  const { ports, close } =
    engine === 'trino'
      ? trinoPorts({ ...options, trino: trinoOfTest() })
      : { ports: embeddedPorts(options), close: async () => {} };
  const request =
    exports === company
      ? COMPANY_REQUEST
      : { ...readRequest(name), definitions: definitionsKey(definitions), exports: EXPORTS_PREFIX };
  const started = performance.now();
  try {
    const { version } = await runWorkflow(request, ports, silent);
    return { version, files: filesBelow(join(store, version)), milliseconds: Math.round(performance.now() - started) };
  } finally {
    await close();
    rmSync(store, { recursive: true, force: true });
  }
}

function readRequest(story: string): RunRequest {
  return JSON.parse(readFileSync(join(golden, story, 'request.json'), 'utf8'));
}

function filesBelow(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}
