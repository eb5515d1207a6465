import type { Word } from './words.ts';

const DENIES = /^(?:no|not|neither|nor|nothing|none|without|cannot|.*n't)$/u;
const OF_REPORT =
  /^(?:report|summary|statements?|section|claims?|figures?|numbers?|data|attribution|models?|here|describes?|differences?|split|lens|tables?|page|sentences?|description|correlated|associated|describing)$/u;
const DISCLAIMED =
  /^(?:causes?|caused|causal|causation|reasons?|why|explain(?:s|ed)?|explanations?|predict(?:s|ions?)?|forecasts?|advice|advises?|recommend(?:s|ed|ations?)?|judge?ments?|opinions?|should|impl(?:y|ies|ied)|would|happen|future|merit|suggests?|action|actions|indicates?|prescribes?|blame|evaluates?|interprets?|effects?|expected|responsible|responsibility|fault)$/u;

/** Words for what the report does not do, where it says so: "No cause is stated." What a sentence denies of itself it does not do. */
export function disclaimedAt(words: readonly Word[]): ReadonlySet<number> {
  const covered = new Set<number>();
  let [from, denied] = [0, false];
  for (const [at, { says }] of words.entries()) {
    if (says === '.' || says === ';' || says === 'but') [from, denied] = [at + 1, false];
    denied ||= DENIES.test(says);
    if (denied && DISCLAIMED.test(says) && isOfReport(words, from)) covered.add(at);
  }
  return covered;
}

function isOfReport(words: readonly Word[], from: number): boolean {
  const end = words.findIndex(({ says }, at) => at >= from && says === '.');
  return words.slice(0, end < 0 ? undefined : end).some(({ says }) => OF_REPORT.test(says));
}
