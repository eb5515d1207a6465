import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fact, FactNumber } from '../../../shared/contracts/narrative.ts';
import { untraced } from '../../shared/narrative/untraced.ts';
import { preparedFolder, removeFolder, signals, signalsProcess } from './command-line.ts';
import type { Ended } from './warm-process.ts';

const V1 = 'reports/monthly/2026-10/v0001';
const RUN = ['run', '--definitions', 'definitions.yaml', '--exports', 'exports', '--period', '2026-10'];

let folder: string;
let first: Ended;
const path = (...parts: string[]) => join(folder, ...parts);
const json = async (...parts: string[]) => JSON.parse(await readFile(path(...parts), 'utf8'));
/** A store of a test's own that holds the first version. */
const storeCopy = async (name: string) => {
  await cp(path('.local/store'), path(name), { recursive: true });
  return name;
};

beforeAll(async () => {
  folder = await preparedFolder();
  first = await signalsProcess(folder, RUN);
  expect(first).toMatchObject({ code: 0, stderr: '' });
});
afterAll(() => removeFolder(folder));

it('what became of customers is what the company was made with', async () => {
  const { counts } = await json('exports/ground-truth.json');
  const { customers } = await json('.local/store', V1, 'scorecards.json');
  const of = ({ part = 0, whole = 0 }: { part?: number; whole?: number }) => [part, whole];
  const [all] = customers.filter((one: { dimension: string }) => one.dimension === 'all');
  expect([of(all.expansionRate), of(all.renewalRate)]).toEqual([
    [counts.customers.expanded, counts.customers.atStart],
    [counts.customers.renewed, counts.customers.renewalsDue],
  ]);
  expect(counts.customers.atStart).toBeGreaterThan(20);
});

describe('what a run says at its end', () => {
  it('says where the report is, what stands out, the quality, and the time of each step', async () => {
    const { statements, audiences } = await json('.local/store', V1, 'summary.json');
    const executive = audiences[0].paragraphs.flatMap((paragraph: { statements: string[] }) => paragraph.statements);
    const { flags } = await json('.local/store', V1, 'flags.json');
    expect(first.stdout).toContain(`Report    .local/store/${V1}/report.html\nVersion   ${V1} (published)\n`);
    for (const { text } of [
      ...statements.filter(({ id }: { id: string }) => executive.includes(id)),
      ...flags.map(({ sentence }: { sentence: string }) => ({ text: sentence })),
    ])
      expect(first.stdout).toContain(text);
    expect(first.stdout).toMatch(/\nQuality {3}pass, \d+ flags\n/);
    expect(first.stdout).toMatch(
      /\nTested {4}[\d,]+ tests, \d+ signals; half of the conversion tests would have shown [\d.]+ points\n/,
    );
    for (const step of [
      'PlanRun',
      'IngestObject',
      'BuildJourneys',
      'AggregateJourneys',
      'ComposeReport',
      'PublishVersion',
      'total',
    ])
      expect(first.stdout).toMatch(new RegExp(`\\n {2}${step} +\\d+\\.\\d s`));
  });

  it('writes nothing but words where no terminal is', () => {
    expect(first.stdout).not.toMatch(/[^\n\x20-\x7e…]/);
  });

  it('keeps what explains the run, and removes what only its steps read', async () => {
    const [runId = ''] = (await readdir(path('.local/store/runs'))).filter((name) => name.startsWith('monthly'));
    const kept = await readdir(path('.local/store/runs', runId));
    expect(kept).toEqual(
      expect.arrayContaining(['plan.json', 'receipts', 'aggregates', 'timings.json', 'invocation.json']),
    );
    for (const gone of ['canonical', 'journeys', 'definitions', 'version']) expect(kept).not.toContain(gone);
    expect(await json('.local/store/runs', runId, 'invocation.json')).toEqual({
      exports: path('exports'),
      definitions: path('definitions.yaml'),
    });
    const { steps, peakMemoryBytes, totalMilliseconds } = await json('.local/store/runs', runId, 'timings.json');
    expect(steps.find(({ step }: { step: string }) => step === 'IngestObject')).toMatchObject({
      rows: expect.any(Number),
      items: expect.any(Array),
    });
    expect(peakMemoryBytes).toBeGreaterThan(50e6);
    expect(totalMilliseconds).toBeGreaterThan(100);
    expect(await readdir(path('.local/store'))).not.toContain('.scratch');
  });
});

describe('versions', () => {
  it.concurrent('gives the same version for the same input, as one JSON document', async () => {
    const store = await storeCopy('again');
    const again = await signals(folder, [...RUN, '--store', store, '--json', '--threads', '1', '--keep']);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({
      version: V1,
      result: 'same',
      verdict: 'pass',
      report: `${store}/${V1}/report.html`,
    });
    expect(again.stderr).toContain('PublishVersion');
    expect(await readdir(path(store, 'reports/monthly/2026-10'))).toEqual(['after-none.json', 'v0001']);
    const { runId } = JSON.parse(again.stdout);
    expect(await readdir(path(store, 'runs', runId))).toContain('canonical');
  });

  it.concurrent('gives the next version for a changed input or baseline; compare says which, verify makes it again with another number of threads', async () => {
    const store = await storeCopy('two-versions');
    const into = ['--store', store, '--definitions', 'definitions.yaml'];
    expect((await signals(folder, ['run', ...into, '--exports', 'exports', '--period', '2026-09'])).code).toBe(0);
    await cp(path('exports'), path('half-exports'), { recursive: true });
    const lines = (await readFile(path('exports/Lead_1.csv'), 'utf8')).trimEnd().split('\n');
    await writeFile(path('half-exports/Lead_1.csv'), `${lines.slice(0, Math.ceil(lines.length / 2)).join('\n')}\n`);
    const changed = await signals(folder, ['run', ...into, '--exports', 'half-exports', '--period', '2026-10']);
    expect(changed.code).toBe(0);
    const v2 = 'reports/monthly/2026-10/v0002';
    expect(changed.stdout).toContain(`Version   ${v2} (published)`);

    const compared = await signals(folder, ['compare', V1, v2, '--store', store]);
    expect(compared.code).toBe(0);
    expect(compared.stdout).toMatch(
      /\nMade from\n {2}input Lead_1\.csv: [0-9a-f]{12}… -> [0-9a-f]{12}…\n {2}baseline: new: reports\/monthly\/2026-09\/v0001\/manifest\.json [0-9a-f]{12}…\n\n/,
    );
    const asJson = JSON.parse((await signals(folder, ['compare', V1, v2, '--store', store, '--json'])).stdout);
    expect(asJson.identity.map(({ what }: { what: string }) => what)).toEqual(['input Lead_1.csv', 'baseline']);
    const entered = async (version: string) =>
      (await json(store, version, 'scorecards.json')).cards[0].stages[0].entered;
    const cell = asJson.cells.find((candidate: { cell: string }) => candidate.cell === 'all.all/acquisition.lead');
    expect([cell.before.entered, cell.after.entered]).toEqual([await entered(V1), await entered(v2)]);
    expect(cell.before.entered).toBeGreaterThan(cell.after.entered);

    const verified = await signals(folder, ['verify', v2, '--store', store, '--threads', '1']);
    expect(verified.stdout).not.toMatch(/different|changed|missing/i);
    expect(verified.stdout).toMatch(/\n {2}scorecards\.json +same +same\n/);
    expect(verified.stdout).toMatch(/\n {2}manifest\.json +same +same\n/);
    expect(verified.stdout).toContain('comes out the same to the byte');
    expect(verified.code).toBe(0);
  });

  it.concurrent('finds nothing between a version and itself', async () => {
    const { code, stdout } = await signals(folder, ['compare', V1, V1]);
    expect(code).toBe(0);
    expect(stdout).toContain('Made from the same inputs, definitions, method and baseline.');
    expect(stdout).toContain('Numbers   the same in every cell');
  });

  it.concurrent('marks a draft, and points to none', async () => {
    const { code, stdout } = await signals(folder, [
      ...RUN.slice(0, -1),
      '2026-09',
      '--draft',
      '--as-of',
      '2026-09-20',
      '--store',
      'drafts-only',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('DRAFT: not part of the series of reports');
    expect(stdout).toContain('Version   drafts/2026-09/v0001 (published)');
    expect(await json('drafts-only/drafts/2026-09/v0001/manifest.json')).toMatchObject({
      kind: 'draft',
      asOf: '2026-09-20',
    });
    expect(await readdir(path('drafts-only'))).not.toContain('reports');
  });

  it.concurrent('blocks what quality blocks, with its own exit code', async () => {
    const definitions = await readFile(path('definitions.yaml'), 'utf8');
    const twice = definitions.replace(
      '      Contact:\n',
      '      Lead_again:\n        files: Lead_1.csv\n        holds: people\n        columns: { id: Id, created: CreatedDate }\n      Contact:\n',
    );
    await writeFile(path('twice.yaml'), twice);
    const { code, stdout, stderr } = await signals(folder, [
      'run',
      '--definitions',
      'twice.yaml',
      '--exports',
      'exports',
      '--period',
      '2026-10',
      '--store',
      'blocked-store',
    ]);
    expect([code, stderr]).toEqual([9, '']);
    expect(stdout).toContain(
      'BLOCKED by quality: no report, only what was checked: blocked-store/blocked/reports/monthly/2026-10/v0001/report.html',
    );
  });
});

describe('refused requests', () => {
  const refused = (args: readonly string[]) =>
    signals(folder, [
      'run',
      '--definitions',
      'definitions.yaml',
      '--exports',
      'exports',
      '--store',
      'refused',
      ...args,
    ]);

  it.concurrent.each([
    [
      'a period that is open',
      ['--period', '2098-10'],
      'Refused: October 2098 is open until 2098-11-05; run it after that day, or as a draft\n',
    ],
    [
      'a period that is none',
      ['--period', '2026-13'],
      'Refused: "2026-13" is no period; write a month as 2026-10 or a quarter as 2026-Q3\n',
    ],
    [
      'a review that nobody defined',
      ['--period', '2026-03', '--review', 'my_own'],
      'Refused: no review "my_own" is predefined; there is segment_underperformance, campaign_launch, annual_planning\n',
    ],
    [
      'a review too long after the period',
      ['--period', '2026-03', '--review', 'campaign_launch'],
      'Refused: the review campaign_launch of March 2026 could be asked for until 2026-04-30\n',
    ],
    [
      'an as-of day without a draft',
      ['--period', '2026-03', '--as-of', '2026-04-01'],
      'Refused: only a draft may name its own as-of day; a period is reported as of its soft-close day\n',
    ],
  ])('%s', async (_, args, message) => {
    expect(await refused(args)).toMatchObject({ code: 3, stderr: message });
    expect(await readdir(folder)).not.toContain('refused');
  });
});

describe('explain', () => {
  it.concurrent('prints the numbers of the scorecard, their rows, query and inputs', async () => {
    const { cards } = await json('.local/store', V1, 'scorecards.json');
    const card = cards.find(
      (candidate: { segment: string; funnel: string }) =>
        candidate.segment === 'paid_search' && candidate.funnel === 'acquisition',
    );
    const { conversion, entered } = card.stages[0];
    const { code, stdout } = await signals(folder, ['explain', 'lead_source.paid_search/acquisition.lead']);
    expect(code).toBe(0);
    expect(stdout).toContain(
      `${entered} people whose Lead source is Paid search entered Lead of New business in the window: `,
    );
    expect(stdout).toMatch(
      new RegExp(
        `\\n {2}conversion +${(conversion.value * 100).toFixed(1)}% +${conversion.part} +${conversion.whole} `,
      ),
    );
    // the aggregate rows that count add up to the figure
    expect(stdout).toMatch(new RegExp(`\\n {2}counted +${conversion.whole} +${conversion.part} `));
    expect(stdout).toMatch(/Query {5}shared\/queries\/cohort\.sql, as run: sha256 [0-9a-f]{64}\n/);
    const { inputs } = await json('.local/store', V1, 'manifest.json');
    for (const { key, sha256 } of inputs)
      expect(stdout).toMatch(new RegExp(`\\n {2}${key.replaceAll('.', '\\.')} +[\\d,]+ +[\\d,]+ +${sha256}`));
    expect(stdout).not.toContain('GROUP BY');
    // its tests with what they would have shown, or the signals that they are
    expect(stdout).toMatch(/\n {10}No difference was shown; |\n {2}Signal {2}/);
  });

  it.concurrent('takes a statement to the signal that it tells of, and prints the query where asked to', async () => {
    const { statements, facts } = await json('.local/store', V1, 'summary.json');
    const finding = statements.find(({ kind }: { kind: string }) => kind === 'finding');
    const { code, stdout } = await signals(folder, ['explain', finding.id, '--version', V1, '--sql']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Statement ${finding.id}: ${finding.text}`);
    const fact = facts.find(({ id }: { id: string }) => id === finding.factIds[0]);
    expect(stdout).toContain(`  Signal  ${fact.cites[0]}\n`);
    for (const { text, source } of Object.values(fact.numbers) as FactNumber[])
      expect(stdout).toMatch(new RegExp(` ${text} .*${source.file} .* ${source.path.replaceAll('.', '\\.')}\n`));
    expect(stdout).toContain('FROM {{journey_stage}}');
    // the fact itself is asked for by its id
    const asked = await signals(folder, ['explain', fact.id, '--version', V1, '--sql']);
    expect(asked.stdout).toBe(stdout);
  });

  it.concurrent('says that reports are made in another way by now where they are', async () => {
    const store = await storeCopy('store-of-another-method');
    const manifest = await json(store, V1, 'manifest.json');
    await writeFile(path(store, V1, 'manifest.json'), JSON.stringify({ ...manifest, method: 'another' }));
    const told = (of: string) => signals(folder, ['explain', 's1', '--version', V1, '--store', of]);
    expect((await told(store)).stdout).toContain('Reports are made in another way since this version was published');
    expect((await told('.local/store')).stdout).not.toContain('Reports are made in another way');
  });

  it.concurrent('takes every statement to its numbers, query and inputs', async () => {
    const { statements, facts } = await json('.local/store', V1, 'summary.json');
    const { inputs } = await json('.local/store', V1, 'manifest.json');
    expect(new Set(statements.map(({ kind }: { kind: string }) => kind)).size).toBeGreaterThan(5);
    for (const { id, text, factIds } of statements) {
      const { code, stdout } = await signals(folder, ['explain', id, '--json']);
      const told = JSON.parse(stdout);
      expect([code, told.statement], id).toEqual([0, { id, text }]);
      const [fact] = facts.filter((one: Fact) => factIds.includes(one.id)) as Fact[];
      expect(told.numbers.map(({ source }: FactNumber) => source)).toEqual(
        Object.values(fact?.numbers ?? {}).map(({ source }) => source),
      );
      // whatever a fact cites is shown: a cell, a flag, an assumption
      const shown = [...told.cells, ...told.flags, ...told.assumptions].length;
      expect(shown > 0 || fact?.cites.length === 0, `${id} ${fact?.cites}`).toBe(true);
      expect(told.query.sql).toContain('FROM {{journey_stage}}');
      expect(told.inputs.map(({ key }: { key: string }) => key)).toEqual(inputs.map(({ key }: { key: string }) => key));
    }
  });

  it('has no number in words that is not the figure it names', async () => {
    const names = (await readdir(path('.local/store', V1))).filter((name) => name.endsWith('.json'));
    const files = await Promise.all(names.map(async (name) => [name, await json('.local/store', V1, name)] as const));
    expect(untraced(Object.fromEntries(files))).toEqual([]);
  });

  it.concurrent('names the nearest figures for one that is not there', async () => {
    const { code, stderr } = await signals(folder, ['explain', 'industry.publicsector/acquisition.proposal']);
    expect(code).toBe(3);
    expect(stderr).toContain(
      `${V1} has no figure, signal or statement "industry.publicsector/acquisition.proposal". Did you mean "industry.public_sector/acquisition.proposal" or `,
    );
  });

  it.concurrent('names the versions that are there', async () => {
    const { code, stderr } = await signals(folder, ['explain', 's1', '--version', 'reports/monthly/2026-10/v0007']);
    expect(code).toBe(3);
    expect(stderr).toBe(
      `Refused: there is no version reports/monthly/2026-10/v0007; there is ${V1}. Did you mean "${V1}"?\n`,
    );
  });
});

describe('validate', () => {
  it.concurrent('tells of each export what a run finds in it, and writes nothing', async () => {
    const { receipts } = await json('.local/store', V1, 'quality.json');
    const { code, stdout, stderr } = await signals(folder, [
      'validate',
      '--definitions',
      'definitions.yaml',
      '--exports',
      'exports',
    ]);
    expect([code, stderr]).toEqual([0, '']);
    const lead = receipts.find(({ object }: { object: string }) => object === 'Lead');
    expect(stdout).toMatch(
      new RegExp(
        `salesforce\\.Lead  Lead_1\\.csv, Lead_2\\.csv\\.gz\\n {2}rows +1,500 read: ${lead.accepted.toLocaleString('en-US')} accepted, `,
      ),
    );
    expect(stdout).toContain(`${lead.excluded[0].rows} by the rule ${lead.excluded[0].rule}`);
    const industry = lead.dimensions.find(({ dimension }: { dimension: string }) => dimension === 'industry');
    const [most] = industry.unmappedValues;
    expect(stdout).toContain(
      `${industry.blank} blank, ${industry.unmapped} that no rule takes: "${most.value}" ${most.rows}`,
    );
    expect(stdout).toContain('known to the preset and not in this file: RecordTypeId');
  });
});

describe('verify', () => {
  it.concurrent('finds one byte that somebody changed', async () => {
    const store = await storeCopy('tampered');
    const file = path(store, V1, 'scorecards.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"entered":1', '"entered":2'));
    const { code, stdout } = await signals(folder, ['verify', V1, '--store', store, '--threads', '2']);
    expect(code).toBe(6);
    expect(stdout).toMatch(/\n {2}scorecards\.json +changed +different\n/);
    expect(stdout).toContain('DIFFERENT  scorecards.json is changed since it was published\n');
    expect(stdout).toContain('DIFFERENT  scorecards.json comes out with other bytes with 2 threads\n');
    expect(stdout).toMatch(/\n {2}signals\.json +same +same\n/);
  });

  it.concurrent('says which export changed, and makes nothing again from it', async () => {
    await cp(path('exports'), path('other-exports'), { recursive: true });
    await writeFile(path('other-exports/Contact.csv'), `${await readFile(path('exports/Contact.csv'), 'utf8')}\n`);
    const { code, stdout } = await signals(folder, ['verify', V1, '--exports', 'other-exports']);
    expect(code).toBe(6);
    expect(stdout).toContain('DIFFERENT  other-exports/Contact.csv is changed since the version was made\n');
    expect(stdout).not.toContain('Made again');
  });
});
