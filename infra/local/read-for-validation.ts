import { join } from 'node:path';
import { ingestObject } from '../../functions/ingest-object.ts';
import { planRun } from '../../functions/plan-run.ts';
import { readJson } from '../../functions/run-files.ts';
import { systemClock } from '../../shared/adapters/local/system-clock.ts';
import { ExportError } from '../../shared/contracts/errors.ts';
import { Receipt } from '../../shared/contracts/receipt.ts';
import type { Ports } from '../../shared/ports.ts';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from './embedded-ports.ts';
import type { Invocation } from './invocation.ts';
import type { Session } from './session.ts';
import { withSystemFolder } from './temporary-folder.ts';

/** How one export object read: its receipt, or why it could not be read. */
export type ReadObject = { readonly object: string; readonly receipt?: Receipt; readonly error?: string };

/**
 * Reads every object by the steps of a run, into a store that is gone afterwards. An object that cannot be read does not
 * keep the others from being tried. Throws ExportError where the files of an object are missing.
 */
export async function readForValidation(inputs: Invocation, session: Session): Promise<readonly ReadObject[]> {
  return await withSystemFolder(session, async (folder) => {
    const ports = embeddedPorts({
      ...inputs,
      store: join(folder, 'store'),
      scratch: join(folder, 'scratch'),
      signal: session.signal,
    });
    const asOf = systemClock.now().toISOString().slice(0, 10);
    const plan = await planRun.run(
      {
        kind: 'draft',
        cadence: 'monthly',
        period: asOf.slice(0, 7),
        asOf,
        definitions: definitionsKey(inputs.definitions),
        exports: EXPORTS_PREFIX,
      },
      ports,
    );
    const objects: ReadObject[] = [];
    for (const object of plan.objects) objects.push(await readObject(object, ports));
    return objects;
  });
}

async function readObject(object: Parameters<typeof ingestObject.run>[0], ports: Ports): Promise<ReadObject> {
  const name = `${object.source}.${object.object}`;
  try {
    const { receipt } = await ingestObject.run(object, ports);
    return { object: name, receipt: await readJson(ports.objects, receipt, Receipt) };
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    return { object: name, error: error.message };
  }
}
