import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluationFigures, judgedSentences } from './evaluation-figures.ts';

describe.each(['tuning', 'more-tuning', 'fresh-tuning', 'rule-author', 'judged'])('%s', (part) => {
  const { recall, falseRefusals } = figuresOf(part);

  test.each(recall)('refuses $category', ({ right, wrongIds }) => {
    expect(right, wrongIds.join(' ')).toBeGreaterThanOrEqual(0.98);
  });

  test('lets permitted sentences through', () => {
    expect(falseRefusals).toBeLessThanOrEqual(0.05);
  });
});

// aimed at is what holds of the tuning part, 0.98 and 0.05: sentences that no rule was written by show how far it is
test('the part held out, which no rule was written by', () => {
  const { recall, falseRefusals } = figuresOf('held-out');
  const sentences = recall.reduce((sum, one) => sum + one.sentences, 0);
  const missed = recall.flatMap(({ wrongIds }) => wrongIds);
  expect(1 - missed.length / sentences).toBeGreaterThanOrEqual(0.965);
  expect(falseRefusals).toBeLessThanOrEqual(0.065);
});

function figuresOf(part: string) {
  return evaluationFigures(judgedSentences(readFileSync(new URL(`evaluation/${part}.jsonl`, import.meta.url), 'utf8')));
}
