import type { FactKind } from '../../contracts/narrative.ts';

/** Sentences that are taken, of kinds and figures that no example shows. Facts have other parts too, or fewer of them. */
export const KIND_SENTENCES: readonly { readonly kind: FactKind; readonly text: string }[] = [
  {
    kind: 'count',
    text: 'Over the window, {{f9.entered}} {{f9.units}} entered {{f9.stage}}; within the period, {{f9.won}} opportunities were won and {{f9.lost}} lost, a win rate of {{f9.win_rate}}; the revenue of what was won is {{f9.revenue}}.',
  },
  {
    kind: 'count',
    text: 'By {{f9.dimension}}, the {{f9.total}} {{f9.units}} who entered {{f9.stage}} in the window include {{f9.entered}} in {{f9.segment}} and {{f9.entered_2}} in {{f9.segment_2}}.',
  },
  {
    kind: 'finding',
    text: 'Won deals of {{f9.segment}} have a mean of {{f9.mean}} over {{f9.deals}} deals, against {{f9.comparator_mean}} in {{f9.comparator}}: typically {{f9.difference}} as large.',
  },
  {
    kind: 'finding',
    text: 'From {{f9.stage}} to {{f9.next}}, {{f9.segment}} was slower than {{f9.comparator}} in {{f9.difference}}: a median of {{f9.days}} over {{f9.moved}} {{f9.units}}.',
  },
  {
    kind: 'unchanged',
    text: 'By {{f9.dimension}}, the share that moved from {{f9.stage}} to {{f9.next}} was not shown to differ; a difference of {{f9.detectable}} or more would have been shown of any segment.',
  },
  {
    kind: 'assumption',
    text: 'What was observed agrees with the assumption "{{f9.assumption}}": {{f9.observed}} of {{f9.observed_whole}} moved from {{f9.stage}} to {{f9.next}} in {{f9.segment}}, against {{f9.comparator_observed}} in {{f9.comparator}}.',
  },
  {
    kind: 'unsaid',
    text: 'In this report, {{f9.tested}} comparisons were tested; {{f9.not_tested}} could not be tested.',
  },
  {
    kind: 'unsaid',
    text: 'Conversion at {{f9.stage}} was not tested by {{f9.dimension}} in {{f9.segment}} ({{f9.caveat}}).',
  },
  {
    kind: 'restated',
    text: 'For {{f9.month}}, {{f9.share}} of {{f9.whole}} {{f9.units}} moved from {{f9.stage}} to {{f9.next}}, {{f9.difference}} below {{f9.comparator}} ({{f9.comparator_share}} of {{f9.comparator_whole}}).',
  },
  {
    kind: 'touches_to_won',
    text: 'Counted from {{f9.lookback}} before they were created, the {{f9.won}} {{f9.units}} won in the window had a median of {{f9.median}} touches and an upper quartile of {{f9.p75}}. {{f9.caveat}}.',
  },
  {
    kind: 'flag',
    text: 'Known before the numbers: {{f9.caveat}}; likewise {{f9.dimension_2}} and {{f9.dimension_3}}.',
  },
  {
    kind: 'nothing_found',
    text: 'No difference was shown: {{f9.tested}} comparisons were tested, with an error budget of {{f9.false_discovery_rate}}.',
  },
];
