import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Constraint, Flag } from '../../shared/contracts/outputs.ts';
import { type Assessed, assessedExports, companyExports } from './assessed-exports.ts';
import { readCsv, writeCsv } from './csv-table.ts';
import { judgedMutation } from './judged-mutation.ts';
import { type Exports, MUTATIONS, type Mutation } from './mutations.ts';

/** The whole matrix is printed by `node test/quality-corpus/matrix.ts`; here are two damages at once, and what judges them. */
const root = mkdtempSync(join(tmpdir(), 'quality-corpus-'));
let exports: Exports;
beforeAll(async () => {
  exports = await companyExports(join(root, 'company'), 800, 20_261);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('what is read of an export is what was written, byte by byte', () => {
  for (const [name, table] of Object.entries(exports.tables)) {
    const text = readFileSync(join(root, 'company', `${name}.csv`), 'utf8').replace(/^\uFEFF/, '');
    expect(readCsv(writeCsv(table))).toEqual(readCsv(text));
    expect(table.rows.length).toBeGreaterThan(0);
  }
});

test.each(MUTATIONS)('$name changes the exports', ({ damage }) => {
  expect(JSON.stringify(damage(exports)) === JSON.stringify(exports)).toBe(false);
});

test('exports that are damaged twice are told of twice, by the real steps', async () => {
  const damaged = damageOf('leads loaded twice').damage(damageOf('persona dropped from 60% of leads').damage(exports));
  const { flags, constraints } = await assessedExports(join(root, 'damaged'), damaged);
  const told = flags.map(({ id, severity }) => `${id} ${severity}`);
  expect(told).toContain('often_blank/persona constrain');
  expect(told).toContain('rows_repeated/salesforce.Lead warn');
  expect(flags.filter(({ severity }) => severity === 'block')).toEqual([]);
  const lost = constraints.filter(({ says }) => says === 'directional').map(({ dimension }) => dimension);
  expect([...new Set(lost)]).toEqual(['persona']);
});

// fifty of them: node test/quality-corpus/matrix.ts 800 50 "no such damage"
test.concurrent.each([1, 2])('nothing beyond a warning is said of clean exports, seed %i', async (seed) => {
  const folder = join(root, `clean-${seed}`);
  const { flags } = await assessedExports(folder, await companyExports(join(folder, 'company'), 800, seed));
  expect(flags.filter(({ severity }) => severity !== 'warn')).toEqual([]);
});

test('a run without the files of an object stops', async () => {
  const mutation = damageOf('no file of opportunities');
  const assess = () => assessedExports(join(root, 'refused'), mutation.damage(exports));
  expect(await judgedMutation(mutation, { flags: [], constraints: [] }, assess)).toMatchObject({ verdict: 'detected' });
});

const flag = (kind: Flag['kind'], severity: Flag['severity']) => ({ id: kind, kind, severity }) as Flag;
const said = (dimension: string, says: Constraint['says']): Constraint => ({
  ...{ dimension, funnel: 'sales', stage: 'lead', says, because: [] },
});
const clean: Assessed = {
  flags: [flag('small_sample', 'warn')],
  constraints: [said('persona', 'supported'), said('region', 'supported')],
};
const mutation: Mutation = {
  ...{ name: 'one', damage: (given) => given, expected: ['often_blank', 'constrain'], also: ['blank_at_stage'] },
  onlyDimensions: ['persona'],
};
const judge = (flags: readonly Flag[], constraints = clean.constraints) =>
  judgedMutation(mutation, clean, async () => ({ flags: [...clean.flags, ...flags], constraints }));

test('a gate that says nothing, or too little, has missed', async () => {
  expect((await judge([])).verdict).toBe('missed');
  expect((await judge([flag('often_blank', 'warn')])).verdict).toBe('missed');
  expect((await judge([flag('often_blank', 'constrain')])).verdict).toBe('detected');
});

test('what nobody expected is false, but for warnings; a block always is', async () => {
  const raised = [flag('blank_at_stage', 'constrain'), flag('rows_repeated', 'warn'), flag('ledger_open', 'block')];
  expect((await judge(raised)).unexpected).toEqual(['ledger_open block']);
  expect((await judge([flag('blank_at_stage', 'block')])).unexpected).toEqual(['blank_at_stage block']);
});

test('another dimension that loses its evidence has strayed', async () => {
  expect((await judge([], [said('persona', 'directional'), said('region', 'supported')])).strayed).toEqual([]);
  const both = [said('persona', 'directional'), said('region', 'directional')];
  expect((await judge([], both)).strayed).toEqual(['region sales.lead directional']);
});

function damageOf(name: string): Mutation {
  const found = MUTATIONS.find((one) => one.name === name);
  if (found === undefined) throw new RangeError(`no damage is called ${name}`);
  return found;
}
