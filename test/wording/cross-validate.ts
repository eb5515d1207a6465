import { textMasks } from '../../shared/narrative/verifier/masks.ts';
import { BAR, isRefused, POINTS } from '../../shared/narrative/verifier/second-opinion/second-opinion.ts';
import { suspicionOf } from '../../shared/narrative/verifier/second-opinion/suspicion.ts';
import { ruleRefusals } from '../../shared/narrative/verifier/wording-refusals.ts';
import { wordsOf } from '../../shared/narrative/verifier/words.ts';
import { LEARNED_FROM, sentencesOf, UNSEEN_BY_RULES } from './authors.ts';
import type { Judged } from './evaluation-figures.ts';
import { learnedMachines } from './learned-machines.ts';
import { featuresOf } from './learned-weights.ts';
import { trainedMachine } from './linear-machine.ts';

/** Authors are left out a dozenth at a time: one by one takes five times as long. */
const GROUPS = 12;

/**
 * Prints what rules and second opinion do with authors whose sentences neither has seen: some are left out at a time, and weights are
 * learned from all others. Then the points of rules that a linear machine learns from those suspicions, and what other bars would do:
 * `node test/wording/cross-validate.ts`.
 */
type Opinion = {
  readonly sentence: Judged;
  readonly refusals: ReturnType<typeof ruleRefusals>;
  readonly suspicion: number;
};

const parts = LEARNED_FROM.map((part) => ({ part, features: sentencesOf([part]).map(featuresOf) }));

const opinions = Array.from({ length: GROUPS }, (_, group) =>
  opinionsOfLeftOut(UNSEEN_BY_RULES.filter((_, at) => at % GROUPS === group)),
).flat();
const all = opinions.flatMap(({ of }) => of);
for (const { part, of } of [...opinions, { part: 'all', of: all }]) {
  print(`${part}, rules alone`, of, ({ refusals }) => refusals.length > 0);
  print(`${part}, with the second opinion`, of, ({ refusals, suspicion }) => isRefused(refusals, suspicion));
}
printMiddle('recall', violating);
printMiddle('false refusals', permitted);
printPoints(all);
process.stdout.write(`the bar is ${BAR}; others\n`);
for (let bar = -20; bar <= 40; bar += 5) {
  const refuses = ({ refusals, suspicion }: Opinion) => isRefused(refusals, suspicion, POINTS, bar);
  process.stdout.write(
    `  ${bar}: recall ${shareOf(violating(all), refuses)}, false refusals ${shareOf(permitted(all), refuses)}\n`,
  );
}

function opinionsOfLeftOut(left: readonly string[]): { readonly part: string; readonly of: Opinion[] }[] {
  const machines = learnedMachines(
    parts.filter(({ part }) => !left.includes(part)).flatMap(({ features }) => features),
  );
  return left.map((part) => ({
    part,
    of: sentencesOf([part]).map((sentence) => {
      const words = wordsOf(sentence.text, textMasks(sentence.text, sentence.labels));
      return {
        sentence,
        refusals: ruleRefusals(words, sentence.text),
        suspicion: suspicionOf(words, machines),
      };
    }),
  }));
}

function print(title: string, of: readonly Opinion[], refuses: (opinion: Opinion) => boolean): void {
  const byCategory = [...Map.groupBy(violating(of), ({ sentence }) => sentence.category)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([category, ones]) => `${category} ${shareOf(ones, refuses)}`);
  process.stdout.write(
    `${title}\n  recall ${shareOf(violating(of), refuses)}: ${byCategory.join(', ')}\n  false refusals ${shareOf(permitted(of), refuses)}\n`,
  );
}

/** Of the authors one by one: a few write what no other does. */
function printMiddle(name: string, side: (of: readonly Opinion[]) => Opinion[]): void {
  const shares = opinions
    .map(({ of }) => side(of))
    .filter((of) => of.length > 0)
    .map((of) => shareOf(of, ({ refusals, suspicion }) => isRefused(refusals, suspicion)))
    .toSorted();
  process.stdout.write(`${name} of the middle author: ${shares[Math.floor(shares.length / 2)]}\n`);
}

/** In the unit of suspicion: what a rule is worth beside the words. */
function printPoints(of: readonly Opinion[]): void {
  const rules = [...new Set(of.flatMap(({ refusals }) => refusals.map(({ rule }) => rule)))].toSorted();
  const examples = of.map(({ sentence, refusals, suspicion }) => {
    const refusing = [...new Set(refusals.map(({ rule }) => rules.indexOf(rule)))];
    return {
      places: [rules.length, ...refusing],
      values: [suspicion / 100, ...refusing.map(() => 1)],
      side: sentence.verdict === 'violating' ? (1 as const) : (-1 as const),
    };
  });
  const { weights } = trainedMachine(examples, rules.length + 1, 1);
  const suspicion = weights[rules.length] ?? 1;
  const points = rules.map((rule, at) => `${rule} ${Math.round((100 * (weights[at] ?? 0)) / suspicion)}`);
  process.stdout.write(`points of rules: ${points.join(', ')}\n`);
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
