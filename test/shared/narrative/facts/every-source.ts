import type { ComparedAssumption } from '../../../../shared/contracts/assumption.ts';
import { RestatementCause } from '../../../../shared/contracts/comparability.ts';
import { WithheldReason } from '../../../../shared/contracts/measure.ts';
import type { Restated, Scorecard, TouchesToWon } from '../../../../shared/contracts/outputs.ts';
import { type Figure, NotTestedReason, type TestedCell } from '../../../../shared/contracts/signal.ts';
import type { FactSources } from '../../../../shared/narrative/facts/facts-of.ts';
import { sampleSignal, testOf } from '../../signals/sample-signal.ts';
import { allOf } from './all-of.ts';
import { everyLifeCycle, everySignal, NOTHING_DETECTED } from './every-signal.ts';
import { sampleSources } from './sample-sources.ts';

type Source = Partial<FactSources>;

const base = sampleSources();
const PLACES = [
  { funnel: 'acquisition', stage: 'stage_2' },
  { funnel: 'partner', stage: 'stage_1' },
] as const;
const CONSTRAINING = base.flags.filter(({ severity }) => severity === 'constrain');

/** Reports of which each tells little, all together everything that can be told: by what is told. */
export const EVERY_SOURCE: Readonly<Record<string, () => readonly Source[]>> = {
  signals: everySignal,
  'what earlier reports said': everyLifeCycle,
  contrasts: everyContrast,
  'what was not shown to differ': everyUnchanged,
  counts: everyCount,
  'sales cycles': everyCycle,
  touches: everyTouch,
  'what was restated': everyRestated,
  assumptions: everyAssumption,
  'what was not tested': everyUnsaid,
  flags: () => [0, 1, 2, 5, 6].map((others) => ({ flags: alikeFlags(others) })),
  'that nothing was found': () => [0, 1, 84].map((tested) => ({ detected: withBudget({ tested }) })),
};

/** The sample company of which nothing is told but what is given. */
export function telling(given: Source): FactSources {
  return { ...base, cards: [], detected: NOTHING_DETECTED, flags: [], constraints: [], assumptions: [], ...given };
}

function withBudget(budget: Partial<FactSources['detected']['budget']>): FactSources['detected'] {
  return { ...NOTHING_DETECTED, budget: { ...NOTHING_DETECTED.budget, ...budget } };
}

function everyContrast(): Source[] {
  const pairs = allOf({ place: PLACES, found: [true, false], value: [0.1, -0.1], flags: [[], CONSTRAINING] } as const);
  return [
    ...pairs.map(({ place, found, value, flags }) => ({
      ...{ cards: base.cards, flags },
      detected: {
        ...NOTHING_DETECTED,
        tested: [levelTest({ ...place, segment: 'industry_1', against: 'industry_2', found }, value)],
      },
    })),
    ...PLACES.map(({ funnel, stage }) => ({
      cards: base.cards,
      detected: {
        ...NOTHING_DETECTED,
        signals: [sampleSignal({ dimension: 'industry', segment: 'industry_1', funnel, stage: 'stage_3' })],
        tested: [levelTest({ funnel, stage, segment: 'industry_1', found: false, comparator: 'reference_set' }, 0.1)],
      },
    })),
  ];
}

function levelTest(given: Partial<TestedCell>, value: number): TestedCell {
  const difference = { unit: 'points', value, low: value, high: value, confidence: 0.95 } as const;
  const comparator = given.comparator ?? 'segment';
  return testOf(sampleSignal(), { id: 'a test', dimension: 'industry', difference, ...given, comparator });
}

const UNITS = { stage_conversion: 'points', time_in_stage: 'slower', deal_size: 'log_ratio' } as const;

function everyUnchanged(): Source[] {
  const trends = allOf({ place: PLACES, comparator: ['quarter_before', 'year_before', 'trailing_mean'] } as const);
  const quiet = allOf({ place: PLACES, metric: ['stage_conversion', 'time_in_stage', 'deal_size'] } as const);
  return [
    ...trends.map(({ place, comparator }) => [
      levelTest({ ...place, claim: 'trend', dimension: 'all', segment: 'all', found: false, comparator }, 0.01),
    ]),
    ...quiet.map(({ place, metric }) =>
      ['industry_1', 'industry_2'].map((segment) => {
        const test = levelTest({ ...place, metric, segment, id: segment, found: false }, 0.01);
        return { ...test, difference: { ...test.difference, unit: UNITS[metric] } };
      }),
    ),
  ].map((tested) => ({ detected: { ...NOTHING_DETECTED, tested } }));
}

function everyCount(): Source[] {
  return allOf({ entered: [412, 1], won: [0, 1, 84], isPriced: [true, false], segments: [2, 3, 0] } as const).map(
    ({ entered, won, isPriced, segments }) => ({
      cards: base.cards
        .filter(({ dimension, segment }) => dimension === 'all' || ofIndustries(segments).includes(segment))
        .map((card) => ({
          ...card,
          stages: card.stages.map((stage, at) => (at === 0 ? { ...stage, entered } : stage)),
          closed: closed(card, won, isPriced),
          closedInPeriod: closed(card, won, isPriced),
        })),
    }),
  );
}

function ofIndustries(count: number): string[] {
  return ['industry_1', 'industry_2', 'industry_3', 'industry_4'].slice(0, count);
}

function closed(card: Scorecard, won: number, isPriced: boolean): Scorecard['closed'] {
  const rate = {
    kind: 'measured',
    value: 0.4,
    low: 0.3,
    high: 0.5,
    part: won,
    whole: 200,
    smallSample: false,
  } as const;
  const none = { kind: 'withheld', reason: 'none_closed' } as const;
  return {
    ...{ ...card.closed, won, lost: won === 0 ? 0 : 131, rate: won > 1 ? rate : none },
    revenue: isPriced ? { kind: 'measured', amount: 420_000, deals: 2, unpriced: 0 } : none,
  };
}

function everyCycle(): Source[] {
  const cycles = allOf({ days: [62, 1], hasUpper: [true, false], flags: [[], CONSTRAINING], units: [500, 1] } as const);
  const withCycle = (salesCycle: Scorecard['salesCycle']) => base.cards.map((card) => ({ ...card, salesCycle }));
  const some = base.cards.find(({ salesCycle }) => salesCycle !== null)?.salesCycle;
  if (some === undefined || some === null) throw new Error('the sample company has no sales cycle');
  const reached = (days: number) => ({ kind: 'measured', days, resolutionDays: 1 }) as const;
  return [
    ...cycles.map(({ days, hasUpper, flags, units }) => ({
      flags,
      cards: withCycle({ ...some, units, median: reached(days), p75: hasUpper ? reached(98) : NOT_REACHED }),
    })),
    { cards: withCycle(null) },
    ...WithheldReason.options.map((reason) => ({
      cards: withCycle({ ...some, median: { kind: 'withheld', reason } }),
    })),
  ];
}

const NOT_REACHED = { kind: 'withheld', reason: 'not_reached' } as const;

function everyTouch(): Source[] {
  const measured = allOf({
    ...{ touches: [6, 1], hasUpper: [true, false], won: [120, 30, 1], isBare: [true, false] },
    ...{ flags: [[], CONSTRAINING], segments: [0, 2, 3], isSmall: [false, true] },
  } as const);
  return [
    ...measured.map(({ touches, hasUpper, won, isBare, flags, segments, isSmall }) => {
      const touchesToWon: TouchesToWon = {
        lookbackDays: 180,
        untouched: isBare
          ? { kind: 'measured', value: 0.1, low: 0, high: 0.2, part: 9, whole: won, smallSample: false }
          : NOT_REACHED,
        mean: { kind: 'measured', value: touches, opportunities: won, smallSample: isSmall },
        median: { kind: 'measured', touches },
        p75: hasUpper ? { kind: 'measured', touches: touches + 2 } : NOT_REACHED,
      };
      return { flags, cards: touchedCards(touchesToWon, ofIndustries(segments)) };
    }),
    ...WithheldReason.options.map((reason) => ({ cards: touchedCards(untold(reason), []) })),
  ];
}

function touchedCards(touchesToWon: TouchesToWon, segments: readonly string[]): Scorecard[] {
  return base.cards
    .filter(({ dimension, segment }) => dimension === 'all' || segments.includes(segment))
    .map((card) => ({ ...card, touchesToWon }));
}

function untold(reason: WithheldReason): TouchesToWon {
  const withheld = { kind: 'withheld', reason } as const;
  return { lookbackDays: 180, untouched: withheld, mean: withheld, median: withheld, p75: withheld };
}

function everyRestated(): Source[] {
  const totals = allOf({ compared: [312, 1], changed: [0, 1, 41], grounds: [0, 1, 2, 5] } as const);
  const stages = allOf({
    place: [...PLACES, { funnel: 'acquisition', stage: 'stage_7' }],
    entered: [1250, 1],
  } as const);
  const nothing: Restated = { compared: 0, changed: 0, most: 0.02, mayDifferBy: [], ofAll: [] };
  return [
    ...totals.map(({ compared, changed, grounds }) => ({
      restated: { ...nothing, compared, changed, mayDifferBy: RestatementCause.options.slice(0, grounds) },
    })),
    ...stages.flatMap(({ place, entered }) =>
      [0.004, -0.004].map((difference) => ({
        restated: {
          ...nothing,
          ofAll: [
            {
              ...{ ...place, entered, difference, month: '2026-06', status: 'mature' as const },
              ...{ firstEntered: 1200, first: 0.452, today: 0.452 + difference },
            },
          ],
        },
      })),
    ),
  ];
}

const VERDICTS = [
  { verdict: 'agrees', contradiction: null },
  { verdict: 'contradicts', contradiction: 'other_side' },
  { verdict: 'contradicts', contradiction: 'smaller_than_claimed' },
  { verdict: 'cannot_tell_yet', contradiction: null },
] as const;
const ASSUMED_UNITS = {
  stage_conversion: 'points',
  win_rate: 'points',
  time_in_stage: 'days',
  deal_size: 'ratio',
} as const;

function everyAssumption(): Source[] {
  const [said] = base.assumptions;
  if (said === undefined) throw new Error('the sample company assumes nothing');
  return allOf({
    verdict: VERDICTS,
    metric: ['stage_conversion', 'win_rate', 'time_in_stage', 'deal_size'],
    place: PLACES,
    beside: ['reference_set', 'other_segments', undefined],
    side: [1, 0, -1],
    isConstrained: [false, true],
    windowMonths: [undefined, 14, null],
  } as const)
    .filter(({ verdict, side, windowMonths }) =>
      verdict.verdict === 'cannot_tell_yet' ? side === 1 : windowMonths === undefined,
    )
    .map(({ verdict, metric, place, beside, side, isConstrained, windowMonths }) => {
      const unit = ASSUMED_UNITS[metric];
      const value = unit === 'ratio' ? 1 + side / 2 : side / 10;
      const assumed: ComparedAssumption = {
        ...{ ...said, ...verdict, ...place, metric, unit },
        observed: beside === undefined ? null : assumedFigure(metric),
        comparator: beside === undefined ? null : { kind: beside, segments: [], figure: assumedFigure(metric) },
        difference: beside === undefined ? null : { value, low: value, high: value, confidence: 0.975 },
        tellable: windowMonths === undefined ? null : { period: '2028-03', cohortMonths: 25, windowMonths },
        constrainedBy: isConstrained ? CONSTRAINING.map(({ id }) => id) : [],
      };
      return { assumptions: [assumed], flags: CONSTRAINING };
    });
}

function assumedFigure(metric: ComparedAssumption['metric']): Figure {
  switch (metric) {
    case 'stage_conversion':
    case 'win_rate':
      return { kind: 'share', value: 0.4, low: 0.3, high: 0.5, part: 280, whole: 700 };
    case 'time_in_stage':
      return { kind: 'days', median: 34, units: 120 };
    case 'deal_size':
      return { kind: 'money', mean: 1_200_000, median: 1_000_000, deals: 40 };
  }
}

function everyUnsaid(): Source[] {
  const untested = allOf({
    ...{ reason: NotTestedReason.options, place: [...PLACES, { funnel: 'acquisition', stage: 'stage_7' }] },
    segments: [['all'], ...[1, 2, 3, 4].map(ofIndustries)],
  } as const).map(({ reason, place, segments }) => ({
    ...NOTHING_DETECTED,
    notTested: segments.map((segment) => ({
      ...{ ...place, segment, reason, claim: 'level' as const, metric: 'stage_conversion' as const, id: segment },
      dimension: segment === 'all' ? 'all' : 'industry',
    })),
  }));
  const counts = allOf({ tested: [0, 1, 84], notTested: [1, 31] } as const);
  const silenced = allOf({
    dimension: ['industry', 'all'],
    funnel: ['acquisition', 'partner'],
    stages: [1, 2, 3, 4],
  } as const);
  return [
    ...[...untested, ...counts.map(withBudget)].map((detected) => ({ detected })),
    ...silenced.map(({ dimension, funnel, stages }) => ({
      flags: CONSTRAINING,
      constraints: Array.from({ length: stages }, (_, index) => ({
        ...{ dimension, funnel, stage: `stage_${index + 1}`, says: 'nothing' as const },
        because: CONSTRAINING.map(({ id }) => id),
      })),
    })),
  ];
}

function alikeFlags(others: number): FactSources['flags'] {
  const [flag] = CONSTRAINING;
  if (flag === undefined) throw new Error('no flag of the sample company constrains');
  const three = ['industry', 'region', 'persona'];
  const dimensions = [...three, ...three, ...three].slice(0, others + 1);
  return dimensions.map((dimension, index) => ({
    ...flag,
    dimension,
    id: `flag/${index}`,
    sentence: 'It is often blank',
  }));
}
