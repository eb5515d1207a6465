import { expect, test } from 'vitest';
import type { LifeCycle, LifeCycleState, Pattern, Signal } from '../../../../shared/contracts/signal.ts';
import { findingFacts } from '../../../../shared/narrative/facts/finding-facts.ts';
import { findingsOf } from '../../../../shared/narrative/findings.ts';
import { labelsOf } from '../../../../shared/narrative/labels.ts';
import { sampleDetected } from '../../report/page/sample-detected.ts';
import { sampleScope } from '../../signals/sample-scope.ts';
import { SLOWER, sampleSignal } from '../../signals/sample-signal.ts';

const labels = labelsOf({ ...sampleScope(['north', 'south', 'west', 'east']), currency: 'USD' });
const { comparator } = sampleSignal();

/** A segment below the north, in the state that it has been in since a month. */
type Standing = readonly [segment: string, state: LifeCycleState | null, since: string];

const belowNorth = ([segment, state]: Standing): Signal =>
  sampleSignal({ segment, state, comparator: { ...comparator, kind: 'segment', segments: ['north'] } });

/** The segments of each fact of what is one finding, with the month that is told of them. */
function told(signals: readonly Signal[], lifeCycle: readonly LifeCycle[], patterns: readonly Pattern[] = []) {
  const findings = findingsOf({ signals: [...signals], patterns: [...patterns], shifts: [] }, labels);
  expect(findings).toHaveLength(1);
  return findings
    .flatMap((finding) => findingFacts(finding, { lifeCycle, shifts: [], flags: [], labels }))
    .map(({ cites, state, numbers }) => ({
      ids: cites.filter((id) => signals.some((signal) => signal.id === id)),
      ...{ state, since: numbers.since?.value },
    }));
}

function entryOf({ id, direction }: Pick<Signal, 'id' | 'direction'>, state: LifeCycleState, since: string) {
  return sampleDetected()
    .lifeCycle.slice(0, 1)
    .map((entry): LifeCycle => ({ ...entry, signal: id, direction, state, since }));
}

test.each<[string, Standing[], string[][]]>([
  [
    'new, of whatever report',
    [
      ['west', 'new', '2026-09'],
      ['east', 'new', '2026-06'],
    ],
    [['west', 'east']],
  ],
  [
    'in no state',
    [
      ['west', null, ''],
      ['east', null, ''],
    ],
    [['west', 'east']],
  ],
  [
    'persisting since one month',
    [
      ['west', 'persisting', '2026-06'],
      ['east', 'persisting', '2026-06'],
    ],
    [['west', 'east']],
  ],
  [
    'persisting since two months',
    [
      ['west', 'persisting', '2026-06'],
      ['east', 'persisting', '2026-03'],
    ],
    [['west'], ['east']],
  ],
  [
    'changed since two months',
    [
      ['west', 'changed', '2026-06'],
      ['east', 'changed', '2026-03'],
    ],
    [['west'], ['east']],
  ],
  [
    'new, and persisting',
    [
      ['west', 'new', '2026-06'],
      ['east', 'persisting', '2026-06'],
    ],
    [['west'], ['east']],
  ],
  [
    'persisting, and new',
    [
      ['west', 'persisting', '2026-06'],
      ['east', 'new', '2026-06'],
    ],
    [['west'], ['east']],
  ],
  [
    'persisting, and changed',
    [
      ['west', 'persisting', '2026-06'],
      ['east', 'changed', '2026-06'],
    ],
    [['west'], ['east']],
  ],
  [
    'persisting since two months, of three',
    [
      ['west', 'persisting', '2026-06'],
      ['east', 'persisting', '2026-03'],
      ['south', 'persisting', '2026-06'],
    ],
    [['west', 'south'], ['east']],
  ],
])('segments that are %s are told together if they stand alike', (_, standings, groups) => {
  const signals = standings.map(belowNorth);
  const lifeCycle = standings.flatMap((standing) => {
    const [, state, since] = standing;
    return state === null ? [] : entryOf(belowNorth(standing), state, since);
  });
  const facts = told(signals, lifeCycle);
  const idOf = (segment: string) => signals.find((signal) => signal.segment === segment)?.id;
  expect(facts.map(({ ids }) => ids)).toEqual(groups.map((segments) => segments.map(idOf)));
  for (const { ids, state, since } of facts)
    for (const [segment, own, month] of standings.filter(([one]) => ids.includes(idOf(one) ?? ''))) {
      expect(state, segment).toBe(own);
      expect(since, segment).toBe(own === 'new' || own === null ? undefined : month);
    }
});

test('segments are told in threes', () => {
  const segments = ['west', 'east', 'south', 'middle'].map((segment) => belowNorth([segment, 'new', '']));
  expect(told(segments, []).map(({ ids }) => ids.length)).toEqual([3, 1]);
});

test('the month of the other direction is not asked', () => {
  const standings: Standing[] = [
    ['west', 'persisting', '2026-06'],
    ['east', 'persisting', '2026-06'],
  ];
  const signals = standings.map(belowNorth);
  const [first] = signals;
  const turned = first === undefined ? [] : entryOf({ ...first, direction: 'above' }, 'resolved', '2026-01');
  const own = signals.flatMap((signal) => entryOf(signal, 'persisting', '2026-06'));
  expect(told(signals, [...turned, ...own])).toMatchObject([{ since: '2026-06' }]);
});

test.each([
  ['2026-06', [['2026-06', 2]]],
  [
    '2026-03',
    [
      ['2026-06', 1],
      ['2026-03', 1],
    ],
  ],
])('two signals of one segment are told together if they stand alike: %s', (since, facts) => {
  const fewer = sampleSignal({ state: 'persisting' });
  const slower = sampleSignal({ ...SLOWER, state: 'persisting' });
  const both: Pattern = {
    ...{ id: 'fewer_and_slower/west', kind: 'fewer_and_slower', dimension: 'region', segment: 'west', funnel: 'sales' },
    ...{ stage: 'open', evidence: 'supported', signals: [fewer.id, slower.id] },
    ...{ unconditional: null, conditional: null, howMany: null },
  };
  const lifeCycle = [...entryOf(fewer, 'persisting', '2026-06'), ...entryOf(slower, 'persisting', since)];
  expect(told([fewer, slower], lifeCycle, [both]).map(({ ids, since: month }) => [month, ids.length])).toEqual(facts);
});
