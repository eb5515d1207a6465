import { expect } from 'vitest';
import { contentHash } from '../../shared/contracts/content-hash.ts';
import { publishedOutputs } from './published-outputs.ts';
import type { PublishedFiles } from './run-public-set.ts';

/** What stands beside a version's files: the claim of its number, and that its outbox was delivered. */
const BESIDE: ReadonlySet<string> = new Set(['manifest.json', 'identity', 'sent']);

/** What has to hold of every version: the manifest names each file, and every record and unit is in one place. */
export function expectSound(files: PublishedFiles): void {
  const { manifest, ledger, quality, scorecards } = publishedOutputs(files);
  const names = [...files.keys()].filter((name) => !BESIDE.has(name));
  expect(manifest.files.map(({ name }) => name)).toEqual(names);
  for (const { name, sha256 } of manifest.files) expect(contentHash(files.get(name) ?? Buffer.alloc(0))).toBe(sha256);
  expect(files.get('report.html')?.toString('utf8')).toContain('</html>');

  const sum = (rows: readonly number[]) => rows.reduce((total, each) => total + each, 0);
  const rowsOf = (entries: readonly { readonly rows: number }[]) => sum(entries.map(({ rows }) => rows));
  for (const { read, accepted, rejected, ignored, excluded, files: sources } of quality.receipts) {
    expect(accepted + rowsOf(rejected) + rowsOf(ignored) + rowsOf(excluded)).toBe(read);
    expect(rowsOf(sources)).toBe(read);
  }
  for (const { read, accepted, rejected, ignored, excluded } of ledger.records)
    expect(accepted + rejected + ignored + excluded).toBe(read);
  for (const { entered, advanced, lost, back, open, won } of ledger.stages)
    expect(advanced + lost + back + open + won).toBe(entered);

  const entered = (dimension: string, stage: string) =>
    sum(
      scorecards.cards
        .filter((card) => card.dimension === dimension)
        .flatMap(({ stages }) => stages.filter((each) => each.stage === stage).map((each) => each.entered)),
    );
  const stages = scorecards.funnels.flatMap((funnel) => funnel.stages.map(({ id }) => id));
  for (const stage of stages)
    for (const { id } of scorecards.dimensions)
      expect(entered(id, stage), `${id} ${stage}`).toBe(entered('all', stage));
}

/** The same bytes in every file, whatever the number of threads. */
export function expectSameBytes(once: PublishedFiles, again: PublishedFiles): void {
  const hashes = (files: PublishedFiles) => [...files].map(([name, bytes]) => `${name} ${contentHash(bytes)}`);
  expect(hashes(again)).toEqual(hashes(once));
}
