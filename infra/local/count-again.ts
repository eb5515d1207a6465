import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson } from '../../functions/run-files.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import type { Definitions } from '../../shared/contracts/definitions.ts';
import { DefinitionsError, ExportError } from '../../shared/contracts/errors.ts';
import { Scorecards, Trends } from '../../shared/contracts/outputs.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { type CountedNumbers, countedNumbers } from './counted-numbers.ts';
import { embeddedPorts } from './embedded-ports.ts';
import type { PublishedVersion } from './published-version.ts';
import { requestOf } from './recompute-version.ts';
import { runWorkflow } from './run-workflow.ts';

export type Counted = CountedNumbers | { readonly notCounted: string };
export type CountAgain = {
  readonly exports: string;
  readonly definitions: Definitions;
  /** The version whose period is counted. */
  readonly version: PublishedVersion;
  /** Over the whole window too. */
  readonly window: boolean;
  /** An empty folder. */
  readonly folder: string;
  readonly signal: AbortSignal;
};

/** What this program counts from exports by definitions; or why it cannot. */
export async function countAgain({
  exports,
  definitions,
  version,
  window,
  folder,
  signal,
}: CountAgain): Promise<Counted> {
  const file = join(folder, 'definitions.yaml');
  const store = join(folder, 'store');
  await mkdir(store, { recursive: true });
  // control totals are held against the numbers, and are no part of them
  const { controlTotals: _, ...counting } = definitions;
  await writeFile(file, JSON.stringify(counting));
  try {
    const ports = embeddedPorts({ store, exports, definitions: file, scratch: join(folder, 'scratch'), signal });
    const silent = { began: () => {}, ended: () => {} };
    const published = await runWorkflow(requestOf(version, file), ports, silent, signal);
    return await numbersOfVersion(folderStore(store), published.version, window);
  } catch (error) {
    if (error instanceof ExportError || error instanceof DefinitionsError) return { notCounted: error.message };
    throw error;
  }
}

/** The numbers of a published version; a blocked one has none. */
export async function numbersOfVersion(objects: ObjectStore, version: string, window: boolean): Promise<Counted> {
  if (version.startsWith('blocked/')) return { notCounted: 'quality blocks what is counted from it' };
  const trends = await readJson(objects, `${version}/trends.json`, Trends);
  return countedNumbers(trends, await readJson(objects, `${version}/scorecards.json`, Scorecards), window);
}
