import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Definitions } from '../../shared/contracts/definitions.ts';
import { signals } from '../infra/local/command-line.ts';
import { cardOf, publishedOutputs, rateText } from './published-outputs.ts';
import { describePublicSet, publishWith, requestOf } from './run-public-set.ts';

const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signals-init-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function init(set: string) {
  const file = `${set.replaceAll('/', '-')}.yaml`;
  const { code, stdout } = await signals(folder, ['init', join(DATA, set), '--out', file, '--force']);
  const text = await readFile(join(folder, file), 'utf8');
  return { code, stdout, file, text, proposed: parse(text) as Definitions };
}

/** Who a stage is of, and what tells of it. */
function stagesOf({ funnels }: Definitions) {
  return funnels.acquisition?.stages.map(({ id, evidence }) => [id, evidence[0]?.date ?? evidence[0]?.label ?? null]);
}

describePublicSet('init on a folder of exports', () => {
  it('proposes what the files of BPI 2017 tell', async () => {
    const { code, proposed } = await init('bpi2017_loan_cases');
    expect(code).toBe(0);
    expect(proposed.sources.crm?.objects.opportunities).toMatchObject({
      files: 'loangoal_outcomes.csv',
      columns: { id: 'case', closed: 'max' },
      lookups: { submission_vs_success: { on: 'case', key: 'case' } },
    });
    expect(stagesOf(proposed)).toEqual([
      ['entered', 'min'],
      ['success', 'max'],
    ]);
    const columns = proposed.dimensions.map(({ from }) => from[0]?.column);
    expect(columns).toEqual(['LoanGoal', 'submission_vs_success.SubmissionMethod']);
  });

  it('finds no date in UCI Bank Marketing, and takes the outcome of an earlier campaign for none', async () => {
    const { code, proposed, text } = await init('uci_bank_marketing');
    expect(code).toBe(0);
    expect(proposed.funnels.acquisition?.mode).toBe('undated');
    expect(proposed.sources.crm?.objects.leads).toMatchObject({
      files: 'bank-full.csv',
      holds: 'people',
      columns: { id: '#row' },
      format: { delimiter: ';' },
    });
    expect(stagesOf(proposed)).toEqual([
      ['entered', null],
      ['won', null],
    ]);
    expect(text).toContain('ASK: what do these files hold? Nothing is made of them: bank-additional-full.csv.gz');
  });

  it('leaves out of X Education what is set after the outcome', async () => {
    const { code, proposed, stdout } = await init('x_education_leads');
    expect([code, proposed.funnels.acquisition?.mode]).toEqual([0, 'undated']);
    const columns = proposed.dimensions.map(({ from }) => from[0]?.column);
    for (const column of ['Lead Source', 'Lead Origin', 'City', 'Specialization']) expect(columns).toContain(column);
    expect(columns).not.toContain('Tags');
    expect(stdout).toContain('go with one outcome: Tags');
  });

  it.each<[string, readonly string[], number, string]>([
    [
      'salesforce',
      ['Lead', 'Account', 'Opportunity', 'OpportunityVersions', 'User'],
      0,
      'no column says which currency',
    ],
    [
      'hubspot',
      ['contacts', 'companies', 'deals', 'deal_stage', 'deal_contact'],
      4,
      'which label of hubspot.deal_stage is the win?',
    ],
    ['marketo', ['leads', 'programs', 'campaigns'], 4, 'A funnel needs two; marketo.leads tells of only one (Lead)'],
  ])('knows %s as Fivetran lands it, and asks what it cannot know', async (preset, objects, exit, question) => {
    const { code, proposed, stdout } = await init(join('crm_connector_seeds', preset));
    expect(Object.keys(proposed.sources)).toEqual([preset]);
    expect(proposed.sources[preset]).toMatchObject({ preset, shape: 'fivetran' });
    expect(Object.keys(proposed.sources[preset]?.objects ?? {})).toEqual(expect.arrayContaining([...objects]));
    expect(stdout).toContain(question);
    expect(code).toBe(exit);
  });
});

/** What a newcomer changes in the file that init proposed for Maven: every edit, and why. */
const EDITS: readonly (readonly [line: string, edited: string])[] = [
  ['timezone: UTC', 'timezone: America/New_York'],
  // nothing is entered after the cut-off, so that a period is final on its last day
  ['calendar: { kind: months }', 'calendar: { kind: months, softCloseDays: 0 }'],
];

describePublicSet('the path of a newcomer on Maven', () => {
  it('is init, two edited lines, validate and run, to the win rate of the set', async () => {
    const { code, text, file } = await init('maven_crm');
    expect(code).toBe(0);
    for (const [line] of EDITS) expect(text).toContain(`\n${line}\n`);
    const edited = EDITS.reduce((changed, [line, by]) => changed.replace(line, by), text);
    await writeFile(join(folder, file), edited);
    const validated = await signals(folder, ['validate', '--definitions', file]);
    expect([validated.code, validated.stdout]).toEqual([0, `${file}: no problem found\n`]);

    const outputs = publishedOutputs(await publishWith('maven_crm', edited, requestOf('cadence', '2017-12')));
    expect(rateText(cardOf(outputs).closed.rate)).toEqual([4238, 6711, '63.15%']);
    expect(outputs.ledger.stages.map(({ stage, entered, won }) => [stage, entered, won])).toEqual([
      ['prospecting', 8800, 0],
      ['engaging', 8300, 0],
      ['won', 4238, 4238],
    ]);
  }, 60_000);

  it('has counts by month that add up to the deals of the set', async () => {
    const totals = await readFile(join(folder, 'control-totals.csv'), 'utf8');
    const values = (measure: string) =>
      totals
        .split('\n')
        .map((line) => line.split(','))
        .filter((fields) => fields[3] === measure)
        .reduce((sum, fields) => sum + Number(fields[4]), 0);
    expect([values('entered'), values('won')]).toEqual([8300, 4238]);
  });
});
