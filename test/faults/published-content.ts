import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { runWorkflow } from '../../infra/local/run-workflow.ts';
import { contentHash } from '../../shared/contracts/content-hash.ts';
import type { Manifest } from '../../shared/contracts/outputs.ts';
import { temporaryDisk } from './temporary-disk.ts';

type Told = Record<string, unknown>;

/**
 * What tells the snapshot itself, and so differs with the bytes of the exports; everything else of a version is compared.
 * Besides, wherever they stand: the identity, the hash of the snapshot, and those of the definitions, which declare the encoding.
 */
const OF_SNAPSHOT: Readonly<Record<string, (text: string) => string>> = {
  // inputs, and hashes of files in which the identity stands; which files there are is compared
  'manifest.json': json(({ inputs: _, files, ...rest }) => ({
    ...rest,
    files: (files as Told[]).map(({ name }) => name),
  })),
  // each receipt's list of files
  'quality.json': json(({ receipts, ...rest }) => ({
    ...rest,
    receipts: (receipts as Told[]).map(({ files: _, ...receipt }) => receipt),
  })),
  // file and row of a rejected row are its place in the exports, in whose order they stand
  'tables/rejected_rows.csv': (text) =>
    text
      .split('\n')
      .map((line) => line.replace(/^([^,]*),[^,]*,\d+,/, '$1,'))
      .sort()
      .join('\n'),
  // ids of events are hashes of the identity; signals name the events that tell of them
  'outbox.json': (text) => text.replace(/[0-9a-f]{32}/g, 'id'),
  'signals.json': (text) => text.replace(/"event":"[0-9a-f]{32}"/g, '"event":"id"'),
  // the encoding and the delimiter that they declare
  'definitions.yaml': (text) => text.replace(/ *format: .*encoding.*\n/, ''),
};

function json(change: (value: Told) => unknown): (text: string) => string {
  return (text) => JSON.stringify(change(JSON.parse(text) as Told));
}

/** Every file that a run publishes, by name, as a hash of its bytes without what tells the snapshot. */
export async function publishedContent(
  exports: string,
  definitions: string,
  period: string,
): Promise<Readonly<Record<string, string>>> {
  const store = mkdtempSync(join(temporaryDisk(), 'content-'));
  try {
    const clock = { now: () => new Date('2026-11-15T08:00:00Z') };
    const ports = embeddedPorts({ store, exports, definitions, threads: 1, clock });
    const request = { kind: 'cadence', cadence: 'monthly', period } as const;
    const files = { definitions: definitionsKey(definitions), exports: EXPORTS_PREFIX };
    const silent = { began: () => {}, ended: () => {} };
    const { version } = await runWorkflow({ ...request, ...files }, ports, silent);
    return contentOf(join(store, version));
  } finally {
    rmSync(store, { recursive: true, force: true });
  }
}

function contentOf(folder: string): Record<string, string> {
  const { identity, definitions, comparability }: Manifest = JSON.parse(
    readFileSync(join(folder, 'manifest.json'), 'utf8'),
  );
  const hashes = [identity, definitions.sha256, comparability?.snapshot, comparability?.definitions];
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    // the claim of the number, which holds the identity
    .filter((name) => name !== 'identity');
  return Object.fromEntries(
    names.sort().map((name) => {
      const bytes = readFileSync(join(folder, name));
      if (name.endsWith('.parquet')) return [name, contentHash(bytes)];
      const text = hashes.reduce<string>(
        (said, hash) => (hash ? said.replaceAll(hash, 'hash') : said),
        bytes.toString('utf8'),
      );
      return [name, contentHash(OF_SNAPSHOT[name]?.(text) ?? text)];
    }),
  );
}
