import type { DraftStatement } from '../../../../shared/contracts/narrative.ts';

const said = (kind: DraftStatement['kind'], factIds: readonly string[], text: string): DraftStatement => ({
  ...{ kind, factIds: [...factIds], text },
});

/** Statements that are true of the facts of the tests, in several ways of saying the same. */
export const CORRECT: readonly DraftStatement[] = [
  said(
    'finding',
    ['f1'],
    '{{f1.segment}}: {{f1.share}} of {{f1.whole}} {{f1.units}} moved on from {{f1.stage}}, {{f1.difference}} below the {{f1.comparator_share}} of {{f1.comparator}}.',
  ),
  said(
    'finding',
    ['f1'],
    'From {{f1.stage}} to {{f1.next}}, {{f1.segment}} converts {{f1.share}}, which is {{f1.difference}} lower than {{f1.comparator}} ({{f1.comparator_share}}).',
  ),
  said(
    'finding',
    ['f1'],
    'Against {{f1.comparator}} ({{f1.comparator_share}}), {{f1.segment}} converted {{f1.share}} from {{f1.stage}} to {{f1.next}}: a smaller share moved on.',
  ),
  said('finding', ['f1'], 'A smaller share of {{f1.segment}} moved on from {{f1.stage}} than of {{f1.comparator}}.'),
  said(
    'finding',
    ['f1'],
    'By {{f1.dimension}}, conversion from {{f1.stage}} to {{f1.next}} of {{f1.segment}} is below {{f1.comparator}}.',
  ),
  said(
    'finding',
    ['f2'],
    'In {{f2.segment}}, moving from {{f2.stage}} to {{f2.next}} took a median of {{f2.days}}, against {{f2.comparator_days}} of {{f2.comparator}}; slower in {{f2.difference}} (directional). {{f2.caveat}}.',
  ),
  said(
    'finding',
    ['f2'],
    'From {{f2.stage}} to {{f2.next}}, {{f2.segment}} is slower than {{f2.comparator}}, in {{f2.difference}}. It has persisted since {{f2.since}}. This is directional: {{f2.caveat}}.',
  ),
  said(
    'finding',
    ['f3'],
    'In the newest mature month, conversion from {{f3.stage}} to {{f3.next}} of {{f3.segment}} rose from {{f3.comparator_share}} to {{f3.share}}, {{f3.difference}} above {{f3.comparator}}.',
  ),
  said(
    'finding',
    ['f3'],
    'In the newest mature month, conversion from {{f3.stage}} to {{f3.next}} of {{f3.segment}} is {{f3.difference}} up, compared with {{f3.comparator}}.',
  ),
  said(
    'contrast',
    ['f4'],
    'No difference between {{f4.segment}} and {{f4.comparator}} was shown from {{f4.stage}} to {{f4.next}}; a difference of {{f4.detectable}} or more would have been shown.',
  ),
  said(
    'contrast',
    ['f4'],
    'From {{f4.stage}} to {{f4.next}}, {{f4.segment}} at {{f4.share}} and {{f4.comparator}} at {{f4.comparator_share}} were not shown to differ.',
  ),
  said(
    'count',
    ['f5'],
    '{{f5.entered}} {{f5.units}} entered {{f5.stage}} in the window; within the period, {{f5.won}} opportunities were won and {{f5.lost}} were lost.',
  ),
  said('flag', ['f6'], 'To know before the numbers: {{f6.caveat}}.'),
  said(
    'finding',
    ['f7'],
    'Won deals of {{f7.segment}} are larger than those of {{f7.comparator}}: a mean of {{f7.mean}} over {{f7.deals}} deals, against {{f7.comparator_mean}} in {{f7.comparator}}.',
  ),
  said(
    'finding',
    ['f1'],
    '{{f1.share}} of {{f1.whole}} {{f1.units}} in {{f1.segment}} moved on from {{f1.stage}}, below {{f1.comparator}} by {{f1.difference}}.',
  ),
  said(
    'finding',
    ['f1'],
    '{{f1.segment}} has a conversion rate of {{f1.share}} from {{f1.stage}} to {{f1.next}}: it lies lower, and differs from {{f1.comparator}} by {{f1.difference}}.',
  ),
  said(
    'finding',
    ['f3'],
    'In the newest mature month, conversion from {{f3.stage}} to {{f3.next}} in {{f3.segment}} rose by {{f3.difference}}, compared with {{f3.comparator}}.',
  ),
  said(
    'finding',
    ['f3'],
    'In the newest mature month, the conversion rate from {{f3.stage}} to {{f3.next}} of {{f3.segment}} was up {{f3.difference}}, compared with {{f3.comparator}} ({{f3.comparator_share}}).',
  ),
  said(
    'finding',
    ['f3'],
    '{{f3.segment}} converted {{f3.share}} from {{f3.stage}} to {{f3.next}} in the newest mature month, against {{f3.comparator_share}} in {{f3.comparator}}: it is {{f3.difference}} higher.',
  ),
  said(
    'restated',
    ['f8'],
    'Of the {{f8.whole}} {{f8.units}} of {{f8.month}}, {{f8.share}} moved from {{f8.stage}} to {{f8.next}}, {{f8.difference}} below {{f8.comparator}} ({{f8.comparator_share}} of the {{f8.comparator_whole}}).',
  ),
  said(
    'assumption',
    ['f9'],
    'What was observed agrees with the assumption "{{f9.assumption}}": {{f9.observed}} of {{f9.observed_whole}} moved from {{f9.stage}} to {{f9.next}} in {{f9.segment}}, against {{f9.comparator_observed}} of {{f9.comparator_observed_whole}} in {{f9.comparator}}.',
  ),
  said('assumption', ['f11'], 'What was observed agrees with the assumption "{{f11.assumption}}".'),
  said(
    'assumption',
    ['f11'],
    'It is assumed: "{{f11.assumption}}". What was observed agrees: {{f11.observed}} of {{f11.observed_whole}} moved from {{f11.stage}} to {{f11.next}} in {{f11.segment}}, against {{f11.comparator_observed}} in {{f11.comparator}} ({{f11.difference}} below).',
  ),
  said(
    'unsaid',
    ['f12'],
    'By {{f12.dimension}}, conversion at {{f12.stage}} was not tested in {{f12.segment}} ({{f12.caveat}}).',
  ),
  said(
    'unsaid',
    ['f16'],
    'In this report, {{f16.tested}} comparisons were tested; {{f16.not_tested}} could not be tested.',
  ),
  said(
    'unchanged',
    ['f13'],
    'No segment of {{f13.dimension}} was shown to stand apart from {{f13.stage}} to {{f13.next}}; a difference of {{f13.detectable}} or more would have been shown of any of them.',
  ),
  said(
    'unchanged',
    ['f14'],
    'From {{f14.stage}} to {{f14.next}}, no movement against {{f14.comparator}} was shown; a difference of {{f14.detectable}} or more would have been shown.',
  ),
  said(
    'finding',
    ['f15'],
    '{{f15.segment}} lies {{f15.difference}} below {{f15.comparator}} from {{f15.stage}} to {{f15.next}}; of all who set out, no difference from {{f15.comparator}} was shown.',
  ),
  said(
    'finding',
    ['f2'],
    'Directional: {{f2.segment}} is slower than {{f2.comparator}} from {{f2.stage}} to {{f2.next}}, in {{f2.difference}}; no difference in the share that moves on was shown. {{f2.caveat}}.',
  ),
  said(
    'finding',
    ['f2'],
    'Directional: {{f2.segment}} is slower than {{f2.comparator}} from {{f2.stage}} to {{f2.next}}, in {{f2.difference}}. It persists since the report of {{f2.since}}. {{f2.caveat}}.',
  ),
  said(
    'finding',
    ['f1'],
    'New in this report: over the window, {{f1.segment}} lies {{f1.difference}} below {{f1.comparator}} from stage {{f1.stage}} to {{f1.next}}.',
  ),
  said(
    'finding',
    ['f17'],
    'What the report of {{f17.since}} said of {{f17.segment}} from {{f17.stage}} to {{f17.next}}, beside {{f17.comparator}}, still stands: nothing was shown against it.',
  ),
  said(
    'finding',
    ['f18'],
    'What the report of {{f18.since}} said of {{f18.segment}} from {{f18.stage}} to {{f18.next}}, beside {{f18.comparator}}, is resolved: it is shown to lie within the threshold.',
  ),
  said(
    'finding',
    ['f19'],
    '{{f19.segment}} lies {{f19.difference}} below {{f19.comparator}} from {{f19.stage}} to {{f19.next}}, at {{f19.share}} against {{f19.comparator_share}}; of all who set out, the share that did is {{f19.of_all_difference}} below as well.',
  ),
  said(
    'finding',
    ['f20'],
    '{{f20.segment}} lies {{f20.difference}} below {{f20.comparator}} from {{f20.stage}} to {{f20.next}}. At a later stage, from {{f20.stage_2}} to {{f20.next_2}}, {{f20.share_2}} moved on, {{f20.difference_2}} above {{f20.comparator}}.',
  ),
  said(
    'count',
    ['f5'],
    'In the window, {{f5.entered}} {{f5.units}} entered {{f5.stage}}; in the period, {{f5.won}} opportunities were won and {{f5.lost}} lost.',
  ),
  said(
    'restated',
    ['f8'],
    'For {{f8.month}}, {{f8.share}} of {{f8.whole}} {{f8.units}} moved from {{f8.stage}} to {{f8.next}}, {{f8.difference}} below {{f8.comparator}}.',
  ),
  said('count', ['f5'], 'Over the window, {{f5.entered}} {{f5.units}} came to the {{f5.stage}} stage.'),
  said('count', ['f5'], '{{f5.entered}} {{f5.units}} came to {{f5.stage}} in the window.'),
  said(
    'finding',
    ['f1'],
    'Within {{f1.segment}}, {{f1.share}} of {{f1.whole}} {{f1.units}} moved on from {{f1.stage}}, {{f1.difference}} below {{f1.comparator}}.',
  ),
  said('unsaid', ['f16'], '{{f16.not_tested}} comparisons could not be tested; {{f16.tested}} were tested.'),
  said(
    'finding',
    ['f17'],
    'Still standing is what the report of {{f17.since}} said of {{f17.segment}} from {{f17.stage}} to {{f17.next}}, beside {{f17.comparator}}: nothing was shown against it.',
  ),
  said(
    'finding',
    ['f1'],
    'From the {{f1.stage}} stage to the {{f1.next}} stage, the {{f1.segment}} segment lies below {{f1.comparator}}.',
  ),
  said(
    'finding',
    ['f1'],
    'In the window, segment {{f1.segment}} lies below {{f1.comparator}} from stage {{f1.stage}} to {{f1.next}}.',
  ),
  said(
    'count',
    ['f21'],
    'There are {{f21.present}} {{f21.units}} in {{f21.stage}} of funnel {{f21.funnel}}; to date, {{f21.won}} opportunities were won and {{f21.lost}} lost.',
  ),
  said('count', ['f21'], 'There are {{f21.present}} {{f21.units}} in {{f21.stage}} of the {{f21.funnel}} funnel.'),
  said(
    'unchanged',
    ['f13'],
    'From {{f13.stage}} to {{f13.next}}, no segment of {{f13.dimension}} was shown to differ; a difference of {{f13.detectable}} or more would have been shown of any segment.',
  ),
  said(
    'finding',
    ['f1'],
    'Beside {{f1.comparator}}, {{f1.segment}} converts {{f1.share}} from {{f1.stage}} to {{f1.next}}: it is lower.',
  ),
  said(
    'contrast',
    ['f4'],
    'In {{f4.segment}}, {{f4.share}} moved on from {{f4.stage}}, against {{f4.comparator_share}} of {{f4.comparator}}: nothing was shown to differ.',
  ),
  said(
    'finding',
    ['f1'],
    '{{f1.segment}} lies below {{f1.comparator}} from {{f1.stage}} to {{f1.next}}, at {{f1.share}} against {{f1.comparator_share}}.',
  ),
  said(
    'finding',
    ['f2'],
    'Directional: {{f2.segment}} is slower than {{f2.comparator}} from {{f2.stage}} to {{f2.next}}, in {{f2.difference}}. It persists. {{f2.caveat}}.',
  ),
  said(
    'finding',
    ['f2'],
    'Directional: {{f2.segment}} is slower than {{f2.comparator}} from {{f2.stage}} to {{f2.next}}, in {{f2.difference}}; no difference from {{f2.comparator}} in the share that moves on was shown. {{f2.caveat}}.',
  ),
  said(
    'finding',
    ['f2'],
    'Directional: {{f2.segment}} is slower than {{f2.comparator}} from {{f2.stage}} to {{f2.next}}, in {{f2.difference}}; a difference in the share that moves on was not shown. {{f2.caveat}}.',
  ),
  said(
    'count',
    ['f22'],
    '{{f22.entered}} {{f22.units}} entered {{f22.stage}} over the window; in the period, {{f22.won}} opportunities were won and {{f22.lost}} lost, a win rate of {{f22.win_rate}}; the revenue of what was won is {{f22.revenue}}.',
  ),
];

/** True whichever side the difference lies on, as none is told. */
export const WITHOUT_SIDE: readonly DraftStatement[] = [
  said(
    'finding',
    ['f1'],
    'The difference between {{f1.segment}} and {{f1.comparator}} is {{f1.difference}} from {{f1.stage}} to {{f1.next}}.',
  ),
  said(
    'finding',
    ['f1'],
    'Conversion from {{f1.stage}} to {{f1.next}} was {{f1.share}} in {{f1.segment}} and {{f1.comparator_share}} in {{f1.comparator}}, a difference of {{f1.difference}}.',
  ),
  said(
    'finding',
    ['f23'],
    'From {{f23.stage}} to {{f23.next}}, {{f23.share}} of {{f23.whole}} {{f23.units}} moved on, against {{f23.comparator_share}} in {{f23.comparator}}; by {{f23.dimension}}, the part of that movement that lies in who entered is {{f23.difference}} up; a movement within segments was not shown.',
  ),
  said(
    'finding',
    ['f23'],
    'By {{f23.dimension}}, who entered moved it {{f23.difference}} up: from {{f23.stage}} to {{f23.next}}, {{f23.share}} of {{f23.whole}} {{f23.units}} moved on, against {{f23.comparator_share}} in {{f23.comparator}}.',
  ),
  said(
    'finding',
    ['f24'],
    'Since {{f24.first_month}}, {{f24.segment}} has been {{f24.difference}} above {{f24.comparator}} from {{f24.stage}} to {{f24.next}}: {{f24.share}} of {{f24.whole}} {{f24.units}} moved on, against {{f24.comparator_share}}.',
  ),
];
