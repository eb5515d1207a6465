import { mkdtempSync, rmSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { ConclusionEvent, recordConclusion } from '../../../functions/doors/conclusion-door.ts';
import { STEPS } from '../../../functions/steps.ts';
import { STEP_ACCESS, type StepAccess, type StepName } from '../../../infra/aws/step-access.ts';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../../infra/local/embedded-ports.ts';
import { runWorkflow } from '../../../infra/local/run-workflow.ts';
import { folderStore } from '../../../shared/adapters/local/folder-store.ts';
import { unaskedModel } from '../../../shared/adapters/unasked-model.ts';
import type { Ports } from '../../../shared/ports.ts';
import { GOLDEN_1_0 } from '../../contracts/events/golden-events.ts';

const root = mkdtempSync(join(tmpdir(), 'access-'));
afterAll(() => rmSync(root, { recursive: true }));

/** "reads runs", "sends": what steps did, by their names. */
const done = new Map<string, Set<string>>();
let running = '';

it('allows each step what it does, and nothing else', async () => {
  // again, with what is there already; and with the month before as its baseline
  // of what was concluded there is something to read
  const concluded = GOLDEN_1_0.find((event) => event['detail-type'] === 'PostMortemConcluded');
  await recordConclusion(folderStore(join(root, 'one')), ConclusionEvent.parse(concluded));
  for (const period of ['2025-02', '2025-02', '2025-03']) await run('ordinary-month', 'one', period);
  for (const period of ['2025-03', '2025-03']) await run('blocked-by-repeats', 'two', period);
  await run('control-totals', 'four', '2025-03');
  await run(await signalling('ordinary-month'), 'five', '2025-02');
  await expect(run('no-such-folder', 'three', '2025-03')).rejects.toThrow();
  for (const name of Object.keys(STEPS) as StepName[])
    expect({ name, does: [...(done.get(name) ?? [])].sort() }).toEqual({ name, does: allowed(STEP_ACCESS[name]) });
});

/** Removing is left out: Athena's adapter does it after an attempt that failed, in the name of the step. */
function allowed({ reads, writes, queries, sends }: StepAccess): readonly string[] {
  return [
    ...reads.map((folder) => `reads ${folder}`),
    ...writes.map((folder) => `writes ${folder}`),
    ...(queries ? ['queries'] : []),
    ...(sends ? ['sends'] : []),
  ].sort();
}

/** The golden folder, with a source whose export signals that it is complete. */
async function signalling(golden: string): Promise<string> {
  const folder = join(root, 'signalling');
  await cp(fileURLToPath(new URL(`../../golden/${golden}/`, import.meta.url)), folder, { recursive: true });
  const definitions = await readFile(join(folder, 'definitions.yaml'), 'utf8');
  await writeFile(
    join(folder, 'definitions.yaml'),
    definitions.replace('  crm:\n', '  crm:\n    completedBy: _DONE\n'),
  );
  await writeFile(join(folder, 'exports/_DONE'), '');
  return folder;
}

async function run(golden: string, store: string, period: string): Promise<void> {
  const folder = isAbsolute(golden) ? golden : fileURLToPath(new URL(`../../golden/${golden}/`, import.meta.url));
  const definitions = join(folder, 'definitions.yaml');
  // at one time, so that what is run again bears the same name
  const clock = { now: () => new Date('2026-06-15T12:00:00Z') };
  const exports = join(folder, 'exports');
  // its words are looked for and kept, also where nobody answers
  const wording = unaskedModel('maker.model');
  const ports = embeddedPorts({ store: join(root, store), exports, definitions, threads: 1, clock, wording });
  const files = { definitions: definitionsKey(definitions), exports: EXPORTS_PREFIX };
  await runWorkflow(
    { kind: 'cadence', cadence: 'monthly', period, ...files },
    watched(ports),
    {
      // steps that run at the same time are of one name
      began: (step) => {
        running = step;
      },
      ended: () => {},
    },
    undefined,
    { name: 'laptop', lineage: 'file' },
  );
}

function watched({ objects, queries, exports, events, wording, clock }: Ports): Ports {
  const note = (...what: readonly string[]) => {
    const noted = done.get(running) ?? new Set();
    for (const one of what) noted.add(one);
    done.set(running, noted);
  };
  const of = (verb: 'reads' | 'writes', key: string) => note(`${verb} ${key.split('/')[0]}`);
  const noting = <Arguments extends unknown[], Answer>(
    before: (...given: Arguments) => void,
    work: (...given: Arguments) => Answer,
  ) => {
    return (...given: Arguments) => {
      before(...given);
      return work(...given);
    };
  };
  return {
    objects: {
      ...objects,
      read: noting((key) => of('reads', key), objects.read),
      openRead: noting((key) => of('reads', key), objects.openRead),
      readTagged: noting((key) => of('reads', key), objects.readTagged),
      create: noting((key) => of('writes', key), objects.create),
      write: noting((key) => of('writes', key), objects.write),
      swap: noting((key) => of('writes', key), objects.swap),
    },
    queries: {
      materialise: noting((_, prefix) => note('queries', `writes ${prefix.split('/')[0]}`), queries.materialise),
      collect: (query, row, limit) => {
        note('queries', 'reads runs');
        return queries.collect(query, row, limit);
      },
    },
    exports: {
      header: noting((key) => of('reads', key), exports.header),
      read: noting((_) => note('reads exports', 'writes runs'), exports.read),
    },
    events: { send: noting((_) => note('sends'), events.send) },
    wording,
    clock,
  };
}
