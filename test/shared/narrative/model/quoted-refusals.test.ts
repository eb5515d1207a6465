import { expect, it } from 'vitest';
import type { Fact, Refusal } from '../../../../shared/contracts/narrative.ts';
import { wordingRequest } from '../../../../shared/narrative/model/wording-request.ts';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';
import { FACTS } from '../verifier/facts-of-test.ts';
import { UNGROUNDED } from '../verifier/ungrounded-statements.ts';
import { factOfTest } from './fact-of-test.ts';

const toldBack = (text: string, refusals: Refusal[], factId = 'f1') =>
  JSON.parse(wordingRequest([factOfTest('f1')], [{ factId, text, refusals }]).facts).refused[0];

it('gives refused texts back with rule and words, cut short, and no words that are not in them', () => {
  const refusals = [
    { rule: 'directive', span: 'xx', message: 'No advice.' },
    { rule: 'typed_name', span: 'Acme Corp', message: 'Acme Corp is not cited.' },
  ];
  expect(toldBack(`${'x'.repeat(500)} should`, refusals, 'f1'.repeat(50))).toEqual({
    factId: 'f1'.repeat(10),
    text: 'x'.repeat(400),
    rules: [{ rule: 'directive', span: 'xx' }, { rule: 'typed_name' }],
  });
});

it('says how a figure is put where a rule knows it, and nothing of rules that might tell a number', () => {
  const refusals = [
    { rule: 'grammar', span: 'In', message: '"In" is not how f1 is told. Here may stand: over.' },
    { rule: 'naming', span: '{{f1.share}}', message: '{{f1.share}} stands twice.' },
    { rule: 'unit', span: 'days', message: 'It is rendered with its unit, such as 43.2%.' },
  ];
  expect(toldBack('In {{f1.share}} days.', refusals).rules).toEqual([
    { rule: 'grammar', span: 'In', how: '"In" is not how f1 is told. Here may stand: over.' },
    { rule: 'naming', span: '{{f1.share}}', how: '{{f1.share}} stands twice.' },
    { rule: 'unit', span: 'days' },
  ]);
});

it('quotes no more than a few lines, whatever a text and its rules are', () => {
  const long = 'x'.repeat(600);
  const [rule] = toldBack(long, [{ rule: 'grammar', span: long, message: long }]).rules;
  expect(rule).toEqual({ rule: 'grammar', span: 'x'.repeat(400), how: 'x'.repeat(400) });
});

it('says each thing once, and of a text that breaks every rule only the first', () => {
  const same = { rule: 'grammar', span: 'x', message: 'No.' };
  const many = Array.from({ length: 50 }, (_, index) => ({ ...same, rule: `rule_${index}` }));
  const other = { ...same, span: 'y' };
  expect(toldBack('x y', [same, other, same]).rules.map(({ span }: Refusal) => span)).toEqual(['x', 'y']);
  expect(toldBack('x', [same, same, ...many]).rules.map(({ rule }: Refusal) => rule)).toEqual([
    ...['grammar', 'rule_0', 'rule_1', 'rule_2', 'rule_3', 'rule_4'],
  ]);
});

it('tells the same whatever the customer typed and whatever was counted', () => {
  const told = (facts: readonly Fact[]) =>
    wordingRequest(
      facts,
      UNGROUNDED.map((text) => refusedOf(text, facts)),
    ).facts;
  expect(told(FACTS.map(otherwise))).toBe(told(FACTS));
  expect(told(FACTS)).toContain('"how":');
});

function refusedOf(said: string, facts: readonly Fact[]) {
  const text = said.replace(/\{(f\d+\.\w+)\}/gu, '{{$1}}');
  const factId = /\bf\d+/u.exec(text)?.[0] ?? 'f1';
  const kind = facts.find(({ id }) => id === factId)?.kind ?? 'finding';
  return { factId, text, refusals: verifyStatement({ factIds: [factId], kind, text }, facts) };
}

/** The same fact of other names, and of figures that read otherwise. */
function otherwise(fact: Fact): Fact {
  const renamed = <Part extends { text: string }>(parts: Readonly<Record<string, Part>>) =>
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, { ...part, text: `Zyx ${part.text} 99` }]));
  return {
    ...fact,
    labels: renamed(fact.labels),
    numbers: renamed(fact.numbers),
    caveats: Object.fromEntries(Object.keys(fact.caveats).map((name) => [name, 'Zyx is blank'])),
  };
}
