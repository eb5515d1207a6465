import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { runWorkflow } from '../../infra/local/run-workflow.ts';

const golden = join(import.meta.dirname, '../golden/small-segments');
const silent = { began: () => {}, ended: () => {} };

describe('segments under the floor', () => {
  const store = mkdtempSync(join(tmpdir(), 'hidden-'));
  const texts = new Map<string, string>();

  beforeAll(async () => {
    const definitions = join(golden, 'definitions.yaml');
    const clock = { now: () => new Date('2026-06-15T12:00:00Z') };
    const ports = embeddedPorts({ store, exports: join(golden, 'exports'), definitions, threads: 1, clock });
    const files = { definitions: definitionsKey(definitions), exports: EXPORTS_PREFIX };
    const request = { kind: 'cadence', cadence: 'monthly', period: '2025-03', ...files } as const;
    const { version } = await runWorkflow(request, ports, silent);
    const folder = join(store, version);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.parquet')) texts.set(name, await parquetText(join(folder, name)));
      else if (/\.\w+$/.test(name)) texts.set(name, readFileSync(join(folder, name), 'utf8'));
    }
  });
  afterAll(() => rmSync(store, { recursive: true, force: true }));

  /** Files that say one of these texts; the definitions are RevOps's own, and list the teams. */
  function saying(...wanted: readonly string[]): readonly string[] {
    return [...texts]
      .filter(([name, text]) => name !== 'definitions.yaml' && wanted.some((one) => text.includes(one)))
      .map(([name]) => name);
  }

  it('are named in no file, nor are those that were merged with them', () => {
    expect(saying('irconium', 'acht')).toEqual([]);
    expect(saying('"north"', '"south"', 'North', 'South')).toEqual([]);
  });

  it.each(['41234', '51234', '61234', '71234', '81234', '91234'])('the deal of %s.57 is in no figure', (amount) => {
    // in whole and in hundredths, and with the separators of the page
    expect(saying(amount, `${amount.slice(0, 2)},${amount.slice(2)}`)).toEqual([]);
  });

  it.each([
    ['what Zirconium Mining won', '10246914'],
    ['what Yacht Brokers lost', '9123457'],
  ])('%s is in no figure', (_, amount) => {
    expect(saying(amount)).toEqual([]);
  });

  it.each([
    ['the small ones won together, as two accounts did', '17370371'],
    ['Retail won, on three accounts, although it is shown', '390000'],
  ])('what %s, is in no figure', (_, amount) => {
    expect(saying(amount)).toEqual([]);
  });

  it('what the whole won is in many', () => {
    expect(saying('18380371').length).toBeGreaterThan(2);
  });

  it('are counted together in every table, beside the others by name', () => {
    expect(saying('small_segments').filter((name) => name.startsWith('tables/')).length).toBeGreaterThan(10);
    expect(saying('software').length).toBeGreaterThan(10);
  });

  it('size classes have no amounts, as a deal may be alone in one', () => {
    // what became of units by account and owner is in the intervals alone
    expect([...texts.keys()].filter((name) => /tables\/(reach|win|closed|loss)_cluster/.test(name))).toEqual([]);
    expect(texts.get('tables/cluster.csv')?.split('\n')[0]).not.toContain('lost');
    expect(texts.get('tables/deal_size.csv')?.split('\n')[0]).not.toMatch(/(^|,)(amount|close_amount)(,|$)/);
  });

  it('no file crosses two dimensions', () => {
    expect([...texts.keys()].filter((name) => name.includes('overlap'))).toEqual([]);
  });
});

async function parquetText(file: string): Promise<string> {
  const bytes = readFileSync(file);
  const rows = await parquetReadObjects({
    file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
  });
  return rows
    .map((row) => JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? String(value) : value)))
    .join('\n');
}
