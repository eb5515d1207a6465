import { describe, expect, test } from 'vitest';
import { JUDGES, sentencesOf } from './authors.ts';
import { evaluationFigures } from './evaluation-figures.ts';

describe.each(['tuning', 'more-tuning', 'fresh-tuning', 'rule-author', 'judged'])('%s', (part) => {
  const { recall, falseRefusals } = figuresOf(part);

  test.each(recall)('refuses $category', ({ right, wrongIds }) => {
    expect(right, wrongIds.join(' ')).toBeGreaterThanOrEqual(0.98);
  });

  test('lets permitted sentences through', () => {
    expect(falseRefusals).toBeLessThanOrEqual(0.05);
  });
});

describe('judges who knew the requirement alone, and from whom nothing was learned', () => {
  const { recall, falseRefusals } = evaluationFigures(sentencesOf(JUDGES));

  test.each(recall)('refuses $category', ({ right, wrongIds }) => {
    expect(right, wrongIds.join(' ')).toBeGreaterThanOrEqual(0.98);
  });

  test('lets permitted sentences through', () => {
    expect(falseRefusals).toBeLessThanOrEqual(0.05);
  });
});

// some 25 sentences a category: one missed is 0.96 of it
test('the part held out, which no rule was written by and nothing learned from', () => {
  const { recall, falseRefusals } = figuresOf('held-out');
  const sentences = recall.reduce((sum, one) => sum + one.sentences, 0);
  const missed = recall.flatMap(({ wrongIds }) => wrongIds);
  expect(1 - missed.length / sentences).toBeGreaterThanOrEqual(0.975);
  expect(falseRefusals).toBeLessThanOrEqual(0.05);
});

function figuresOf(part: string) {
  return evaluationFigures(sentencesOf([part]));
}
