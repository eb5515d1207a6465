import type { Flag } from '../../contracts/outputs.ts';
import type { Labels } from '../labels.ts';
import { type Candidate, candidate } from './candidate.ts';
import { dimensionLabel } from './fact-labels.ts';
import { furtherLabel } from './further-label.ts';
import { namedCaveats } from './signal-caveats.ts';

/** As many further dimensions as are named. */
const MOST_NAMED = 5;

/** What to know before the numbers: once of dimensions of which the same is told. */
export function flagFacts(flags: readonly Flag[], labels: Labels): Candidate[] {
  const alike = new Map<string, Flag[]>();
  for (const flag of flags) {
    const key = JSON.stringify([flag.kind, flag.severity, sentenceOfAny(flag, labels)]);
    alike.set(key, [...(alike.get(key) ?? []), flag]);
  }
  return [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [flagFact(first, others, labels)],
  );
}

/** The sentence without the name of its dimension. */
function sentenceOfAny({ dimension, sentence }: Flag, labels: Labels): string {
  return dimension === null ? sentence : sentence.replaceAll(labels.dimension(dimension), '');
}

function flagFact(first: Flag, others: readonly Flag[], labels: Labels): Candidate {
  const named = others.slice(0, MOST_NAMED);
  return candidate({
    kind: 'flag',
    cites: [first, ...others].map(({ id }) => id),
    severity: first.severity,
    labels: {
      ...Object.fromEntries(
        named.flatMap(({ dimension }, index) =>
          dimension === null ? [] : [[`dimension_${index + 2}`, dimensionLabel(dimension, labels)]],
        ),
      ),
      ...furtherLabel('dimensions', others.length, named.length),
    },
    caveats: namedCaveats([first.sentence]),
    place: {
      segments: [],
      stages: [],
      ...(first.dimension === null ? {} : { dimension: first.dimension }),
      ...(first.funnel === null ? {} : { funnel: first.funnel }),
    },
  });
}
