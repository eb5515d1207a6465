import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeCompany } from '../../examples/company/write-company.ts';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { runWorkflow } from '../../infra/local/run-workflow.ts';
import { Summary } from '../../shared/contracts/outputs.ts';
import { draftsOf } from '../../shared/narrative/template/word-fact.ts';
import { verifyStatement } from '../../shared/narrative/verifier/verify-statement.ts';
import { untraced } from '../shared/narrative/untraced.ts';

const REPORTS = 50;
const definitions = join(import.meta.dirname, '../../examples/company/definitions.yaml');
const silent = { began: () => {}, ended: () => {} };

/** The JSON files of one company's report, by name. */
async function reportOf(seed: number, leads: number): Promise<Readonly<Record<string, unknown>>> {
  const folder = mkdtempSync(join(tmpdir(), 'numbers-'));
  try {
    await writeCompany({ folder: join(folder, 'exports'), leads, seed });
    const clock = { now: () => new Date('2026-11-16T06:00:00Z') };
    const ports = embeddedPorts({
      store: join(folder, 'store'),
      exports: join(folder, 'exports'),
      definitions,
      clock,
      threads: 1,
    });
    const { version } = await runWorkflow(
      {
        kind: 'cadence',
        cadence: 'monthly',
        period: '2026-10',
        definitions: definitionsKey(definitions),
        exports: EXPORTS_PREFIX,
      },
      ports,
      silent,
    );
    const published = join(folder, 'store', version);
    const names = readdirSync(published).filter((name) => name.endsWith('.json'));
    return Object.fromEntries(names.map((name) => [name, JSON.parse(readFileSync(join(published, name), 'utf8'))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test(`every number in the words of ${REPORTS} reports is the figure that it names, and every wording passes the verifier`, {
  timeout: 900_000,
}, async () => {
  const kinds = new Map<string, number>();
  let numbers = 0;
  for (let seed = 1; seed <= REPORTS; seed += 1) {
    const files = await reportOf(seed, 300 + 100 * (seed % 20));
    expect(untraced(files), `seed ${seed}`).toEqual([]);
    const { facts = [], statements } = Summary.parse(files['summary.json']);
    for (const fact of facts) {
      kinds.set(fact.kind, (kinds.get(fact.kind) ?? 0) + 1);
      numbers += Object.keys(fact.numbers).length;
      for (const draft of draftsOf(fact)) expect(verifyStatement(draft, facts), draft.text).toEqual([]);
    }
    // nothing that was chosen is left out
    expect(statements.flatMap(({ factIds }) => factIds).toSorted()).toEqual(facts.map(({ id }) => id).toSorted());
  }
  console.log(
    `${numbers} numbers of ${REPORTS} reports; facts: ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
  );
  expect([...kinds.keys()].toSorted()).toEqual(
    expect.arrayContaining([
      ...['assumption', 'contrast', 'count', 'finding', 'flag', 'sales_cycle', 'touches_to_won'],
      ...['unchanged', 'unsaid'],
    ]),
  );
});
