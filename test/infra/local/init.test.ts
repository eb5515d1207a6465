import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signals } from './command-line.ts';

let folder: string;
const DEALS = [
  'id;stage;started;ended;line;amount',
  ...Array.from({ length: 40 }, (_, index) => {
    const stage = ['Proposal', 'Won', 'Lost'][index % 3];
    const ended = stage === 'Proposal' ? '' : '31.03.2025';
    return `D${index};${stage};${1 + (index % 28)}.01.2025;${ended};${index % 2 === 0 ? 'Möbel' : 'Büro'};1.234,50`;
  }),
].join('\n');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signals-init-'));
  await mkdir(join(folder, 'exports', 'crm'), { recursive: true });
  await writeFile(join(folder, 'exports', 'crm', 'deals.csv.gz'), gzipSync(Buffer.from(DEALS, 'latin1')));
  await writeFile(join(folder, 'exports', 'README.md'), 'about');
  await writeFile(join(folder, 'exports', 'empty.csv'), '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('init proposes a file by which the exports read, and says what to do next', async () => {
  const { code, stdout, stderr } = await signals(folder, ['init', 'exports']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('crm/deals.csv.gz  40 rows, 6 columns: no preset knows it');
  expect(stdout).toMatch(/README\.md +not read: its name is of no export/);
  expect(stdout).toMatch(/empty\.csv +not read: empty\.csv is empty/);
  const text = await readFile(join(folder, 'definitions.yaml'), 'utf8');
  expect(text).toContain('delimiter: ;');
  for (const said of ['encoding: windows-1252', 'dates: day.month.year', 'decimals: ","']) expect(text).toContain(said);
  // each note stands right above the line that is printed with it
  const lines = text.split('\n');
  const printed = [...stdout.matchAll(/definitions\.yaml:(\d+) {2}(.{20})/g)];
  expect(printed.length).toBeGreaterThan(10);
  for (const [, line, begin] of printed) {
    const above = lines.slice(0, Number(line) - 1);
    const comments = above.slice(above.findLastIndex((each) => !each.trim().startsWith('#')) + 1);
    expect(comments.join('\n'), `line ${line}`).toContain(begin);
  }
  const next = /signals -- (validate .*)/.exec(stdout)?.[1]?.split(' ') ?? [];
  const validated = await signals(folder, [...next, '--period', '2025-03']);
  expect(validated.stdout).toContain('40 read: 40 accepted');
});

it('init writes over nothing unless told to', async () => {
  await writeFile(join(folder, 'mine.yaml'), 'mine');
  await writeFile(join(folder, 'control-totals.csv'), 'figures of mine');
  const refused = await signals(folder, ['init', 'exports', '--out', 'mine.yaml']);
  expect(refused.code).toBe(3);
  expect(refused.stderr).toContain('mine.yaml is there already; --force writes over it');
  expect(await readFile(join(folder, 'mine.yaml'), 'utf8')).toBe('mine');
  const beside = await signals(folder, ['init', 'exports', '--out', 'other.yaml']);
  expect(beside.stdout).toContain('Written: other.yaml; control-totals.csv is there already and was left as it is');
  expect(await readFile(join(folder, 'control-totals.csv'), 'utf8')).toBe('figures of mine');
  expect((await signals(folder, ['init', 'exports', '--out', 'mine.yaml', '--force'])).code).toBe(0);
  expect(await readFile(join(folder, 'mine.yaml'), 'utf8')).toContain('GUESS');
});

it('init of a folder without exports asks everything, and is not complete', async () => {
  await mkdir(join(folder, 'nothing'));
  const { code, stdout } = await signals(folder, ['init', 'nothing', '--out', 'nothing.yaml']);
  expect(code).toBe(4);
  expect(stdout).toContain('which stages does the funnel have');
  expect(await readdir(folder)).toContain('nothing.yaml');
  const missing = await signals(folder, ['init', 'nowhere']);
  expect(missing.code).toBe(5);
  expect(missing.stderr).toContain('nowhere is not there; name the folder that the exports lie in');
});

it('init tells JSON lines and Parquet without an ending by their first bytes', async () => {
  const flow = join(folder, 'flow');
  await mkdir(flow);
  const lead = (id: number) =>
    JSON.stringify({ Id: `L${id}`, IsConverted: false, Status: 'Open', CreatedDate: '2025-01-02' });
  await writeFile(join(flow, 'a1b2'), `${lead(1)}\n${lead(2)}\n`);
  await writeFile(join(flow, 'c3d4'), 'PAR1 and no table');
  const { stdout } = await signals(folder, ['init', 'flow', '--out', 'flow.yaml']);
  expect(stdout).toMatch(/a1b2 +2 rows, 4 columns: salesforce Lead, by appflow/);
  expect(stdout).toMatch(/c3d4 +not read: .*Parquet/);
  expect(await readFile(join(folder, 'flow.yaml'), 'utf8')).toMatch(/# GUESS: by its first bytes.*\n +records: ndjson/);
});

it('init reads the JSON of a bulk extract of Marketo, and asks which field is the stage', async () => {
  await mkdir(join(folder, 'bulk'));
  const header = 'marketoGUID,leadId,activityDate,primaryAttributeValue,attributes';
  const rows = ['1', '2'].map(
    (id) => `${id},L${id},2025-01-02T09:00:00Z,Lead Status,"{""New Value"":""MQL"",""Old Value"":""New""}"`,
  );
  await writeFile(join(folder, 'bulk', 'changes.csv'), [header, ...rows].join('\n'));
  const { stdout } = await signals(folder, ['init', 'bulk', '--out', 'bulk.yaml']);
  expect(stdout).toMatch(/changes\.csv +2 rows, 7 columns: marketo change_data_value/);
  expect(stdout).toMatch(
    /change_data_value \(changes\.csv\) is left out until you add it with `only`: the field whose changes/,
  );
});
