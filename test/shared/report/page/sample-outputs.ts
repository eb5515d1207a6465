import type { Comparability } from '../../../../shared/contracts/comparability.ts';
import { WithheldReason } from '../../../../shared/contracts/measure.ts';
import {
  AssumptionsOut,
  Comparisons,
  Curves,
  Flags,
  type Header,
  Heatmap,
  Ledger,
  Quality,
  Scorecards,
  Signals,
  Summary,
  Trends,
} from '../../../../shared/contracts/outputs.ts';
import { cellTests } from '../../../../shared/report/cell-tests.ts';
import type { PageOutputs } from '../../../../shared/report/page/page-outputs.ts';
import { sampleDetected } from './sample-detected.ts';
import { difference, rate, scorecard, six, stageCard, withheld } from './sample-figures.ts';
import { DIMENSIONS, FUNNELS, HOSTILE_LABELS } from './sample-outlines.ts';
import { FLAGS, GATE_STATES, RECEIPTS } from './sample-quality.ts';

const HEADER: Header = {
  schema: 1,
  report: HOSTILE_LABELS.image,
  cadence: 'monthly',
  kind: 'draft',
  period: '2026-10',
  periodLabel: 'October 2026',
  periodFrom: '2026-10-01',
  periodTo: '2026-10-31',
  asOf: '2026-11-05',
  windowFrom: '2025-11-01',
  currency: 'USD',
  identity: 'a3f5'.repeat(16),
};
const MONTHS = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
const AGES = [0, 1, 3, 7, 14, 30, 60, 91, 182, 365];

/** A company of three dimensions with labels that mean harm; every file of it holds to its contract. */
export function sampleOutputs(): PageOutputs {
  const places = DIMENSIONS.flatMap(({ id, segments }) =>
    segments.map((segment, index) => ({ dimension: id, segment: segment.id, index })),
  );
  const cards = places.flatMap(({ dimension, segment, index }, place) =>
    FUNNELS.map(({ id, stages, dated }) => {
      const shares = stages.map((_, at) =>
        six(0.45 + 0.03 * at + (dimension === 'all' ? 0 : ((place + at) % 5) * 0.04 - 0.08)),
      );
      let entered = dimension === 'all' ? 12_345 : 4_000 >> (index * 2);
      const stageCards = stages.map((stage, at) => {
        const card = stageCard(stage, entered, shares[at] ?? 0, 0.45 + 0.03 * at, dated);
        entered = card.advanced;
        return card;
      });
      return scorecard(dimension, segment, id, stageCards, dated);
    }),
  );
  const detected = sampleDetected();
  const tests = cellTests(detected.tested);
  const rows = cards.map(({ dimension, segment, funnel, stages }) => ({
    dimension,
    segment,
    funnel,
    cells: stages.slice(0, -1).map(({ stage, conversion, differenceFromAll }) => {
      const cell = `${dimension}.${segment}/${funnel}.${stage}`;
      const test = tests.get(cell) ?? null;
      return { cell, stage, conversion, differenceFromAll, tested: test, marks: [] };
    }),
  }));
  withholdOneOfEachReason(rows);
  const dated = places.flatMap((place) =>
    (FUNNELS[0]?.stages.slice(0, -1) ?? []).map((stage) => ({ ...place, funnel: 'acquisition', stage: stage.id })),
  );
  return {
    scorecards: Scorecards.parse({
      ...HEADER,
      funnels: FUNNELS,
      dimensions: DIMENSIONS,
      cards,
      handoff: [
        { funnel: 'acquisition', convertedPersons: 812, opportunities: 790, opportunityMissing: 14, salesCreated: 120 },
      ],
    }),
    heatmap: Heatmap.parse({ ...HEADER, rows }),
    trends: Trends.parse({
      ...HEADER,
      sameAgeDays: 5,
      comparability: sampleComparability('b'),
      firstReportedBy: [
        {
          version: 'reports/monthly/2026-09/v0001',
          asOf: '2026-10-05',
          comparability: sampleComparability('a'),
          mayDifferBy: ['data', 'late_arrival'],
        },
      ],
      series: dated.map(({ dimension, segment, funnel, stage, index }) => ({
        dimension,
        segment,
        funnel,
        stage,
        points: trendPoints(index),
      })),
    }),
    comparisons: Comparisons.parse({
      ...HEADER,
      pairs: [samplePair()],
      months: [sampleMonth(), { ...sampleMonth(), stage: 'stage_2', newestMature: null }],
      velocity: sampleVelocity(),
      attribution: null,
    }),
    curves: Curves.parse({
      ...HEADER,
      curves: dated.map(({ dimension, segment, funnel, stage, index }) => ({
        dimension,
        segment,
        funnel,
        stage,
        ...curve(index),
      })),
    }),
    signals: Signals.parse({ ...HEADER, ...detected }),
    flags: Flags.parse({ ...HEADER, flags: FLAGS }),
    quality: Quality.parse({
      ...HEADER,
      verdict: 'constrained',
      smallSegments: [],
      flags: FLAGS,
      receipts: RECEIPTS,
      gates: GATE_STATES,
      constraints: [],
    }),
    ledger: Ledger.parse({
      ...HEADER,
      records: [{ object: 'salesforce.Lead', read: 12_400, accepted: 12_345, rejected: 30, ignored: 20, excluded: 5 }],
      units: [{ grain: 'person', place: 'in_the_funnel', units: 12_345 }],
      segments: [],
      stages: [
        {
          funnel: 'acquisition',
          stage: 'stage_1',
          entered: 12_345,
          advanced: 5_555,
          lost: 4_000,
          back: 90,
          open: 2_700,
          won: 0,
        },
      ],
    }),
    summary: Summary.parse({ ...HEADER, narrator: 'template', statements: sampleStatements() }),
    assumptions: AssumptionsOut.parse({ ...HEADER, assumptions: sampleAssumptions() }),
  };
}

function withholdOneOfEachReason(rows: Heatmap['rows']): void {
  const cells = rows.filter(({ dimension }) => dimension === 'region').flatMap((row) => row.cells);
  WithheldReason.options.forEach((reason, index) => {
    const cell = cells[index];
    // a column of nothing but last stages would be left out
    if (cell !== undefined) Object.assign(cell, { conversion: withheld(reason), differenceFromAll: withheld(reason) });
  });
}

function sampleComparability(snapshot: string): Comparability {
  return { snapshot, definitions: 'd', segmentRules: 's', calendar: 'c', method: 'm' };
}

function trendPoints(index: number): Trends['series'][number]['points'] {
  return MONTHS.map((month, at) => {
    const entered = 400 - at * 20 - index * 60;
    const mature = at < 4;
    return {
      month,
      entered,
      status: mature ? 'mature' : 'provisional',
      conversion: mature ? rate(Math.round(entered * (0.4 + at * 0.02)), entered) : withheld('no_mature_cohort'),
      sameAge: rate(Math.round(entered * 0.15), entered),
      firstReported:
        at === 1
          ? { version: 'reports/monthly/2026-09/v0001', entered, rate: rate(Math.round(entered * 0.3), entered) }
          : null,
    };
  });
}

function curve(index: number) {
  const units = 1000 - index * 200;
  return {
    units,
    ...{ late: 0, unobserved: 0 },
    age: AGES,
    advanced: AGES.map((age) => six(0.5 * (1 - Math.exp(-age / 30)))),
    lost: AGES.map((age) => six(0.3 * (1 - Math.exp(-age / 60)))),
    atRisk: AGES.map((age) => Math.round(units * Math.exp(-age / 40))),
  };
}

function sampleVelocity(): Comparisons['velocity'] {
  const between = (value: number, reach: number) => ({ value, low: value - reach, high: value + reach });
  const place = { dimension: 'all', segment: 'all', funnel: 'acquisition' };
  const months = { months: ['2026-04', '2026-05', '2026-06'], earlierMonths: ['2026-01', '2026-02', '2026-03'] };
  const factors = (opportunities: number, winRate: number, dealSize: number, cycleDays: number) => ({
    opportunities: between(opportunities, 20),
    winRate: between(winRate, 0.05),
    dealSize: between(dealSize, 100_000),
    cycleDays: between(cycleDays, 3),
  });
  // 100 x .2 x 10,000.00 / 50 is 4,000.00 a day; 150 x .2 x 10,000.00 / 50 is 6,000.00
  const split: Comparisons['velocity'][number]['split'] = {
    kind: 'measured',
    first: { velocity: 400_000, factors: factors(100, 0.2, 1_000_000, 50) },
    second: { velocity: 600_000, factors: factors(150, 0.2, 1_000_000, 50) },
    movement: between(200_000, 90_000),
    parts: {
      ...{ opportunities: between(200_000, 50_000), winRate: between(0, 60_000) },
      ...{ dealSize: between(0, 40), cycleDays: between(0, 30_000) },
    },
  };
  return [
    { ...place, ...months, comparator: 'quarter_before', split },
    {
      ...place,
      months: [],
      earlierMonths: [],
      comparator: 'year_before',
      split: { kind: 'withheld', reason: 'undated' },
    },
    { ...place, ...months, dimension: 'industry', segment: 'industry_1', comparator: 'quarter_before', split },
    {
      ...{ ...place, ...months, dimension: 'industry', segment: 'industry_2', comparator: 'quarter_before' },
      split: { kind: 'withheld', reason: 'small_sample' },
    },
  ];
}

function samplePair(): Comparisons['pairs'][number] {
  const [first, second] = [rate(310, 700), rate(4, 12)];
  return {
    dimension: 'industry',
    first: 'industry_1',
    second: 'industry_2',
    funnel: 'acquisition',
    stages: [{ stage: 'stage_1', first, second, difference: difference(first, second) }],
  };
}

function sampleMonth(): Comparisons['months'][number] {
  const [newest, before] = [rate(210, 500), rate(190, 480)];
  return {
    funnel: 'acquisition',
    stage: 'stage_1',
    newestMature: '2026-08',
    newest,
    before,
    difference: difference(newest, before),
  };
}

function sampleStatements(): Summary['statements'] {
  return [
    { id: 's1', audience: 'sales', kind: 'count', factIds: ['not.a/fact.shown'], text: 'A sentence for sales.' },
    {
      id: 's2',
      audience: 'executive',
      kind: 'finding',
      factIds: ['level/stage_conversion/industry.industry_2/acquisition.stage_2'],
      text: `In ${HOSTILE_LABELS.image} 50.0% moved on.`,
    },
    {
      id: 's3',
      audience: 'executive',
      kind: 'count',
      factIds: ['all.all/acquisition.stage_1'],
      text: 'In the window 12,345 entered Lead.',
    },
    {
      id: 's4',
      audience: 'executive',
      kind: 'flag',
      factIds: ['often_blank/persona'],
      text: 'Persona is often blank.',
    },
  ];
}

function sampleAssumptions(): AssumptionsOut['assumptions'] {
  const said = { kind: 'use_case', owner: 'Sales', source: 'Plans 2026', direction: 'higher' } as const;
  const place = { dimension: 'industry', segment: 'industry_2', funnel: 'acquisition', stage: 'stage_2' };
  const share = (part: number) =>
    ({ kind: 'share', value: part / 700, low: 0.3, high: 0.6, part, whole: 700 }) as const;
  const compared = { kind: 'reference_set' as const, segments: ['industry_3', 'industry_4'], figure: share(280) };
  return [
    {
      ...{ ...said, ...place, id: 'a1', statement: 'Software moves on more often.', metric: 'stage_conversion' },
      ...{
        unit: 'points',
        claimed: 0.05,
        verdict: 'cannot_tell_yet',
        contradiction: null,
        observed: share(310),
        smallSample: false,
      },
      ...{ comparator: compared, difference: { value: 0.0429, low: -0.02, high: 0.1, confidence: 0.975 } },
      ...{
        detectable: 0.0713,
        monthlyVolume: 58.3,
        tellable: { period: '2028-03', cohortMonths: 25, windowMonths: 27 },
      },
      ...{ constrainedBy: ['often_blank/persona'], signals: [], how: 'Shares within the horizon.' },
    },
    {
      ...{ ...said, ...place, id: 'a2', statement: 'Deals are larger.', metric: 'deal_size' },
      ...{
        unit: 'ratio',
        claimed: 2,
        verdict: 'contradicts',
        contradiction: 'smaller_than_claimed',
        observed: null,
        smallSample: false,
      },
      ...{ comparator: null, difference: { value: 1.2, low: 1.05, high: 1.37, confidence: 0.975 } },
      ...{ detectable: 1.2, monthlyVolume: 4, tellable: null, constrainedBy: [], signals: [], how: 'Geometric means.' },
    },
    {
      ...{ ...said, ...place, id: 'a3', statement: 'They take longer.', metric: 'time_in_stage' },
      ...{ unit: 'days', claimed: null, verdict: 'agrees', contradiction: null, smallSample: false },
      ...{ observed: { kind: 'days', median: 34, units: 120 }, comparator: null },
      ...{ difference: { value: 9, low: 4, high: 14.5, confidence: 0.975 }, detectable: 7, monthlyVolume: 10 },
      ...{ tellable: null, constrainedBy: [], signals: [], how: 'Medians of days.' },
    },
  ];
}
