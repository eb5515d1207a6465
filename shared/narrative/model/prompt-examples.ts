import type { Fact, FactNumber } from '../../contracts/narrative.ts';

export type PromptExample = {
  readonly fact: Fact;
  readonly allowed: readonly string[];
  /** With the rule that refuses it, as the verifier names it. */
  readonly refused: readonly { readonly text: string; readonly rule: string }[];
};

const number = (unit: FactNumber['unit'], value: number, text: string): FactNumber => ({
  ...{ unit, value, text },
  source: { file: 'signals.json', record: 'example', path: 'example' },
});

const nothing = {
  pattern: null,
  evidence: null,
  state: null,
  audiences: ['executive'],
  cites: ['example'],
} as const;

const BELOW: Fact = {
  ...{ ...nothing, cites: ['example'], audiences: ['executive'] },
  ...{ id: 'f1', kind: 'finding', pattern: 'drop_off', evidence: 'directional', state: 'new' },
  labels: {
    segment: { role: 'segment', opaque: 'segment_a', text: 'Northwind tier' },
    dimension: { role: 'dimension', opaque: 'dimension_a', text: 'Tier' },
    stage: { role: 'stage', opaque: 'stage_a', text: 'MQL' },
    next: { role: 'stage', opaque: 'stage_b', text: 'SQL' },
    comparator: { role: 'comparator', opaque: 'reference_set', text: 'the segments that agree' },
    units: { role: 'other', opaque: 'persons', text: 'leads' },
  },
  numbers: {
    share: number('share', 0.214, '21.4%'),
    whole: number('count', 1840, '1,840'),
    comparator_share: number('share', 0.306, '30.6%'),
    difference: number('points', -0.092, '9.2 points'),
  },
  relations: [
    {
      ...{ measure: 'conversion', direction: 'below', comparison: 'others' },
      ...{ subject: 'segment', comparator: 'comparator', estimate: 'share' },
      ...{ comparatorFigure: 'comparator_share', difference: 'difference' },
    },
  ],
  caveats: { caveat: 'Tier is blank for 12.0% of the leads' },
};

const NOT_SHOWN: Fact = {
  ...{ ...nothing, cites: ['example'], audiences: ['executive'] },
  ...{ id: 'f2', kind: 'contrast', evidence: 'insufficient' },
  labels: {
    segment: { role: 'segment', opaque: 'segment_b', text: 'Retail' },
    comparator: { role: 'comparator', opaque: 'segment_c', text: 'Energy' },
    stage: { role: 'stage', opaque: 'stage_b', text: 'SQL' },
    next: { role: 'stage', opaque: 'stage_c', text: 'Won' },
  },
  numbers: {
    share: number('share', 0.251, '25.1%'),
    comparator_share: number('share', 0.262, '26.2%'),
    detectable: number('points', 0.061, '6.1 points'),
  },
  relations: [
    {
      ...{ measure: 'conversion', direction: null, comparison: 'others' },
      ...{ subject: 'segment', comparator: 'comparator', estimate: 'share' },
      ...{ comparatorFigure: 'comparator_share', difference: null },
    },
  ],
  caveats: {},
};

const LONGER: Fact = {
  ...{ ...nothing, cites: ['example'], audiences: ['executive'] },
  ...{ id: 'f3', kind: 'finding', pattern: 'slower', evidence: 'supported', state: 'persisting' },
  labels: {
    segment: { role: 'segment', opaque: 'segment_d', text: 'Public sector' },
    stage: { role: 'stage', opaque: 'stage_d', text: 'Proposal' },
    next: { role: 'stage', opaque: 'stage_e', text: 'Signed' },
    comparator: { role: 'comparator', opaque: 'other_segments', text: 'the other segments' },
  },
  numbers: {
    days: number('days', 41, '41 days'),
    comparator_days: number('days', 29, '29 days'),
    difference: number('pairs', 0.12, '62 of 100 pairs'),
  },
  relations: [
    {
      ...{ measure: 'time', direction: 'above', comparison: 'others' },
      ...{ subject: 'segment', comparator: 'comparator', estimate: 'days' },
      ...{ comparatorFigure: 'comparator_days', difference: 'difference' },
    },
  ],
  caveats: {},
};

const CYCLE: Fact = {
  ...{ ...nothing, cites: ['example'], audiences: ['sales'] },
  ...{ id: 'f4', kind: 'sales_cycle' },
  labels: {
    cycle: { role: 'other', opaque: 'sales_cycle', text: 'sales cycle' },
    segment: { role: 'segment', opaque: 'segment_e', text: 'Nordics' },
    dimension: { role: 'dimension', opaque: 'dimension_b', text: 'Region' },
    comparator: { role: 'comparator', opaque: 'segment_f', text: 'Benelux' },
    units: { role: 'other', opaque: 'opportunities', text: 'opportunities' },
  },
  numbers: {
    median: number('days', 63, '63 days'),
    p75: number('days', 97, '97 days'),
    whole: number('count', 580, '580'),
    comparator_median: number('days', 61, '61 days'),
  },
  relations: [
    {
      ...{ measure: 'time', direction: null, comparison: 'others' },
      ...{ subject: 'segment', comparator: 'comparator', estimate: 'median' },
      ...{ comparatorFigure: 'comparator_median', difference: null },
    },
  ],
  caveats: { caveat: 'The two were not tested against each other' },
};

/** What the model is shown, and what the verifier is held to: it takes what is allowed and refuses the rest. */
export const PROMPT_EXAMPLES: readonly PromptExample[] = [
  {
    fact: BELOW,
    allowed: [
      'Of the {{f1.whole}} {{f1.units}} in {{f1.segment}}, {{f1.share}} moved from {{f1.stage}} to {{f1.next}}, {{f1.difference}} below {{f1.comparator}}. This is directional. {{f1.caveat}}.',
      'Directional: from {{f1.stage}} to {{f1.next}}, {{f1.segment}} converted {{f1.share}}, against {{f1.comparator_share}} in {{f1.comparator}}. {{f1.caveat}}.',
    ],
    refused: [
      {
        text: 'Directional: {{f1.segment}} lies below {{f1.comparator}}. The handoff to {{f1.next}} should be reviewed. {{f1.caveat}}.',
        rule: 'directive',
      },
      {
        text: 'Directional: {{f1.segment}} lies {{f1.difference}} above {{f1.comparator}}. {{f1.caveat}}.',
        rule: 'direction',
      },
      { text: 'Directional: {{f1.segment}} converted 21% of those who entered. {{f1.caveat}}.', rule: 'typed_number' },
      {
        text: 'Directional: {{f1.segment}} lies below {{f1.comparator}} owing to its new pricing. {{f1.caveat}}.',
        rule: 'cause',
      },
    ],
  },
  {
    fact: NOT_SHOWN,
    allowed: [
      'From {{f2.stage}} to {{f2.next}}, {{f2.share}} moved on in {{f2.segment}}, against {{f2.comparator_share}} in {{f2.comparator}}: no difference was shown.',
    ],
    refused: [
      {
        text: '{{f2.segment}} converts less than {{f2.comparator}}, {{f2.share}} against {{f2.comparator_share}}.',
        rule: 'direction',
      },
      { text: 'No difference was shown yet, and {{f2.segment}} will fall below {{f2.comparator}}.', rule: 'forecast' },
    ],
  },
  {
    fact: LONGER,
    allowed: [
      'In {{f3.segment}}, moving from {{f3.stage}} to {{f3.next}} took a median of {{f3.days}}, against {{f3.comparator_days}} in {{f3.comparator}}: slower in {{f3.difference}}.',
      '{{f3.segment}} was slower than {{f3.comparator}} from {{f3.stage}} to {{f3.next}}, in {{f3.difference}}. It persists.',
    ],
    refused: [
      {
        text: '{{f3.segment}} is a sluggish problem in {{f3.stage}}: {{f3.days}}, longer than {{f3.comparator}}.',
        rule: 'evaluation',
      },
      { text: '{{f3.segment}} takes twice as long in {{f3.stage}} as {{f3.comparator}}.', rule: 'typed_number' },
    ],
  },
  {
    fact: CYCLE,
    allowed: [
      'In {{f4.segment}}, the {{f4.cycle}} has a median of {{f4.median}} and an upper quartile of {{f4.p75}} over {{f4.whole}} {{f4.units}}, against a median of {{f4.comparator_median}} in {{f4.comparator}}. {{f4.caveat}}.',
    ],
    refused: [
      {
        text: 'In {{f4.segment}}, the {{f4.cycle}} is longer than in {{f4.comparator}}, with a median of {{f4.median}}. {{f4.caveat}}.',
        rule: 'direction',
      },
      { text: 'In {{f4.segment}}, the {{f4.cycle}} has a median of {{f4.p75}}. {{f4.caveat}}.', rule: 'grammar' },
      {
        text: 'No difference of the {{f4.cycle}} was shown between {{f4.segment}} and {{f4.comparator}}. {{f4.caveat}}.',
        rule: 'grammar',
      },
    ],
  },
];
