import type { Caveat, Detected, Pattern, Signal, TestedCell } from '../../../../shared/contracts/signal.ts';
import { LARGER, SLOWER, sampleSignal, testOf } from '../../signals/sample-signal.ts';

const place = { dimension: 'industry', funnel: 'acquisition', stage: 'stage_2' };

/** One signal of every claim and metric, with every caveat, state and pattern among them. */
export function sampleDetected(): Detected {
  const signals = sampleSignals();
  const [below, above] = signals;
  const missed = ['industry_1', 'industry_4'].map((segment, index): TestedCell => {
    const signal = sampleSignal({
      ...place,
      segment,
      id: `level/stage_conversion/industry.${segment}/acquisition.stage_2`,
    });
    const difference = { unit: 'points', value: -0.03, low: -0.08, high: 0.02, confidence: 0.95 } as const;
    const detectable = index === 0 ? { below: 0.09, above: 0.09 } : { below: null, above: null };
    return testOf(signal, { difference, detectable, pValue: 0.21, found: false });
  });
  const tested = [...signals.map((signal) => testOf(signal)), ...missed];
  return {
    budget: {
      ...{ falseDiscoveryRate: 0.05, procedure: 'Benjamini-Hochberg', referenceShare: 0.9 },
      family: [
        { claim: 'level', metric: 'stage_conversion', comparator: 'reference_set', tested: 60, found: 2, weight: 0.7 },
        { claim: 'trend', metric: 'stage_conversion', comparator: 'year_before', tested: 24, found: 1, weight: 0.3 },
      ],
      dimensions: [
        { dimension: 'industry', tested: 60, pValue: 0.0003, level: 0.0225, differs: true },
        { dimension: 'region', tested: 24, pValue: 0.31, level: 0.045, differs: false },
      ],
      ...{ tested: 84, found: signals.length, notTested: 3 },
      monthly: { perYear: 0.05, perReport: 0.05 / 12 },
    },
    signals,
    patterns: samplePatterns(signals),
    lifeCycle: (['new', 'changed', 'persisting', 'resolved', 'retracted'] as const).map((state) =>
      lifeCycleOf(state === 'new' ? below : state === 'persisting' ? above : undefined, state),
    ),
    references: [
      {
        ...{ metric: 'stage_conversion', ...place, segments: ['industry_1', 'industry_4'], apart: ['industry_2'] },
        ...{ figure: below?.comparator.figure ?? null, holds: true },
      },
      { metric: 'stage_conversion', ...place, stage: 'stage_3', segments: [], apart: [], figure: null, holds: false },
    ],
    movements: [sampleMovement()],
    shifts: [
      {
        ...place,
        segment: 'industry_1',
        direction: 'below',
        months: ['2026-05', '2026-06'],
        isCurrent: true,
        signal: signals[5]?.id ?? null,
      },
      { ...place, segment: 'industry_2', direction: 'above', months: ['2025-12'], isCurrent: false, signal: null },
    ],
    ranks: [
      {
        ...place,
        ranks: ['industry_1', 'industry_2'].map((segment, index) => ({
          ...{ segment, share: sampleSignal().estimate, shrunken: 0.31 },
          ...{ rank: index + 1, rankLow: 1, rankHigh: index + 1 },
        })),
      },
    ],
    tested,
    notTested: (['small_sample', 'small_sample', 'no_common_reference'] as const).map((reason, index) => ({
      ...{ id: `untested-${index}`, claim: 'level', metric: 'stage_conversion', ...place },
      ...{ segment: `industry_${index + 2}`, reason },
    })),
  };
}

function sampleSignals(): Signal[] {
  const caveats: Caveat[] = [
    { kind: 'flag', flag: 'often_blank/persona' },
    { kind: 'not_within', dimension: 'region' },
    { kind: 'depends_on_scenario', scenario: 'only_observed' },
    { kind: 'selected_earlier', stages: ['stage_1'] },
    { kind: 'few_clusters', clusters: 7 },
  ];
  const at = (segment: string, given: Partial<Signal>) => {
    const { claim = 'level', metric = 'stage_conversion', comparator } = given;
    const name = claim === 'level' && comparator?.kind === 'segment' ? `/vs_${comparator.segments[0]}` : '';
    const stage = metric === 'deal_size' ? 'stage_7' : 'stage_2';
    const id = `${claim}/${metric}${name}/industry.${segment}/acquisition.${stage}`;
    const reference = sampleSignal().comparator;
    return sampleSignal({
      ...{ comparator: { ...reference, segments: ['industry_1', 'industry_4'] }, ...given },
      ...{ ...place, stage, segment, id },
    });
  };
  const earlier = (kind: Signal['comparator']['kind'], months: string[]): Signal['comparator'] => ({
    ...sampleSignal().comparator,
    ...{ kind, segments: ['industry_1'], months },
  });
  return [
    at('industry_2', {
      state: 'new',
      within: [
        { dimension: 'persona', difference: -0.18, low: -0.25, high: -0.11, holds: true },
        { dimension: 'region', difference: -0.02, low: -0.09, high: 0.05, holds: false },
      ],
      scenarios: [{ scenario: 'only_observed', difference: 0.01, holds: false }],
      scenariosWithheld: [{ scenario: 'only_matched', reason: 'nobody_left' }],
      caveats,
    }),
    at('industry_3', {
      ...{ direction: 'above', state: 'persisting', evidence: 'directional', reasons: ['Persona is <i>blank</i>'] },
      estimate: { kind: 'share', value: 0.6, low: 0.55, high: 0.65, part: 240, whole: 400 },
      difference: { unit: 'points', value: 0.2, low: 0.14, high: 0.26, confidence: 0.999962 },
      clusters: { by: 'owner', count: 1, designEffect: 1 },
    }),
    at('industry_3', { ...SLOWER, caveats: [{ kind: 'few_clusters', clusters: 7 }] }),
    at('industry_2', {
      ...LARGER,
      comparator: { ...sampleSignal(LARGER).comparator, segments: ['industry_3'] },
      scenarios: [{ scenario: 'close_date_rates', difference: Math.log(1.5), holds: true }],
    }),
    at('industry_1', { claim: 'trend', comparator: earlier('year_before', ['2025-08']) }),
    at('industry_1', { claim: 'shift', comparator: earlier('history', ['2026-06', '2026-07']) }),
    at('all', { claim: 'mix', comparator: earlier('quarter_before', ['2026-04', '2026-05', '2026-06']) }),
  ];
}

function samplePatterns(signals: readonly Signal[]): Pattern[] {
  const kinds = [
    'bottleneck',
    'strong_early_weak_late',
    'slower',
    'larger_deals',
    'more',
    'sudden_shift',
    'mix',
  ] as const;
  const difference = { unit: 'points', value: -0.05, low: -0.08, high: -0.02, confidence: 0.95 } as const;
  const overAllAges = {
    test: 'gray',
    pValue: 0.0123,
    isHypothesis: false,
    units: 120,
    comparatorUnits: 480,
    caveat: 'fewer and later read the same to it <b>',
  } as const;
  return signals.flatMap((signal, index): Pattern[] => {
    const kind = kinds[index];
    if (kind === undefined) return [];
    const { id, dimension, segment, funnel, stage, evidence } = signal;
    const about = kind === 'strong_early_weak_late' ? [id, signals[0]?.id ?? ''] : [id];
    return [
      {
        ...{ id: `${kind}/${id}`, kind, dimension, segment, funnel, stage, evidence, signals: about },
        conditional: null,
        unconditional: kind === 'bottleneck' ? difference : null,
        howMany:
          kind === 'slower'
            ? { early: difference, late: { ...difference, value: -0.01, high: 0.06 }, overAllAges }
            : null,
      },
    ];
  });
}

function lifeCycleOf(
  signal: Signal | undefined,
  state: Detected['lifeCycle'][number]['state'],
): Detected['lifeCycle'][number] {
  const anchor = { period: '2026-09', from: '2025-10', to: '2026-06', value: -0.2, standardError: 0.02, degrees: 200 };
  return {
    ...{ signal: signal?.id ?? `gone/${state}`, claim: 'level', metric: 'stage_conversion', ...place },
    ...{ segment: signal?.segment ?? 'industry_3', comparator: 'reference_set', against: null },
    ...{ state, direction: signal?.direction ?? 'below', since: '2026-09', established: anchor, anchor, test: null },
    reason: state === 'retracted' ? 'The file <b>of</b> leads was replaced' : null,
    messages: [],
  };
}

function sampleMovement(): Detected['movements'][number] {
  const { estimate, comparator } = sampleSignal();
  const part = (value: number) => ({ value, low: value - 0.01, high: value + 0.01 });
  return {
    ...{ id: 'movement/1', ...place, comparator: 'year_before', months: ['2026-06', '2026-07', '2026-08'] },
    earlierMonths: ['2025-06', '2025-07', '2025-08'],
    ...{ first: comparator.figure, second: estimate, movement: part(-0.041), mix: part(-0.039), rate: part(-0.002) },
    segments: ['industry_1', 'industry_2'].map((segment) => ({
      segment,
      mix: part(segment === 'industry_1' ? -0.02 : -0.019),
      rate: part(-0.001),
    })),
  };
}
