import { textMasks } from '../../shared/narrative/verifier/masks.ts';
import { BARS, type Bars, isRefused } from '../../shared/narrative/verifier/second-opinion/second-opinion.ts';
import { suspicionOf } from '../../shared/narrative/verifier/second-opinion/suspicion.ts';
import { ruleRefusals } from '../../shared/narrative/verifier/wording-refusals.ts';
import { wordsOf } from '../../shared/narrative/verifier/words.ts';
import { LEARNED_FROM, sentencesOf, UNSEEN_BY_RULES } from './authors.ts';
import type { Judged } from './evaluation-figures.ts';
import { featuresOf, learnedWeights } from './learned-weights.ts';

/**
 * Prints what rules and second opinion do with an author whose sentences neither has seen: weights are learned from all other authors. Then
 * the bars that refuse most violating sentences for each share of false refusals: `node test/wording/cross-validate.ts`.
 */
type Opinion = {
  readonly sentence: Judged;
  readonly refusals: ReturnType<typeof ruleRefusals>;
  readonly suspicion: number;
};

const parts = LEARNED_FROM.map((part) => {
  const sentences = sentencesOf([part]);
  return { part, sentences, features: sentences.map(featuresOf) };
});

const opinions = UNSEEN_BY_RULES.map((part) => ({ part, of: opinionsOf(part) }));
const all = opinions.flatMap(({ of }) => of);
for (const { part, of } of [...opinions, { part: 'all', of: all }]) {
  print(`${part}, rules alone`, of, ({ refusals }) => refusals.length > 0);
  print(`${part}, with the second opinion`, of, ({ refusals, suspicion }) => isRefused(refusals, suspicion));
}
process.stdout.write(`the bars ${wordsOfBars(BARS)}; others, by the false refusals that they are to keep to\n`);
for (const most of [0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.1]) printBars(all, most);

function opinionsOf(left: string): Opinion[] {
  const others = parts.filter(({ part }) => part !== left);
  const { weights, bias } = learnedWeights(
    others.flatMap(({ sentences }) => sentences),
    others.flatMap(({ features }) => features),
  );
  return sentencesOf([left]).map((sentence) => {
    const words = wordsOf(sentence.text, textMasks(sentence.text, sentence.labels));
    return {
      sentence,
      refusals: ruleRefusals(words, sentence.text, 'of measuring'),
      suspicion: suspicionOf(words, (feature) => weights.get(feature) ?? 0, bias),
    };
  });
}

function print(title: string, of: readonly Opinion[], refuses: (opinion: Opinion) => boolean): void {
  const byCategory = [...Map.groupBy(violating(of), ({ sentence }) => sentence.category)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([category, ones]) => `${category} ${shareOf(ones, refuses)}`);
  process.stdout.write(
    `${title}\n  recall ${shareOf(violating(of), refuses)}: ${byCategory.join(', ')}\n  false refusals ${shareOf(permitted(of), refuses)}\n`,
  );
}

function printBars(of: readonly Opinion[], most: number): void {
  const [best] = barsToTry()
    .map((bars) => {
      const refuses = ({ refusals, suspicion }: Opinion) => isRefused(refusals, suspicion, bars);
      return { bars, falsely: permitted(of).filter(refuses).length, rightly: violating(of).filter(refuses).length };
    })
    .filter(({ falsely }) => falsely <= most * permitted(of).length)
    .toSorted((one, other) => other.rightly - one.rightly);
  if (best === undefined) return;
  const [recall, falsely] = [best.rightly / violating(of).length, best.falsely / permitted(of).length];
  process.stdout.write(`  ${recall.toFixed(3)} at ${falsely.toFixed(3)}: ${wordsOfBars(best.bars)}\n`);
}

function barsToTry(): Bars[] {
  const steps = (from: number, to: number) => Array.from({ length: (to - from) / 5 + 1 }, (_, at) => from + 5 * at);
  return steps(-20, 30).flatMap((unrefused) =>
    steps(-30, 10).flatMap((doubtful) => steps(-70, -10).map((sound) => ({ unrefused, doubtful, sound }))),
  );
}

function wordsOfBars({ unrefused, doubtful, sound }: Bars): string {
  return `unrefused ${unrefused}, doubtful ${doubtful}, sound ${sound}`;
}

function violating(of: readonly Opinion[]): Opinion[] {
  return of.filter(({ sentence }) => sentence.verdict === 'violating');
}

function permitted(of: readonly Opinion[]): Opinion[] {
  return of.filter(({ sentence }) => sentence.verdict === 'permitted');
}

function shareOf(of: readonly Opinion[], refuses: (opinion: Opinion) => boolean): string {
  return (of.filter(refuses).length / of.length).toFixed(3);
}
