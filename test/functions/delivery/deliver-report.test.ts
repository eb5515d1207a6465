import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deliverReport } from '../../../functions/delivery/deliver-report.ts';
import { folderStore } from '../../../shared/adapters/local/folder-store.ts';
import { contentHash } from '../../../shared/contracts/content-hash.ts';
import { IntegrityError } from '../../../shared/contracts/errors.ts';
import { Summary } from '../../../shared/contracts/outputs.ts';
import type { Mail, ObjectStore, Ports } from '../../../shared/ports.ts';
import { queueLambda } from '../../../shared/runtime/queue-lambda.ts';
import { GOLDEN_1_0 } from '../../contracts/events/golden-events.ts';

const version = 'reports/monthly/2026-10/v0001';
const published = { schemaVersion: '1.3', version };
const definitions = readFileSync(
  new URL('../../../examples/company/definitions.yaml', import.meta.url),
  'utf8',
).replace(
  '- { id: executive, label: Executive team,',
  '- { id: executive, label: Executive team, sees: [revenue, owners],',
);

const statements = [
  { id: 's1', audience: 'sales', kind: 'finding', factIds: ['f1'], text: 'Retail <b> converts 12.0% of 400.' },
  { id: 's2', audience: 'sales', kind: 'finding', factIds: ['f2'], text: 'Deals are of 51,000 USD.' },
];
const paragraphs = [{ kind: 'changed', statements: ['s1', 's2'] }];
const nothing = { kind: 'finding', cites: [], pattern: null, evidence: null, state: null, labels: {}, caveats: {} };
const source = { file: 'scorecards.json', record: 'industry.retail/acquisition', path: 'x' };
const header = {
  ...{ schema: 1, report: 'Zürich', cadence: 'monthly', kind: 'cadence', period: '2026-10' },
  ...{ periodLabel: 'October 2026', periodFrom: '2026-10-01', periodTo: '2026-10-31', asOf: '2026-11-05' },
  ...{ windowFrom: '2025-11-01', currency: 'USD', identity: 'a' },
};
const gate = {
  ...{
    id: 'records_repeated',
    unit: 'share',
    bound: 'at_most',
    allowed: 0,
    found: 0.2,
    at: null,
    findings: 1,
    earlier: [],
  },
};
const summary = Summary.parse({
  ...header,
  ...{ narrator: 'template', statements },
  facts: [
    { ...nothing, id: 'f1', numbers: {}, relations: [], audiences: ['sales'] },
    {
      ...nothing,
      id: 'f2',
      numbers: { a: { unit: 'money', value: 1, text: '1', source } },
      relations: [],
      audiences: [],
    },
  ],
  audiences: [
    { id: 'executive', label: 'Executive team', paragraphs },
    { id: 'sales', label: 'Sales leadership', paragraphs },
  ],
});

let folder = '';
let objects: ObjectStore;
let mails: Mail[] = [];
let refuses = false;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deliver-'));
  objects = folderStore(folder);
  mails = [];
  refuses = false;
  await write('definitions.yaml', definitions);
  await write('summary.json', JSON.stringify(summary));
  const files = await Promise.all(
    ['definitions.yaml', 'summary.json'].map(async (name) => ({
      ...{ name, sha256: contentHash((await objects.read(`${version}/${name}`)) ?? '') },
    })),
  );
  await write('manifest.json', JSON.stringify({ files }));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => objects.write(`${version}/${name}`, new TextEncoder().encode(text));
const text = async (key: string) => new TextDecoder().decode(await objects.read(key));
const delivering = (audiences: readonly string[] = ['executive', 'sales', 'finance'], blockedTo?: string) =>
  deliverReport({
    ...{ audiences, linkDays: 7, ...(blockedTo === undefined ? {} : { blockedTo }) },
    notifier: {
      send: async (mail) => {
        if (refuses && mail.audience === 'sales') throw new Error('no');
        mails.push(mail);
        return { messageId: `m-${mails.length}` };
      },
    },
    links: { linkTo: async (key, until) => `https://links.example/${key}?until=${until.toISOString()}` },
  });
const ports = () => ({ objects, clock: { now: () => new Date('2026-11-06T12:00:00Z') } }) as unknown as Ports;

it('tells an audience that sees all every sentence, with a link to the report', async () => {
  await delivering().run(published, ports());
  expect(mails[0]).toEqual({
    ...{ id: `${version}/executive`, audience: 'executive', subject: 'Zurich: October 2026' },
    text: [
      'Zürich, October 2026, as of 2026-11-05. For Executive team.',
      'New or changed\n- Retail <b> converts 12.0% of 400.\n- Deals are of 51,000 USD.',
      `The report, until 2026-11-13 (UTC):\nhttps://links.example/${version}/report.html?until=2026-11-13T12:00:00.000Z`,
      `Whoever has this link can open it until then. Version ${version}.\n`,
    ].join('\n\n'),
  });
  expect(await objects.read(`deliveries/${version}/executive.html`)).toBeUndefined();
});

it('tells another its own sentences, with a link to a page of them, and amounts to neither', async () => {
  await delivering().run(published, ports());
  const page = await text(`deliveries/${version}/sales.html`);
  expect(mails[1]?.text).toContain(`https://links.example/deliveries/${version}/sales.html?`);
  expect(page).toContain('<li>Retail &lt;b&gt; converts 12.0% of 400.</li>');
  for (const told of [mails[1]?.text, page]) {
    expect(told).toContain('1 statement is not shown to these readers');
    expect(told).not.toMatch(/51,000|USD|report\.html/);
  }
});

it('writes a receipt of each, and sends a version to an audience once', async () => {
  const first = { sent: ['executive', 'sales'], before: [], unknown: ['finance'] };
  expect(await delivering().run(published, ports())).toEqual(first);
  expect(JSON.parse(await text(`deliveries/${version}/sales.json`))).toEqual({
    ...{ schema: 1, version, audience: 'sales', messageId: 'm-2', statements: 1, withheld: 1 },
    ...{ opened: `deliveries/${version}/sales.html`, until: '2026-11-13T12:00:00.000Z' },
  });
  const again = { sent: [], before: ['executive', 'sales'], unknown: ['finance'] };
  expect(await delivering().run(published, ports())).toEqual(again);
  expect(mails).toHaveLength(2);
});

it('goes on where it was, after a mail could not be sent', async () => {
  refuses = true;
  await expect(delivering().run(published, ports())).rejects.toThrow('no');
  refuses = false;
  expect(await delivering().run(published, ports())).toMatchObject({ sent: ['sales'], before: ['executive'] });
  expect(mails.map(({ audience }) => audience)).toEqual(['executive', 'sales']);
});

it('sends nothing of a version that is not what its manifest says', async () => {
  await write('summary.json', JSON.stringify({ ...summary, report: 'Other' }));
  await expect(delivering().run(published, ports())).rejects.toThrow(IntegrityError);
  expect(mails).toEqual([]);
});

it('tells one audience of a version that is blocked, once, and nobody where none is named', async () => {
  const key = `blocked/${version}`;
  const bytes = (text: string) => new TextEncoder().encode(text);
  const quality = JSON.stringify({
    ...header,
    ...{ verdict: 'blocked', flags: [], constraints: [], smallSegments: [], receipts: [] },
    gates: [
      { ...gate, severity: 'block', state: 'found', sentence: 'A fifth of the rows repeat.' },
      { ...gate, severity: 'warn', state: 'found', sentence: 'Late by a day.' },
      { ...gate, severity: 'block', state: 'passed', sentence: 'All is there.' },
    ],
  });
  await objects.write(`${key}/quality.json`, bytes(quality));
  const files = [{ name: 'quality.json', sha256: contentHash(quality) }];
  await objects.write(`${key}/manifest.json`, bytes(JSON.stringify({ files })));
  const detail = { schemaVersion: '1.0', version: key };
  expect(await delivering().run(detail, ports())).toEqual({ sent: [], before: [], unknown: [] });
  expect(await delivering(['executive', 'sales'], 'sales').run(detail, ports())).toMatchObject({ sent: ['sales'] });
  expect(await delivering(['executive', 'sales'], 'sales').run(detail, ports())).toMatchObject({ before: ['sales'] });
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ audience: 'sales', subject: 'Zurich: October 2026 is blocked' });
  expect(mails[0]?.text).toContain('the report is blocked. Nothing else of it was published.\n\n- A fifth');
  expect(mails[0]?.text).not.toMatch(/Late|All is there/);
  expect(mails[0]?.text).toContain(`https://links.example/${key}/report.html?until=2026-11-13T12:00:00.000Z`);
});

it('hears of versions from its queue, and gives back what is none', async () => {
  const handler = queueLambda(
    delivering(['sales']),
    ({ detail }) => detail,
    ports,
    () => {},
  );
  const told = GOLDEN_1_0.filter((event) => ['ReportPublished', 'RunFailed'].includes(event['detail-type']));
  const Records = told.map((event) => ({ messageId: event['detail-type'], body: JSON.stringify(event) }));
  const context = { getRemainingTimeInMillis: () => 1000 };
  const answer = await handler({ Records } as never, context as never);
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'RunFailed' }] });
  expect(mails.map(({ audience }) => audience)).toEqual(['sales']);
});
