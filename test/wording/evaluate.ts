import { readFileSync } from 'node:fs';
import { JUDGES, sentencesOf } from './authors.ts';
import { type CategoryFigures, evaluationFigures, type Judged, judgedSentences } from './evaluation-figures.ts';

/**
 * Prints recall per category and false refusals of the verifier's words: `node test/wording/evaluate.ts [file.jsonl …]`. Without a file, those
 * of the frozen set, whole and its held-out part apart, and those of the judges whose sentences nothing was learned from. Ids of misses are
 * printed, texts never.
 */
const files = process.argv.slice(2);
const sets =
  files.length > 0
    ? files.map((file): [string, Judged[]] => [file, judgedSentences(readFileSync(file, 'utf8'))])
    : [['tuning', 'held-out'], ['held-out'], JUDGES].map((parts): [string, Judged[]] => [
        parts.join(' + '),
        sentencesOf(parts),
      ]);

for (const [name, sentences] of sets) {
  const { recall, permitted, falseRefusals } = evaluationFigures(sentences);
  const refused = permitted.flatMap(({ wrongIds }) => wrongIds);
  const count = permitted.reduce((sum, { sentences }) => sum + sentences, 0);
  process.stdout.write(`${name}\n  recall\n${recall.map(line).join('')}`);
  process.stdout.write(
    `  false refusals ${falseRefusals.toFixed(3)} (${refused.length} of ${count}) ${refused.join(' ')}\n`,
  );
}

function line({ category, sentences, right, wrongIds }: CategoryFigures): string {
  return `    ${category.padEnd(16)} ${right.toFixed(3)} of ${sentences}  ${wrongIds.join(' ')}\n`;
}
