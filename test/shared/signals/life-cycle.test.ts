import { describe, expect, test } from 'vitest';
import type { Flag } from '../../../shared/contracts/outputs.ts';
import { type LifeCycle, LifeCycle as LifeCycleContract } from '../../../shared/contracts/signal.ts';
import type { Hypothesis } from '../../../shared/signals/hypothesis.ts';
import { lifeCycle, stateOf } from '../../../shared/signals/life-cycle.ts';
import { restatedLifeCycle } from '../../../shared/signals/restated-life-cycle.ts';
import { retractionReason } from '../../../shared/signals/retraction-reason.ts';
import { type EstablishedItem, signalStates } from '../../../shared/signals/signal-states.ts';
import { seededRandom } from '../../../shared/stats/seeded-random.ts';
import { established, hypothesisOf } from './sample-hypothesis.ts';
import { sampleScope } from './sample-scope.ts';

const months = { from: '2025-11', to: '2026-07' };

function reported(
  tested: readonly Hypothesis[],
  before: readonly LifeCycle[],
  more: Partial<Parameters<typeof lifeCycle>[0]> = {},
) {
  return lifeCycle({
    tested,
    found: new Set(tested.map(({ id }) => id)),
    before,
    period: '2026-10',
    perYear: 0.1,
    practicalDifference: undefined,
    entryMonths: () => months,
    retraction: () => undefined,
    ...more,
  });
}

/** Established at -0.12 with a standard error of 0.02; the threshold is 0.03, the level of one test 0.1 / 12 / 8 = 0.0010. */
describe.each([
  ['nothing against it: as it was', -0.12, 0.02, 'persisting'],
  ['no longer significant, and nothing more', -0.06, 0.05, 'persisting'],
  ['reversed, but not told from where it was', 0.01, 0.06, 'persisting'],
  ['further away: difference -0.12 with an error of 0.028', -0.24, 0.02, 'changed'],
  ['nearer, still beyond the threshold: +0.08 from the anchor', -0.04, 0.012, 'changed'],
  ['nearer by 2.7 errors of the 3.2 that are needed', -0.044, 0.02, 'persisting'],
  ['back: within three points by 3.4 standard errors', -0.003, 0.008, 'resolved'],
  ['back, seen too coarsely to show it', -0.003, 0.02, 'changed'],
  ['reversed: the threshold of the other side is no hindrance', 0.04, 0.02, 'resolved'],
] as const)('an established signal', (_, value, error, state) => {
  test(`${_} -> ${state}`, () => {
    const [entry] = reported([hypothesisOf('west', value, error)], [established('west', -0.12)]);
    expect(entry).toMatchObject({ state, direction: 'below', since: '2026-09', established: { period: '2026-09' } });
    expect(LifeCycleContract.parse(entry)).toEqual(entry);
    // the anchor moves with a change and with nothing else
    expect(entry?.anchor.value).toBe(state === 'changed' ? value : -0.12);
    expect(entry?.anchor.period).toBe(state === 'changed' ? '2026-10' : '2026-09');
    expect(entry?.test === null).toBe(state === 'persisting');
    if (entry?.test) expect(entry.test.pValue).toBeLessThanOrEqual(entry.test.level);
  });
});

describe('the life of a signal', () => {
  test('new: passes the share of the year, with its anchor, and is told from the same report’s own finding', () => {
    const tested = [hypothesisOf('west', -0.12), hypothesisOf('east', 0.05), hypothesisOf('north', 0)];
    // p = 0.013 passes 0.1 * 2 / 3, but not half of 0.1 / 12
    const entries = reported(tested, []);
    expect(entries.map(({ segment, state }) => [segment, state])).toEqual([['west', 'new']]);
    expect(entries[0]).toMatchObject({
      direction: 'below',
      since: '2026-10',
      anchor: { period: '2026-10', ...months, value: -0.12, standardError: 0.02, degrees: 200 },
      test: { level: 0.004167 },
    });
    expect(stateOf(entries, { id: tested[1]?.id ?? '', direction: 'above' })).toBeNull();
    expect(stateOf(entries, { id: tested[0]?.id ?? '', direction: 'below' })).toBe('new');
    expect(stateOf(entries, { id: tested[0]?.id ?? '', direction: 'above' })).toBeNull();
  });

  test('the step-up: two that pass together, of which one alone would not', () => {
    // p = 0.0030: of three, 0.0042 / 3 is too little for one, and 0.0042 * 2 / 3 for the second
    const alone = [hypothesisOf('west', -0.06), hypothesisOf('east', 0), hypothesisOf('north', 0)];
    expect(reported(alone, [])).toEqual([]);
    const together = [hypothesisOf('west', -0.065), hypothesisOf('east', -0.064), hypothesisOf('north', 0)];
    expect(reported(together, []).map(({ segment }) => segment)).toEqual(['east', 'west']);
    expect(reported(together.slice(0, 1).concat(alone.slice(1)), []).map(({ segment }) => segment)).toEqual(['west']);
  });

  test('what the report’s own budget did not find is not called new', () => {
    expect(reported([hypothesisOf('west', -0.12)], [], { found: new Set() })).toEqual([]);
  });

  test('an established direction is not found again; the opposite one is: old resolved, opposite new', () => {
    const entries = reported([hypothesisOf('west', 0.12)], [established('west', -0.12)]);
    expect(entries.map(({ direction, state, since }) => [direction, state, since])).toEqual([
      ['above', 'new', '2026-10'],
      ['below', 'resolved', '2026-09'],
    ]);
  });

  test('an established signal takes nothing of the budget for new ones', () => {
    const others = [hypothesisOf('east', -0.0595)];
    const standing = ['a', 'b', 'c'].map((segment) => hypothesisOf(segment, -0.12));
    expect(reported([...others, ...standing], []).length).toBe(4);
    const before = standing.map(({ segment }) => established(segment, -0.12));
    expect(reported([...others, ...standing], before).map(({ state }) => state)).toEqual(
      ['persisting', 'persisting', 'persisting', 'new'].sort((one, other) => (one < other ? 1 : -1)),
    );
  });

  test('Holm: one of five has to be shown at a fifth of the level', () => {
    // p = 0.0006 of "beyond three points": passes 0.0010, not 0.0010 / 5
    const back = hypothesisOf('west', -0.0025, 0.0083);
    expect(reported([back], [established('west', -0.05)])[0]?.state).toBe('resolved');
    const others = ['a', 'b', 'c', 'd'];
    const tested = [back, ...others.map((segment) => hypothesisOf(segment, -0.05))];
    const before = ['west', ...others].map((segment) => established(segment, -0.05));
    expect(reported(tested, before).map(({ state }) => state)).not.toContain('resolved');
  });

  test('what is not tested now persists; what is resolved or retracted leaves', () => {
    expect(reported([], [established('west', -0.12)]).map(({ state }) => state)).toEqual(['persisting']);
    for (const state of ['resolved', 'retracted'] as const)
      expect(reported([hypothesisOf('west', 0)], [established('west', -0.12, { state })])).toEqual([]);
  });

  test('a threshold of the definitions moves rates, and leaves other units alone', () => {
    const [rate, ratio] = [hypothesisOf('west', 0, 0.02), hypothesisOf('west', 0, 0.02, { unit: 'log_ratio' })];
    const before = [established('west', -0.02)];
    expect(reported([rate], before)[0]?.state).toBe('persisting');
    expect(reported([rate], before, { practicalDifference: 0.1 })[0]?.state).toBe('resolved');
    expect(reported([ratio], before, { practicalDifference: 0.01 })[0]?.state).toBe('resolved');
  });

  test('retracted comes before every test, with its reason', () => {
    const [entry] = reported([hypothesisOf('west', -0.3)], [established('west', -0.12)], { retraction: () => 'Why.' });
    expect(entry).toMatchObject({ state: 'retracted', reason: 'Why.', test: null, anchor: { value: -0.12 } });
  });

  test('a shift has passed a budget of its own: new once, standing while it lasts, then history', () => {
    const shift = { claim: 'shift' } as const;
    // p = 0.013, which the budget for new ones would not take
    const now = [hypothesisOf('west', -0.05, 0.02, shift), hypothesisOf('east', 0), hypothesisOf('north', 0)];
    const [entry] = reported(now, []);
    expect(entry).toMatchObject({ claim: 'shift', state: 'new', direction: 'below', since: '2026-10' });
    const before = [established('west', -0.3, shift)];
    expect(reported(now, before)).toMatchObject([{ state: 'persisting', since: '2026-09', anchor: { value: -0.3 } }]);
    expect(reported(now.slice(1), before)).toEqual([]);
    expect(reported([], before, { retraction: () => 'Why.' })).toMatchObject([{ state: 'retracted', reason: 'Why.' }]);
    const up = [hypothesisOf('west', 0.3, 0.02, shift)];
    expect(reported(up, before)).toMatchObject([{ state: 'new', direction: 'above' }]);
  });

  test('degrees without end are written as a million', () => {
    const [entry] = reported([hypothesisOf('west', -0.12, 0.02, { degrees: Number.POSITIVE_INFINITY })], []);
    expect(entry?.anchor.degrees).toBe(1e6);
  });

  test('the order of the tests changes nothing', () => {
    const tested = ['a', 'b', 'c', 'd'].map((segment, place) => hypothesisOf(segment, place % 2 ? 0.2 : -0.01));
    const before = [established('a', -0.2), established('c', 0.1)];
    expect(reported([...tested].reverse(), [...before].reverse())).toEqual(reported(tested, before));
  });

  test('a constant effect is never resolved, and nothing leaves for not being significant, over 24 months', () => {
    const next = normals(7);
    for (let world = 0; world < 40; world += 1) {
      let standing: EstablishedItem[] = [];
      const seen: string[] = [];
      for (let month = 0; month < 24; month += 1) {
        const tested = Array.from({ length: 40 }, (_, cell) => {
          const truth = cell < 3 ? -0.135 : 0;
          const value = truth + 0.03 * next();
          return { ...hypothesisOf(String(cell), value, 0.03) };
        });
        const states = signalStates(tested, standing, {
          perReport: 0.1 / 12,
          threshold: () => 0.03,
          isRetracted: () => false,
        });
        seen.push(...states.filter(({ id }) => /[.][012]\//.test(id)).map(({ state }) => state));
        standing = states.filter(({ state }) => state !== 'resolved');
      }
      expect(seen).not.toContain('resolved');
      expect(standing.filter(({ id }) => /[.][012]\//.test(id)).length).toBe(3);
    }
  });
});

/** Box and Muller 1958. */
function normals(seed: number): () => number {
  const uniform = seededRandom(seed);
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

describe('retraction', () => {
  const scope = sampleScope(['west', 'north']);
  const entry = established('west', -0.12);
  const reason = (
    again: { value: number; pValue: number } | undefined,
    more: Partial<LifeCycle> = {},
    flags: Flag[] = [],
  ) => retractionReason({ ...entry, ...more }, { scope, flags, recompute: () => again });

  test.each([
    ['given again', { value: -0.1, pValue: 0.001 }, undefined],
    ['given again at the uncorrected level alone', { value: -0.05, pValue: 0.05 }, undefined],
    ['cannot be asked again', undefined, undefined],
    ['no longer given', { value: -0.05, pValue: 0.051 }, 'no longer gives it for the months 2025-10 to 2026-06'],
    ['given on the other side', { value: 0.1, pValue: 0.001 }, 'p = 0.001, above'],
  ])('%s', (_, again, expected) => {
    if (expected === undefined) expect(reason(again)).toBeUndefined();
    else expect(reason(again)).toContain(expected);
  });

  test.each([
    [{ dimension: 'gone' }, 'the dimension gone'],
    [{ segment: 'gone' }, 'the segment region.gone'],
    [{ funnel: 'gone' }, 'the funnel gone'],
    [{ stage: 'gone' }, 'the stage sales.gone'],
  ])('its definition no longer exists: %o', (more, expected) => {
    expect(reason(undefined, more)).toBe(`The definitions and the snapshot no longer have ${expected}.`);
  });

  test('a statement of a whole dimension needs no segment', () => {
    expect(reason(undefined, { segment: 'all' })).toBeUndefined();
  });

  test.each([
    ['undated', 'warn', null, 'sales', true],
    ['undated', 'warn', null, 'other', false],
    ['often_blank', 'block', 'region', null, true],
    ['often_blank', 'block', 'industry', null, false],
    ['often_blank', 'constrain', 'region', null, false],
  ] as const)('quality: %s %s of %s, %s', (kind, severity, dimension, funnel, retracts) => {
    const flag: Flag = {
      ...{ id: 'f', kind, severity, dimension, funnel, object: null, sentence: 'it is so', found: 0, allowed: 0 },
    };
    expect(reason(undefined, {}, [flag])).toBe(retracts ? 'Its ground is gone: it is so.' : undefined);
  });
});

describe('a version that supersedes another of its period', () => {
  const told = established('west', -0.12);
  const untold = established('east', -0.12, { messages: [] });

  test('retracts what it no longer says, and keeps the messages that were sent', () => {
    const entries = restatedLifeCycle([untold], { version: 'v0001', lifeCycle: [told, untold] });
    expect(entries.map(({ segment, state, messages }) => [segment, state, messages.length])).toEqual([
      ['east', 'new', 0],
      ['west', 'retracted', 1],
    ]);
    expect(entries[1]?.reason).toContain('v0001');
  });

  test('knows what was sent of what it still says, each message once', () => {
    const again = { ...told, messages: [{ event: 'earlier', rule: null }] };
    const [entry] = restatedLifeCycle([again], {
      version: 'v0001',
      lifeCycle: [{ ...told, messages: [...again.messages, ...told.messages] }],
    });
    expect(entry?.messages.map(({ event }) => event)).toEqual(['earlier', 'told-west']);
    expect(entry?.state).toBe('new');
  });

  test('what had ended there is not ended again; without such a version nothing changes', () => {
    const ended = { ...told, state: 'retracted' as const };
    expect(restatedLifeCycle([], { version: 'v0002', lifeCycle: [ended] })).toEqual([]);
    expect(restatedLifeCycle([told], undefined)).toEqual([told]);
  });

  test('the other direction is another signal', () => {
    const above = established('west', 0.12, { messages: [] });
    const entries = restatedLifeCycle([above], { version: 'v0001', lifeCycle: [told] });
    expect(entries.map(({ direction, state }) => [direction, state])).toEqual([
      ['above', 'new'],
      ['below', 'retracted'],
    ]);
  });
});
