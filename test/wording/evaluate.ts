import { readFileSync } from 'node:fs';
import { type CategoryFigures, evaluationFigures, judgedSentences } from './evaluation-figures.ts';

/**
 * Prints recall per category and false refusals of the wording rules: `node test/wording/evaluate.ts [file.jsonl …]`. Without a file, those
 * of the frozen set, tuning and held out apart. Ids of misses are printed, texts never.
 */
const FROZEN = ['tuning', 'held-out'].map((part) => new URL(`evaluation/${part}.jsonl`, import.meta.url).pathname);
const files = process.argv.slice(2);

for (const file of files.length === 0 ? FROZEN : files) {
  const { recall, permitted, falseRefusals } = evaluationFigures(judgedSentences(readFileSync(file, 'utf8')));
  const refused = permitted.flatMap(({ wrongIds }) => wrongIds);
  const count = permitted.reduce((sum, { sentences }) => sum + sentences, 0);
  process.stdout.write(`${file}\n  recall\n${recall.map(line).join('')}`);
  process.stdout.write(
    `  false refusals ${falseRefusals.toFixed(3)} (${refused.length} of ${count}) ${refused.join(' ')}\n`,
  );
}

function line({ category, sentences, right, wrongIds }: CategoryFigures): string {
  return `    ${category.padEnd(16)} ${right.toFixed(3)} of ${sentences}  ${wrongIds.join(' ')}\n`;
}
