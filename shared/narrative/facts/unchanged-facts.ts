import type { Detected, TestedCell } from '../../contracts/signal.ts';
import type { Labels } from '../labels.ts';
import { type Candidate, candidate } from './candidate.ts';
import { detectableNumber } from './detectable-number.ts';
import { comparatorLabel, dimensionLabel, stepLabels } from './fact-labels.ts';
import { comparisonOf, MEASURES } from './signal-parts.ts';

/**
 * What was tested and not shown to differ, with the difference that would have been: the whole funnel's stages against their own
 * past, and dimensions at stages where no segment stands out.
 */
export function unchangedFacts({ tested }: Detected, labels: Labels): Candidate[] {
  const past = tested.filter(({ claim, dimension, found }) => claim === 'trend' && dimension === 'all' && !found);
  return [...past.toSorted(byReach), ...quietPlaces(tested).toSorted(byReach)].flatMap(
    (test) => unchangedFact(test, labels) ?? [],
  );
}

/** Of each dimension, metric and stage where nothing was found, the test that could have shown the least. */
function quietPlaces(tested: readonly TestedCell[]): TestedCell[] {
  const places = new Map<string, TestedCell[]>();
  for (const test of tested.filter(({ claim }) => claim === 'level')) {
    const place = JSON.stringify([test.dimension, test.metric, test.funnel, test.stage]);
    places.set(place, [...(places.get(place) ?? []), test]);
  }
  return [...places.values()]
    .filter((tests) => tests.length > 1 && tests.every(({ found }) => !found))
    .flatMap((tests) => tests.toSorted(byReach).at(-1) ?? []);
}

function byReach(one: TestedCell, other: TestedCell): number {
  return reach(one) - reach(other) || (one.id < other.id ? -1 : 1);
}

function reach({ detectable: { below, above }, difference }: TestedCell): number {
  const size = Math.max(below ?? Infinity, above ?? Infinity);
  return difference.unit === 'points' ? size : 1 + size;
}

function unchangedFact(test: TestedCell, labels: Labels): Candidate | undefined {
  const { dimension, funnel, stage, metric, claim, comparator } = test;
  const detectable = detectableNumber(test);
  if (detectable === undefined) return undefined;
  const isPast = claim === 'trend';
  return candidate({
    ...{ kind: 'unchanged', cites: [test.id], evidence: 'insufficient' },
    labels: {
      ...(isPast
        ? { comparator: comparatorLabel({ claim, kind: comparator, dimension, against: null }, labels) }
        : { dimension: dimensionLabel(dimension, labels) }),
      ...stepLabels({ funnel, stage }, labels),
    },
    numbers: { detectable },
    relations: [
      {
        ...{ measure: MEASURES[metric], direction: null, comparison: isPast ? comparisonOf(comparator) : 'others' },
        ...{ subject: null, comparator: isPast ? 'comparator' : null, estimate: null, comparatorFigure: null },
        difference: null,
      },
    ],
    place: { ...(isPast ? {} : { dimension }), segments: [], funnel, stages: [stage] },
  });
}
