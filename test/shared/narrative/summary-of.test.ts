import { expect, test } from 'vitest';
import type { Fact } from '../../../shared/contracts/narrative.ts';
import { summaryOf } from '../../../shared/narrative/summary-of.ts';
import { factOfTest } from './model/fact-of-test.ts';

test('a fact without a statement leaves neither an empty paragraph nor an audience that reads nothing', () => {
  const facts: Fact[] = [
    factOfTest('f1', { kind: 'count', audiences: ['sales'] }),
    factOfTest('f2', { kind: 'flag', audiences: ['sales', 'revops'] }),
  ];
  const draft = { factIds: ['f1'], kind: 'count' as const, text: 'Many entered.' };
  const cuts = ['sales', 'revops'].map((id) => ({ id, label: id }));
  const { statements, audiences } = summaryOf(facts, [{ draft, narrator: 'template' }], cuts);
  expect(statements.map(({ factIds }) => factIds)).toEqual([['f1']]);
  expect(audiences).toEqual([{ id: 'sales', label: 'sales', paragraphs: [{ kind: 'counted', statements: ['s1'] }] }]);
});
