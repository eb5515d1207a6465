import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '../../../shared/contracts/content-hash.ts';
import { GATE_IDS } from '../../../shared/contracts/gates.ts';
import { readCsv, writeCsv } from '../../quality-corpus/csv-table.ts';
import { preparedFolder, removeFolder, signals } from './command-line.ts';

let folder: string;
const path = (...parts: string[]) => join(folder, ...parts);
const text = (...parts: string[]) => readFile(path(...parts), 'utf8');

beforeAll(async () => {
  folder = await preparedFolder();
});
afterAll(() => removeFolder(folder));

async function malformed(name: string): Promise<{ readonly file: string; readonly lines: readonly number[] }> {
  const changed = (await text('definitions.yaml'))
    .replace('horizonDays: 30', 'horizonDays: thirty')
    .replace('cadence: quarterly', 'cadence: quaterly');
  await writeFile(path(name), changed);
  const lines = changed.split('\n');
  return {
    file: name,
    lines: [
      lines.findIndex((line) => line.includes('thirty')) + 1,
      lines.findIndex((line) => line.includes('quaterly')) + 1,
    ],
  };
}

describe('a malformed definitions file', () => {
  it.concurrent('is told of with every problem: place, found, allowed, did you mean', async () => {
    const { file, lines } = await malformed('malformed.yaml');
    const { code, stdout, stderr } = await signals(folder, ['validate', '--definitions', file]);
    expect(stdout).toBe(`malformed.yaml: 2 problems

malformed.yaml:${lines[0]}
  at       funnels.acquisition.stages[0].horizonDays
  found    "thirty"
  allowed  a whole number from 1 to 1095

malformed.yaml:${lines[1]}
  at       reviews[2].cadence
  found    "quaterly"
  allowed  one of "monthly", "quarterly"
  did you mean "quarterly"?
`);
    expect([code, stderr]).toEqual([4, '']);
  });

  it.concurrent('is one JSON document where asked for', async () => {
    const { file, lines } = await malformed('malformed-json.yaml');
    const { code, stdout } = await signals(folder, ['validate', '--definitions', file, '--json']);
    expect(code).toBe(4);
    const { ok, problems } = JSON.parse(stdout);
    expect(ok).toBe(false);
    expect(problems.map(({ line }: { line: number }) => line)).toEqual(lines);
  });

  it.concurrent('ends a run before anything is written', async () => {
    const { file } = await malformed('malformed-run.yaml');
    const { code, stderr } = await signals(folder, [
      'run',
      '--definitions',
      file,
      '--exports',
      'exports',
      '--period',
      '2026-10',
      '--store',
      'none',
    ]);
    expect(code).toBe(4);
    expect(stderr).toMatch(/^The definitions cannot be used: \nmalformed-run\.yaml:\d+ funnels\.acquisition/);
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(await readdir(folder)).not.toContain('none');
  });

  it.concurrent('that is not there is said to be not there', async () => {
    const { code, stderr } = await signals(folder, [
      'run',
      '--definitions',
      'nowhere.yaml',
      '--exports',
      'exports',
      '--period',
      '2026-10',
    ]);
    expect(code).toBe(4);
    expect(stderr).toContain('nowhere.yaml the whole file: found no such file; allowed: a definitions file');
  });
});

describe('exports', () => {
  it.concurrent('that are not there end before anything is written', async () => {
    const { code, stderr } = await signals(folder, [
      'run',
      '--definitions',
      'definitions.yaml',
      '--exports',
      'nowhere',
      '--period',
      '2026-10',
      '--store',
      'none',
    ]);
    expect(code).toBe(5);
    expect(stderr).toMatch(
      /^An export cannot be read as it is: nowhere is not there; name the folder that the exports lie in\n/,
    );
    expect(await readdir(folder)).not.toContain('none');
  });

  it.concurrent('that cannot be read are all named, each with its reason', async () => {
    await cp(path('exports'), path('broken'), { recursive: true });
    await writeFile(path('broken/Account.csv'), '');
    await writeFile(
      path('broken/OpportunityHistory.csv'),
      (await text('exports/OpportunityHistory.csv')).replace('StageName', 'Stage'),
    );
    const [header = ''] = (await text('exports/Opportunity.csv')).split('\n');
    await writeFile(path('broken/Opportunity.csv'), `${header}\n`);
    await writeFile(path('broken/Lead_2.csv.gz'), gzipSync(await text('exports/Lead_1.csv')).subarray(0, 20_000));
    const { code, stdout } = await signals(folder, [
      'validate',
      '--definitions',
      'definitions.yaml',
      '--exports',
      'broken',
    ]);
    expect(code).toBe(5);
    expect(stdout).toContain(
      'salesforce.Account\n  cannot be read: exports/Account.csv is empty: it has no header line. Export it again, or leave the file out.\n',
    );
    expect(stdout).toMatch(/salesforce\.Lead\n {2}cannot be read: exports\/Lead_2\.csv\.gz .*(cut|truncated|end)/);
    expect(stdout).toMatch(/salesforce\.OpportunityHistory\n {2}cannot be read: .*no column "StageName"/);
    expect(stdout).toMatch(/salesforce\.Opportunity\n {2}cannot be read: .*holds no rows; there is nothing to count/);
    expect(stdout).toContain('salesforce.Contact  Contact.csv\n');
  });

  it.concurrent('end a run that meets such a file with one message and nothing published', async () => {
    await cp(path('exports'), path('empty'), { recursive: true });
    await writeFile(path('empty/Account.csv'), '');
    const { code, stderr } = await signals(folder, [
      'run',
      '--definitions',
      'definitions.yaml',
      '--exports',
      'empty',
      '--period',
      '2026-10',
      '--store',
      'empty-store',
      '--json',
    ]);
    expect(code).toBe(5);
    expect(stderr).toContain('An export cannot be read as it is: exports/Account.csv is empty');
    expect(await readdir(path('empty-store'))).not.toContain('reports');
  });
});

/** A version that found so much blank, and read a million leads. */
async function publishedQuality(version: string, { period, found }: { period: string; found: number }) {
  const earlier = { period, periodTo: `${period}-28`, flags: [], gates: [{ id: 'often_blank', found }] };
  const receipts = [{ source: 'salesforce', object: 'Lead', read: 1_000_000 }];
  const files = {
    'quality.json': JSON.stringify({ ...earlier, receipts }),
    'definitions.yaml': await text('definitions.yaml'),
  };
  const named = Object.entries(files).map(([name, content]) => ({ name, sha256: contentHash(content) }));
  await mkdir(version, { recursive: true });
  await writeFile(join(version, 'manifest.json'), JSON.stringify({ files: named }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(version, name), content);
}

describe('the gates', () => {
  const validate = (exports: string, ...more: string[]) =>
    signals(folder, [
      'validate',
      '--definitions',
      'definitions.yaml',
      '--exports',
      exports,
      '--period',
      '2026-10',
      ...more,
    ]);

  it.concurrent('say first what may be said, then what was found, and where to look', async () => {
    await cp(path('exports'), path('blank'), { recursive: true });
    const leads = readCsv(await text('exports/Lead_1.csv'));
    const dated = (row: (typeof leads.rows)[number], at: number) => (at < 5 ? { ...row, CreatedDate: 'soon' } : row);
    const rows = leads.rows.map((row, at) => dated({ ...row, Industry: '' }, at));
    await writeFile(path('blank/Lead_1.csv'), writeCsv({ ...leads, rows }));
    await writeFile(path('blank/Opportunity-2026-12.csv'), await text('exports/Opportunity.csv'));
    await writeFile(path('blank/notes.txt'), 'of ours');
    const { code, stdout } = await validate('blank');
    expect(code).toBe(0);
    expect(stdout).toContain('\nNot read, as no line of the definitions names them\n  Opportunity-2026-12.csv\n\n');
    const lines = (await text('definitions.yaml')).split('\n');
    const industry = lines.findIndex((line) => line.includes('id: industry')) + 1;
    expect(stdout).toMatch(/^definitions\.yaml: no problem found\n\nOctober 2026, as of 2026-11-05: constrained: /);
    expect(stdout).toContain('\n  Industry at every stage: directional at most (often blank)\n');
    expect(stdout).toMatch(
      new RegExp(
        `◐ often blank, allowed: under 20\\.0%\n  Industry is blank for .*\n    found  .*%\n    at     definitions\\.yaml:${industry}\n`,
      ),
    );
    expect(stdout).toMatch(/\nLooked for and not found \(\d+\): not assessed, ledger open, /);
    expect(stdout.indexOf('often blank')).toBeLessThan(stdout.indexOf('salesforce.Lead  '));
    const ids = leads.rows.slice(0, 3).map(({ Id }, at) => `row ${at + 1} of Lead_1.csv (${Id})`);
    expect(stdout).toMatch(/\n {2}rejected +\d+ bad date in CreatedDate: /);
    expect(stdout).toContain(`${ids.join(', ')}, …\n`);
    expect(await readdir(folder)).not.toContain('.local');
  });

  it.concurrent('are held against the newest earlier report of the store', async () => {
    await cp(path('exports'), path('less'), { recursive: true });
    const leads = readCsv(await text('exports/Lead_1.csv'));
    const blanked = leads.rows.map((row) => ({ ...row, Industry: '' }));
    await writeFile(path('less/Lead_1.csv'), writeCsv({ ...leads, rows: blanked }));
    for (const [period, found] of [
      ['2026-08', 0.01],
      ['2026-09', 0.02],
      ['2026-10', 0.03],
    ] as const)
      await publishedQuality(path('store/reports/monthly', period, 'v0001'), { period, found });
    const { stdout } = await validate('less', '--store', 'store');
    expect(stdout).toMatch(/as of 2026-11-05: constrained: .*\nCompared with reports\/monthly\/2026-09\/v0001\n/);
    expect(stdout).toContain('often blank, allowed: under 20.0%\n  in 2026-09: 2.0% found\n');
    expect(stdout).toContain('source shrunk, allowed');
    expect(stdout).not.toContain('Not read, as');
  });

  it.concurrent('that block end with the code of a blocked run, and as one JSON document', async () => {
    await cp(path('exports'), path('no-history'), { recursive: true });
    const [header = ''] = (await text('exports/OpportunityHistory.csv')).split('\n');
    await writeFile(path('no-history/OpportunityHistory.csv'), `${header}\n`);
    const { code, stdout } = await validate('no-history', '--json');
    expect(code).toBe(9);
    const { ok, verdict, flags, gates, constraints, objects } = JSON.parse(stdout);
    expect([ok, verdict, objects.length]).toEqual([false, 'blocked', 7]);
    expect(flags[0]).toMatchObject({
      kind: 'source_missing',
      severity: 'block',
      object: 'salesforce.OpportunityHistory',
    });
    expect(flags[0].at).toMatch(/^definitions\.yaml:\d+$/);
    expect(gates.map(({ id }: { id: string }) => id)).toEqual([...GATE_IDS]);
    expect(constraints.every(({ says }: { says: string }) => says === 'nothing')).toBe(true);
  });

  it.concurrent('of a period that has not begun are refused', async () => {
    const { code, stderr } = await signals(folder, [
      ...['validate', '--definitions', 'definitions.yaml', '--exports', 'exports', '--period', '2999-01'],
    ]);
    expect([code, stderr.includes('January 2999 begins after the as-of day')]).toEqual([3, true]);
  });
});
