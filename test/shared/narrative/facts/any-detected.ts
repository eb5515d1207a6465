import fc from 'fast-check';
import type { Caveat, Detected, Figure, Pattern, PatternKind, Signal } from '../../../../shared/contracts/signal.ts';
import { sampleDetected } from '../../report/page/sample-detected.ts';
import { sampleSignal, testOf } from '../../signals/sample-signal.ts';

const count = fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 2_000_000 }));
const share = fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => millionths / 1e6);

const FIGURES = {
  stage_conversion: fc.record({
    ...{ kind: fc.constant('share' as const), value: share, low: share, high: share },
    ...{ part: count, whole: count },
  }),
  time_in_stage: fc.record({
    ...{ kind: fc.constant('days' as const), units: count },
    median: fc.option(fc.oneof(fc.constant(1), fc.integer({ min: 0, max: 900 })), { nil: null }),
  }),
  deal_size: fc.record({
    ...{ kind: fc.constant('money' as const), mean: fc.integer({ min: 0, max: 2_000_000_000 }), deals: count },
    median: fc.nat(1_000_000),
  }),
} satisfies Record<Signal['metric'], fc.Arbitrary<Figure>>;

const UNITS = { stage_conversion: 'points', time_in_stage: 'slower', deal_size: 'log_ratio' } as const;
const LEVEL_PATTERNS: Record<Signal['metric'], Record<Signal['direction'], readonly PatternKind[]>> = {
  stage_conversion: {
    above: ['more', 'more_and_faster', 'more_and_slower'],
    below: ['bottleneck', 'drop_off', 'fewer', 'fewer_and_slower', 'fewer_and_faster'],
  },
  time_in_stage: { above: ['slower'], below: ['faster'] },
  deal_size: { above: ['larger_deals'], below: ['smaller_deals'] },
};
const CAVEATS: readonly Caveat[] = [
  { kind: 'not_within', dimension: 'region' },
  { kind: 'depends_on_scenario', scenario: 'only_observed' },
  { kind: 'selected_earlier', stages: ['stage_1', 'stage_2'] },
  { kind: 'few_clusters', clusters: 1 },
];

const claimAndMetric = fc.constantFrom(
  ...(['stage_conversion', 'time_in_stage', 'deal_size'] as const).map((metric) => ['level', metric] as const),
  ...(['trend', 'shift', 'mix'] as const).map((claim) => [claim, 'stage_conversion'] as const),
);

const anySignal = claimAndMetric.chain(([claim, metric]) =>
  fc
    .record({
      ...{ estimate: FIGURES[metric], other: FIGURES[metric], size: fc.integer({ min: 1, max: 499_999 }) },
      direction: fc.constantFrom('above' as const, 'below' as const),
      dimension: fc.constantFrom('industry', 'region'),
      segment: fc.integer({ min: 1, max: 4 }),
      stage: metric === 'deal_size' ? fc.constant(7) : fc.integer({ min: 1, max: 6 }),
      past: fc.constantFrom('quarter_before' as const, 'year_before' as const),
      isPair: fc.boolean(),
      references: fc.integer({ min: 1, max: 12 }),
      evidence: fc.constantFrom('supported' as const, 'directional' as const),
      state: fc.constantFrom('new' as const, 'changed' as const, 'persisting' as const, null),
      caveats: fc.subarray([...CAVEATS]),
    })
    .map((given): Signal => {
      const { estimate, other, size, direction, dimension, past, isPair, references, evidence, state, caveats } = given;
      const segment = claim === 'mix' ? 'all' : `${dimension}_${given.segment}`;
      const rival = `${dimension}_${(given.segment % 4) + 1}`;
      const kind = claim === 'level' ? (isPair ? 'segment' : 'reference_set') : claim === 'shift' ? 'history' : past;
      const value = ((direction === 'above' ? 1 : -1) * size) / 1e6;
      return sampleSignal({
        ...{ claim, metric, direction, dimension, segment, evidence, estimate, caveats },
        ...{ funnel: 'acquisition', stage: `stage_${given.stage}`, state: claim === 'level' ? state : null },
        id: `${claim}/${metric}/${kind}/${dimension}.${segment}/acquisition.stage_${given.stage}`,
        reasons: evidence === 'directional' ? ['Persona is often blank'] : [],
        comparator: {
          kind,
          segments: kind === 'segment' ? [rival] : Array.from({ length: references }, (_, index) => `r${index}`),
          ...{ months: ['2026-06'], figure: other },
        },
        difference: { unit: UNITS[metric], value, low: value, high: value, confidence: 0.95 },
      });
    }),
);

/** Reports of any signals that can be: few of anything, one of anything, every claim, metric, comparator, state and pattern. */
export const anyDetected: fc.Arbitrary<Detected> = fc
  .record({
    signals: fc.uniqueArray(anySignal, { selector: ({ id }) => id, maxLength: 24 }),
    choices: fc.array(fc.nat(20), { minLength: 24, maxLength: 24 }),
  })
  .map(({ signals, choices }) => {
    const base = sampleDetected();
    const patterns = signals.flatMap((signal, index): Pattern[] => {
      const kinds: readonly PatternKind[] =
        signal.claim === 'mix'
          ? ['mix', 'mix_and_rate']
          : signal.claim === 'shift'
            ? ['sudden_shift']
            : signal.claim === 'level'
              ? LEVEL_PATTERNS[signal.metric][signal.direction]
              : [];
      const kind = kinds[(choices[index] ?? 0) % Math.max(1, kinds.length)];
      const { dimension, segment, funnel, stage, evidence, difference } = signal;
      if (kind === undefined) return [];
      const unconditional = kind === 'bottleneck' ? { ...difference, value: difference.value / 2 } : null;
      return [
        {
          ...{ id: `${kind}/${signal.id}`, kind, dimension, segment, funnel, stage, evidence, unconditional },
          ...{ signals: [signal.id], conditional: null, howMany: null },
        },
      ];
    });
    const lifeCycle = signals
      .filter(({ state }) => state !== null)
      .flatMap((signal) => {
        const [entry] = base.lifeCycle;
        const { id, direction, dimension, segment, funnel, stage, claim, metric, comparator } = signal;
        const place = { claim, metric, dimension, segment, funnel, stage, direction };
        return entry === undefined
          ? []
          : [
              {
                ...entry,
                ...place,
                signal: id,
                comparator: comparator.kind,
                state: signal.state ?? 'new',
                since: '2026-Q2',
              },
            ];
      });
    const shifts = signals
      .filter(({ claim }) => claim === 'shift')
      .map(({ id, dimension, segment, funnel, stage, direction }) => ({
        ...{ dimension, segment, funnel, stage, direction, months: ['2026-05'], isCurrent: true, signal: id },
      }));
    return {
      ...base,
      signals,
      patterns,
      lifeCycle,
      shifts,
      tested: [...signals.map((one) => testOf(one)), ...base.tested],
    };
  });
