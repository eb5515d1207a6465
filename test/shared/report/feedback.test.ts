import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ComparedAssumption } from '../../../shared/contracts/assumption.ts';
import type { FeedbackRule } from '../../../shared/contracts/definitions.ts';
import type { Flag, Header } from '../../../shared/contracts/outputs.ts';
import { ExperimentBrief, PostMortemPack } from '../../../shared/contracts/packs.ts';
import type { RunPlan } from '../../../shared/contracts/run-plan.ts';
import type { LifeCycle, Movement, Signal } from '../../../shared/contracts/signal.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { type FeedbackInput, feedback } from '../../../shared/report/feedback.ts';
import { firedRules } from '../../../shared/signals/fired-rules.ts';
import { smallDefinitions } from '../definitions/small-definitions.ts';
import { established } from '../signals/sample-hypothesis.ts';
import { cohortRow, sampleScope } from '../signals/sample-scope.ts';
import { LARGER, SLOWER, sampleSignal } from '../signals/sample-signal.ts';

const behind: FeedbackRule = {
  ...{ id: 'behind', label: 'Falls behind', to: 'post_mortem', metric: 'stage_conversion', direction: 'below' },
};
const ahead: FeedbackRule = { ...behind, id: 'ahead', label: 'Stands out', to: 'experiment', direction: 'above' };
const west = sampleSignal({ state: 'new' });
const east = sampleSignal({
  ...{ segment: 'east', direction: 'above', state: 'new' },
  estimate: { kind: 'share', value: 0.5, low: 0.45, high: 0.55, part: 200, whole: 400 },
  difference: { unit: 'points', value: 0.1, low: 0.04, high: 0.16, confidence: 0.98 },
});
const fresh = (signal: Signal, more: Partial<LifeCycle> = {}) =>
  established(signal.segment, signal.difference.value, {
    ...{ signal: signal.id, claim: signal.claim, direction: signal.direction, messages: [], since: '2026-10' },
    ...more,
  });

describe('a feedback rule', () => {
  const fires = (rule: Partial<FeedbackRule>, signal: Signal = west, entry: Partial<LifeCycle> = {}) =>
    firedRules([{ ...behind, ...rule }], [signal], [fresh(signal, entry)]).length === 1;

  test.each<[string, Partial<FeedbackRule>, boolean]>([
    ['as it is', {}, true],
    ['another metric', { metric: 'deal_size' }, false],
    ['the other direction', { direction: 'above' }, false],
    ['its claim', { claim: 'level' }, true],
    ['another claim', { claim: 'shift' }, false],
    ['its comparator', { comparator: 'reference_set' }, true],
    ['another comparator', { comparator: 'segment' }, false],
    ['its dimension among others', { dimensions: ['industry', 'region'] }, true],
    ['other dimensions', { dimensions: ['industry'] }, false],
    ['a size that is reached: twenty points', { atLeast: 20 }, true],
    ['a larger size', { atLeast: 20.1 }, false],
  ])('%s', (_, rule, expected) => {
    expect(fires(rule)).toBe(expected);
  });

  test.each([
    ['new', true, true],
    ['changed', true, true],
    ['persisting', false, true],
    ['resolved', false, false],
    ['retracted', false, false],
  ] as const)('of a signal that is %s: %s; where it was never told: %s', (state, expected, untold) => {
    expect(fires({}, west, { state })).toBe(expected);
    expect(firedRules([behind], [west], [fresh(west, { state })], () => true)).toHaveLength(untold ? 1 : 0);
  });

  test('not of what is directional, not established, of the other direction, or of who entered', () => {
    expect(fires({}, { ...west, evidence: 'directional' })).toBe(false);
    expect(firedRules([behind], [west], [])).toEqual([]);
    expect(fires({}, west, { direction: 'above' })).toBe(false);
    expect(fires({}, { ...west, claim: 'mix' })).toBe(false);
  });

  test('sizes of times are points of probability, those of deals a ratio either way', () => {
    const slower = sampleSignal(SLOWER);
    expect(fires({ metric: 'time_in_stage', direction: 'above', atLeast: 11 }, slower)).toBe(true);
    expect(fires({ metric: 'time_in_stage', direction: 'above', atLeast: 12 }, slower)).toBe(false);
    const larger = sampleSignal(LARGER);
    expect(fires({ metric: 'deal_size', direction: 'above', atLeast: 1.2 }, larger)).toBe(true);
    expect(fires({ metric: 'deal_size', direction: 'above', atLeast: 1.25 }, larger)).toBe(false);
    const difference = { ...larger.difference, value: Math.log(0.5) };
    const smaller = { ...larger, direction: 'below' as const, difference };
    expect(fires({ metric: 'deal_size', direction: 'below', atLeast: 0.6 }, smaller)).toBe(true);
    expect(fires({ metric: 'deal_size', direction: 'below', atLeast: 0.4 }, smaller)).toBe(false);
  });
});

const definitions = { ...loadDefinitions(smallDefinitions, 'small.yaml'), feedback: [behind, ahead] };
const header: Header = {
  ...{ schema: 1, report: 'Small', cadence: 'monthly', kind: 'cadence', period: '2026-10', periodLabel: 'October' },
  ...{ periodFrom: '2026-10-01', periodTo: '2026-10-31', asOf: '2026-11-05', windowFrom: '2025-11-01' },
  ...{ currency: 'EUR', identity: 'abc' },
};

function input(signals: readonly Signal[], more: Partial<FeedbackInput> = {}): FeedbackInput {
  return {
    ...{ header, definitions, definitionsHash: 'd', blocked: false, version: 'reports/monthly/2026-10/v0001' },
    plan: {
      identity: 'abc',
      home: 'reports/monthly/2026-10',
      request: { kind: 'cadence', period: '2026-10' },
    } as RunPlan,
    detected: { signals: [...signals], movements: [] },
    ...{ assumptions: [], flags: [], baseline: undefined, superseded: undefined },
    // ten units a month in ten months
    aggregates: {
      cohort: Array.from({ length: 10 }, (_, index) => index + (index < 2 ? 202511 : 202599)).flatMap((month) => [
        cohortRow({ entered_month: month }),
        cohortRow({ entered_month: month, slot: 1, segment: 'east' }),
        cohortRow({ entered_month: month, slot: 1, segment: 'west', entered: 500 }),
        // before the window, and too young for thirty days
        ...[202510, 202610].map((other) => cohortRow({ entered_month: other, slot: 1, segment: 'east', entered: 70 })),
        ...[202510, 202610].map((other) => cohortRow({ entered_month: other })),
      ]),
    },
    scope: sampleScope(['west', 'east', 'north', 'south']),
    lifeCycle: signals.map((signal) => fresh(signal)),
    ...more,
  };
}

describe('packs', () => {
  test('evidence for a post-mortem: what touches the signal, and nothing else', () => {
    const later = sampleSignal({ stage: 'offer' });
    const movement = (dimension: string, stage: string) => ({
      id: `${dimension}.${stage}`,
      dimension,
      funnel: 'sales',
      stage,
    });
    const flag = (id: string, dimension: string | null) =>
      ({ id, kind: 'often_blank', severity: 'warn', dimension, funnel: null, object: null, sentence: id }) as Flag;
    const assumption = (id: string, segment: string, stage: string) =>
      ({ id, dimension: 'region', segment, funnel: 'sales', stage }) as ComparedAssumption;
    const confounded = {
      ...west,
      within: [
        { dimension: 'industry', difference: -0.1, low: -0.2, high: 0, holds: true },
        { dimension: 'persona', difference: 0, low: -0.2, high: 0.2, holds: false },
      ],
      scenarios: [{ scenario: 'strict', difference: -0.01, holds: false }],
    };
    const { packs } = feedback(
      input([confounded, later, east], {
        lifeCycle: [fresh(west)],
        detected: {
          signals: [confounded, later, east],
          movements: [
            movement('region', 'open'),
            movement('region', 'offer'),
            movement('industry', 'open'),
          ] as Movement[],
        },
        flags: [
          flag('own', 'region'),
          flag('other', 'industry'),
          flag('all', null),
          { ...flag('elsewhere', null), funnel: 'expansion' },
          { ...flag('before', null), stages: ['expansion.offer', 'sales.offer'] },
          { ...flag('stage elsewhere', null), stages: ['expansion.offer'] },
        ],
        assumptions: [
          assumption('segment', 'west', 'offer'),
          assumption('stage', 'east', 'open'),
          assumption('none', 'east', 'offer'),
        ],
      }),
    );
    expect(packs.map(({ file }) => file)).toEqual([
      'packs/behind-below-level-stage_conversion-region.west-sales.open.json',
    ]);
    expect(packs[0]?.content).toMatchObject({
      rule: { id: 'behind', label: 'Falls behind' },
      since: '2026-10',
      signal: confounded,
      related: [later],
      movements: [{ id: 'region.open' }],
      flags: [{ id: 'own' }, { id: 'all' }, { id: 'before' }],
      assumptions: [{ id: 'segment' }, { id: 'stage' }],
      confounded: { within: [{ dimension: 'persona' }], scenarios: [{ scenario: 'strict' }] },
    });
  });

  test('a brief for an experiment: rate, volume, sample and weeks, and what it was made from', () => {
    const { packs } = feedback(input([east]));
    const brief = ExperimentBrief.parse(packs[0]?.content);
    expect(brief.baseline).toEqual({ figure: east.estimate, monthlyVolume: 10 });
    // Fleiss, Levin and Paik 2003, table A.4 before correction, .50 against .60 at .05 and power .80: 387, here times 1.25
    expect(brief.samples.map(({ difference }) => difference)).toEqual([0.02, 0.05, 0.1]);
    expect(Math.abs((brief.samples[2]?.unitsPerArm ?? 0) / 1.25 - 387)).toBeLessThanOrEqual(1);
    // two arms of 485 at ten a month of 4.348 weeks
    expect(brief.samples[2]?.weeks).toBe(Math.ceil((2 * (brief.samples[2]?.unitsPerArm ?? 0) * 4.348125) / 10));
    expect(brief.inputs).toMatchObject({ definitions: 'd', queries: expect.arrayContaining(['cluster']) });
    const ofDeals = { ...east, metric: 'deal_size' as const };
    const made = feedback(
      input([ofDeals], { definitions: { ...definitions, feedback: [{ ...ahead, metric: 'deal_size' }] } }),
    ).packs[0]?.content;
    expect(ExperimentBrief.parse(made).inputs.queries).toEqual(['deal_size', 'deal_cluster']);
    const named = { ...east, dimension: 'country' };
    const objects = ExperimentBrief.parse(feedback(input([named])).packs[0]?.content).inputs.objects;
    expect(objects).toEqual([
      { object: 'crm.Leads', columns: ['Country'] },
      { object: 'crm.Deals', columns: ['Country'] },
    ]);
  });

  test('a brief about times plans in those that move on, one about sizes in won deals as spread as these', () => {
    const asked = (metric: Signal['metric']) => ({ definitions: { ...definitions, feedback: [{ ...ahead, metric }] } });
    const briefOf = (signal: Signal, more: Partial<FeedbackInput> = {}) =>
      ExperimentBrief.parse(feedback(input([signal], { ...asked(signal.metric), ...more })).packs[0]?.content);
    const slower = briefOf({ ...sampleSignal({ ...SLOWER, segment: 'east' }), state: 'new' });
    expect(slower.samples.map(({ unit, difference }) => [unit, difference])).toEqual([
      ['slower', 0.05],
      ['slower', 0.1],
      ['slower', 0.15],
    ]);
    // Noether 1987: 131 for .60 against .50, here times 1.25
    expect(slower.samples[1]?.unitsPerArm).toBe(Math.ceil(130.81466 * 1.25));
    // of ten entrants a month four move on within the horizon
    const aggregates = {
      cohort: input([]).aggregates.cohort.map((row) => ({ ...row, reached_in_horizon: 0.4 * row.entered })),
    };
    const later = briefOf({ ...sampleSignal({ ...SLOWER, segment: 'east' }), state: 'new' }, { aggregates });
    expect(later.baseline.monthlyVolume).toBe(10);
    expect(later.samples[1]?.weeks).toBe(Math.ceil((2 * 164 * 4.348125) / 4));
    const larger = briefOf({ ...sampleSignal({ ...LARGER, segment: 'east' }), state: 'new' });
    expect(larger.samples.map(({ unit, difference }) => [unit, difference])).toEqual([
      ['log_ratio', 0.09531],
      ['log_ratio', 0.223144],
      ['log_ratio', 0.405465],
    ]);
    const alike = { ...sampleSignal({ ...LARGER, segment: 'east' }), state: 'new' as const };
    const { value, ...rest } = alike.difference;
    expect(briefOf({ ...alike, difference: { ...rest, value, low: value, high: value } }).samples).toEqual([]);
  });

  // NIST/SEMATECH e-Handbook 1.3.6.7.2, .99: Student's t of 4 and of 10 degrees, and of so many as the normal distribution
  test.each([
    [4, 3.747],
    [10, 2.764],
    [1e6, 2.326],
  ])('of sizes that %i degrees are known by, the spread is read off their own interval', (degrees, reach) => {
    const larger = { ...sampleSignal({ ...LARGER, segment: 'east' }), state: 'new' as const };
    const anchor = { ...fresh(larger).anchor, degrees };
    const asked = { ...definitions, feedback: [{ ...ahead, metric: 'deal_size' as const }] };
    const { packs } = feedback(input([larger], { definitions: asked, lifeCycle: [fresh(larger, { anchor })] }));
    const unitsPerArm = ExperimentBrief.parse(packs[0]?.content).samples[1]?.unitsPerArm ?? 0;
    // log 1.40 less log 1.09, of 40 and 55 deals, 1.25 for one
    const variance = ((Math.log(1.4) - Math.log(1.09)) / 2 / reach) ** 2 / (1.25 * (1 / 40 + 1 / 55));
    expect(Math.abs(unitsPerArm - 2 * variance * 1.25 * (2.80158 / Math.log(1.25)) ** 2)).toBeLessThanOrEqual(1);
  });

  test('nobody enters: no weeks; no share: no sample; no room above: no such difference', () => {
    const { packs } = feedback(input([east], { aggregates: { cohort: [] } }));
    const brief = ExperimentBrief.parse(packs[0]?.content);
    expect(brief.baseline.monthlyVolume).toBeNull();
    expect(brief.samples.map(({ weeks }) => weeks)).toEqual([null, null, null]);
    const estimate = { ...east.estimate, value: 0.93 } as Signal['estimate'];
    expect(ExperimentBrief.parse(feedback(input([{ ...east, estimate }])).packs[0]?.content).samples).toHaveLength(2);
  });

  test('without a rule there is none', () => {
    expect(feedback(input([west, east], { definitions: { ...definitions, feedback: [] } })).packs).toEqual([]);
  });

  test('facts, and no advice', () => {
    const { packs } = feedback(input([west, east]));
    const words = packs.map(({ content }) => JSON.stringify(content)).join(' ');
    expect(words).not.toMatch(/\b(should|recommend\w*|must|ought|advise\w*|consider)\b/i);
    PostMortemPack.parse(packs[0]?.content);
    const contract = readFileSync(new URL('../../../shared/report/packs.ts', import.meta.url), 'utf8');
    expect(contract).not.toMatch(/\b(should|recommend)/i);
  });
});

describe('what is told of packs', () => {
  const told = (more: Partial<FeedbackInput> = {}) => feedback(input([west, east], more));
  const kinds = (result: ReturnType<typeof feedback>) => result.outbox.events.map(({ detailType }) => detailType);

  test('one event a pack, with its file, its signal and its rule; the entry knows the message', () => {
    const { outbox, lifeCycle, packs } = told();
    expect(outbox.events.slice(1)).toMatchObject([
      { detailType: 'UnderperformanceDetected', detail: { references: [packs[0]?.file], about: [west.id, 'behind'] } },
      { detailType: 'OutperformanceDetected', detail: { references: [packs[1]?.file], about: [east.id, 'ahead'] } },
    ]);
    expect(lifeCycle.find(({ signal }) => signal === west.id)?.messages).toEqual([
      { event: outbox.events[1]?.id, rule: 'behind' },
    ]);
  });

  test('the month after: it persists, and nothing is told again; retracted, the message is withdrawn', () => {
    const first = told();
    const baseline = { lifeCycle: first.lifeCycle, assumptions: [] };
    const lifeCycle = first.lifeCycle.map((entry) => ({ ...entry, state: 'persisting' as const }));
    const second = told({ baseline, lifeCycle });
    expect(kinds(second)).toEqual(['ReportPublished']);
    expect(second.lifeCycle.map(({ messages }) => messages.length)).toEqual([1, 1]);
    const gone = told({ baseline, lifeCycle: lifeCycle.map((entry) => ({ ...entry, state: 'retracted' as const })) });
    expect(kinds(gone)).toEqual(['ReportPublished', 'SignalRetracted', 'SignalRetracted']);
    expect(
      gone.outbox.events
        .slice(1)
        .flatMap(({ detail }) => detail.withdraws)
        .sort(),
    ).toEqual(
      first.outbox.events
        .slice(1)
        .map(({ id }) => id)
        .sort(),
    );
  });

  test('the month after, changed: told anew, and both messages are known', () => {
    const first = told();
    const lifeCycle = first.lifeCycle.map((entry) => ({ ...entry, state: 'changed' as const }));
    const plan = { ...input([]).plan, identity: 'next' };
    const second = told({ plan, lifeCycle, baseline: { lifeCycle: first.lifeCycle, assumptions: [] } });
    expect(kinds(second)).toHaveLength(3);
    expect(second.lifeCycle.map(({ messages }) => messages.length)).toEqual([2, 2]);
  });

  test('what could not be told when it was new is told once it can be, and once', () => {
    const unclear = { ...west, evidence: 'directional' as const, reasons: ['half of it is blank'] };
    const first = feedback(input([unclear]));
    expect(kinds(first)).toEqual(['ReportPublished']);
    const month = (signal: Signal, before: readonly LifeCycle[]) => {
      const lifeCycle = before.map((entry) => ({ ...entry, state: 'persisting' as const }));
      return feedback(input([signal], { lifeCycle, baseline: { lifeCycle: before, assumptions: [] } }));
    };
    expect(kinds(month(unclear, first.lifeCycle))).toEqual(['ReportPublished']);
    const second = month(west, first.lifeCycle);
    expect(kinds(second)).toEqual(['ReportPublished', 'UnderperformanceDetected']);
    expect(kinds(month(west, second.lifeCycle))).toEqual(['ReportPublished']);
    // a later version of that month has the pack too, and sends nothing again
    const superseded = { version: 'v0001', lifeCycle: second.lifeCycle, assumptions: [] };
    const lifeCycle = first.lifeCycle.map((entry) => ({ ...entry, state: 'persisting' as const }));
    const again = feedback(input([west], { superseded, lifeCycle, plan: { ...input([]).plan, identity: 'restated' } }));
    expect([again.packs.length, kinds(again)]).toEqual([1, ['ReportPublished']]);
  });

  describe('a later version of the same period', () => {
    const first = told();
    const superseded = { version: 'v0001', lifeCycle: first.lifeCycle, assumptions: [] };
    const plan = { ...input([]).plan, identity: 'restated' };

    test('says the same: packs again, and no message', () => {
      const second = told({ plan, superseded });
      expect(second.packs).toHaveLength(2);
      expect(kinds(second)).toEqual(['ReportPublished']);
      for (const { signal, messages } of first.lifeCycle)
        expect(second.lifeCycle.find((entry) => entry.signal === signal)?.messages).toEqual(messages);
    });

    test('says no more: its message is withdrawn, once; said again, it is told anew', () => {
      const lifeCycle = [fresh(east)];
      const second = feedback(input([east], { plan, superseded, lifeCycle }));
      expect(second.outbox.events.slice(1)).toMatchObject([
        {
          detailType: 'SignalRetracted',
          detail: { about: [west.id, 'below'], withdraws: [first.outbox.events[1]?.id] },
        },
      ]);
      const restated = { version: 'v0002', lifeCycle: second.lifeCycle, assumptions: [] };
      expect(kinds(feedback(input([east], { plan, superseded: restated, lifeCycle })))).toEqual(['ReportPublished']);
      const again = told({ plan: { ...plan, identity: 'third' }, superseded: restated });
      expect(kinds(again)).toEqual(['ReportPublished', 'UnderperformanceDetected']);
    });

    test('what that version had retracted of the month before is told anew, though it persists', () => {
      const before = first.lifeCycle.map((entry) => ({ ...entry, state: 'persisting' as const }));
      const retracted = {
        version: 'v0001',
        lifeCycle: before.map((entry) => ({ ...entry, state: 'retracted' as const })),
        assumptions: [],
      };
      const back = told({ plan, superseded: retracted, lifeCycle: before });
      expect(kinds(back)).toEqual(['ReportPublished', 'UnderperformanceDetected', 'OutperformanceDetected']);
      expect(back.lifeCycle.map(({ messages }) => messages.length)).toEqual([1, 1]);
      const gone = before.map((entry) => ({ ...entry, state: 'retracted' as const }));
      expect(kinds(told({ plan, superseded: retracted, lifeCycle: gone }))).toEqual(['ReportPublished']);
    });

    test('an assumption that it contradicted is not told again; one that it did not is', () => {
      const assumptions = [{ id: 'a', verdict: 'contradicts', constrainedBy: [] as string[] } as ComparedAssumption];
      const contradicted = [{ id: 'a', verdict: 'contradicts' as const }];
      const before = { lifeCycle: [], assumptions: [] };
      const known = told({
        plan,
        assumptions,
        baseline: before,
        superseded: { ...superseded, assumptions: contradicted },
      });
      expect(kinds(known)).toEqual(['ReportPublished']);
      const baseline = { lifeCycle: [], assumptions: contradicted };
      expect(kinds(told({ plan, assumptions, baseline, superseded }))).toContain('AssumptionContradicted');
      expect(kinds(told({ plan, assumptions, baseline }))).not.toContain('AssumptionContradicted');
    });

    test('another rule asks for the same signal: told by that rule alone', () => {
      const more = { ...behind, id: 'another' };
      const second = told({ plan, superseded, definitions: { ...definitions, feedback: [behind, ahead, more] } });
      expect(second.outbox.events.slice(1).map(({ detail }) => detail.about)).toEqual([[west.id, 'another']]);
    });
  });
});
