import { expect, it } from 'vitest';
import type { DraftStatement } from '../../../../shared/contracts/narrative.ts';
import { settledWording } from '../../../../shared/narrative/model/settled-wording.ts';
import { factOfTest } from './fact-of-test.ts';

const facts = ['f1', 'f2', 'f3'].map((id) => factOfTest(id));
const draft = (id: string, text: string): DraftStatement => ({ factIds: [id], kind: 'finding', text });
const templates = facts.map(({ id }) => draft(id, `template of ${id}`));
const verify = ({ text }: DraftStatement) =>
  text.includes('wrong') ? [{ rule: 'some', span: 'wrong', message: 'Wrong.' }] : [];

it('has the words of the model where there are some, else those of the template, in the order of the facts', () => {
  const settled = settledWording(facts, [draft('f3', 'model of f3'), draft('f1', 'model of f1')], templates, verify);
  expect(settled.statements.map(({ text }) => text)).toEqual(['model of f1', 'template of f2', 'model of f3']);
  expect(settled).toMatchObject({ byModel: ['f1', 'f3'], byTemplate: ['f2'], refused: [], unsaid: [] });
});

it('reads what was accepted once again, and says of it what it refuses', () => {
  const settled = settledWording(facts, [draft('f1', 'wrong')], templates, verify);
  expect(settled.statements[0]?.text).toBe('template of f1');
  expect(settled.refused).toEqual([{ factId: 'f1', text: 'wrong', refusals: verify(draft('f1', 'wrong')) }]);
});

it('takes another way of saying it where the first of a template is refused', () => {
  const drafts = [
    draft('f1', 'wrong'),
    ...templates.slice(1),
    draft('f1', 'another of f1'),
    draft('f2', 'another of f2'),
  ];
  const settled = settledWording(facts, [], drafts, verify);
  expect(settled.statements.map(({ text }) => text)).toEqual(['another of f1', 'template of f2', 'template of f3']);
  expect(settled.unsaid).toEqual([]);
});

it('says nothing of a fact whose template is refused, and that it does', () => {
  const wrong = [draft('f1', 'wrong of f1'), draft('f2', 'wrong of f2'), draft('f3', 'template of f3')];
  const settled = settledWording(facts, [draft('f1', 'model of f1')], wrong, verify);
  expect(settled.statements.map(({ text }) => text)).toEqual(['model of f1', 'template of f3']);
  expect(settled.unsaid.map(({ factId, text }) => [factId, text])).toEqual([['f2', 'wrong of f2']]);
});
