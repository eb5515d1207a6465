import type { Constraint, Flag } from '../../contracts/outputs.ts';
import type { Detected, NotTested } from '../../contracts/signal.ts';
import type { Labels } from '../labels.ts';
import { notTestedWords } from '../test-words.ts';
import { type Candidate, candidate } from './candidate.ts';
import { dimensionLabel, funnelLabels, segmentLabel, stageLabel } from './fact-labels.ts';
import { numbersOf } from './fact-number.ts';
import { furtherLabel } from './further-label.ts';
import { namedCaveats } from './signal-caveats.ts';

const MOST_NAMED = 3;

/**
 * What could not be said, and why: how many comparisons were not tested, where quality lets nothing be said, and which segments
 * had no test of their conversion, by dimension, stage and reason.
 */
export function unsaidFacts(
  { budget, notTested }: Detected,
  constraints: readonly Constraint[],
  flags: readonly Flag[],
  labels: Labels,
): Candidate[] {
  const untested = notTested.filter(({ claim, metric }) => claim === 'level' && metric === 'stage_conversion');
  return [
    ...(budget.notTested === 0 ? [] : [untestedCount(budget)]),
    ...silencedFacts(constraints, flags, labels),
    ...grouped(untested, ({ dimension, funnel, stage, reason }) => [dimension, funnel, stage, reason]).map((group) =>
      untestedFact(group, labels),
    ),
  ];
}

function untestedCount({ tested, notTested }: Detected['budget']): Candidate {
  const numberAt = numbersOf('signals.json', 'budget', '');
  return candidate({
    ...{ kind: 'unsaid', cites: [], evidence: 'insufficient' },
    numbers: {
      not_tested: numberAt('count', notTested, 'notTested'),
      ...(tested === 0 ? {} : { tested: numberAt('count', tested, 'tested') }),
    },
  });
}

/** Stages of which a dimension may say nothing, by the flags that silence them. */
function silencedFacts(constraints: readonly Constraint[], flags: readonly Flag[], labels: Labels): Candidate[] {
  const silent = constraints.filter(({ says }) => says === 'nothing');
  return grouped(silent, ({ dimension, funnel, because }) => [dimension, funnel, ...because]).map((group) => {
    const [{ dimension, funnel, because }] = group;
    const stages = group.slice(0, MOST_NAMED).map(({ stage }) => stage);
    const told = flags.filter(({ id }) => because.includes(id));
    return candidate({
      ...{ kind: 'unsaid', cites: [...because], evidence: 'insufficient' },
      labels: {
        ...(dimension === 'all' ? {} : { dimension: dimensionLabel(dimension, labels) }),
        ...stageNames(funnel, stages, labels),
        ...furtherLabel('stages', group.length, stages.length),
      },
      caveats: namedCaveats(told.map(({ sentence }) => sentence)),
      place: { dimension, segments: [], funnel, stages },
    });
  });
}

function untestedFact(group: Group<NotTested>, labels: Labels): Candidate {
  const [{ dimension, funnel, stage, reason }] = group;
  const segments = [...new Set(group.map(({ segment }) => segment))].filter((segment) => segment !== 'all');
  const named = segments.slice(0, MOST_NAMED);
  return candidate({
    ...{ kind: 'unsaid', cites: group.slice(0, MOST_NAMED).map(({ id }) => id), evidence: 'insufficient' },
    labels: {
      ...Object.fromEntries(
        named.map((segment, index) => [
          index === 0 ? 'segment' : `segment_${index + 1}`,
          segmentLabel(dimension, segment, labels),
        ]),
      ),
      ...furtherLabel('segments', segments.length, named.length),
      ...(dimension === 'all' ? {} : { dimension: dimensionLabel(dimension, labels) }),
      ...stageNames(funnel, [stage], labels),
    },
    caveats: namedCaveats([notTestedWords(reason)]),
    place: { dimension, segments: named, funnel, stages: [stage] },
  });
}

function stageNames(funnel: string, stages: readonly string[], labels: Labels) {
  return {
    ...Object.fromEntries(
      stages.map((stage, index) => [index === 0 ? 'stage' : `stage_${index + 1}`, stageLabel(funnel, stage, labels)]),
    ),
    ...funnelLabels(funnel, labels),
  };
}

type Group<Item> = readonly [Item, ...Item[]];

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => readonly string[]): Group<Item>[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
