import type { Fact, FactLabel, FactNumber, FactRelation } from '../../../../shared/contracts/narrative.ts';

const ROLES: Readonly<Record<string, FactLabel['role']>> = {
  ...{ segment: 'segment', dimension: 'dimension', stage: 'stage', next: 'stage', comparator: 'comparator' },
  assumption: 'assumption',
};

/** `segment_2` is a segment; its opaque name is its own. */
function labelsOf(names: string): Fact['labels'] {
  return Object.fromEntries(
    names
      .split(' ')
      .map((name) => [
        name,
        { role: ROLES[name.split('_')[0] ?? ''] ?? 'other', opaque: name === 'units' ? 'people' : name, text: name },
      ]),
  );
}

/** `share:share whole:count`: names with their units. */
function numbersOf(numbers: string): Fact['numbers'] {
  const source = { file: 'signals.json', record: 'r', path: 'p' };
  return Object.fromEntries(
    numbers.split(' ').map((one) => {
      const [name = '', unit] = one.split(':');
      return [
        name,
        { unit: unit as FactNumber['unit'], value: unit === 'month' ? '2026-06' : 0.4, text: name, source },
      ];
    }),
  );
}

function compared(measure: FactRelation['measure'], figure: string, given: Partial<FactRelation> = {}): FactRelation {
  return {
    ...{ measure, direction: 'above', comparison: 'others', subject: 'segment', comparator: 'comparator' },
    ...{ estimate: figure, comparatorFigure: `comparator_${figure}`, difference: 'difference' },
    ...given,
  };
}

const nothing = { subject: null, comparator: null, estimate: null, comparatorFigure: null, difference: null };

function fact(kind: Fact['kind'], labels: string, numbers: string, given: Partial<Fact> = {}): Fact {
  return {
    ...{ id: 'f9', kind, cites: ['c'], pattern: null, evidence: null, state: null, audiences: ['executive'] },
    labels: labels === '' ? {} : labelsOf(labels),
    numbers: numbers === '' ? {} : numbersOf(numbers),
    ...{ relations: [], caveats: {} },
    ...given,
  };
}

const caveats = { caveat: 'Some are blank' };
const supported = { evidence: 'supported', state: 'new' } as const;

/** A fact for each sentence of the prompt that no example is of, in their order. */
export const FACTS_OF_KINDS: readonly Fact[] = [
  fact('count', 'stage units', 'entered:count won:count lost:count win_rate:share revenue:money'),
  fact('count', 'dimension stage units segment segment_2', 'total:count entered:count entered_2:count'),
  fact('finding', 'dimension segment comparator', 'mean:money deals:count comparator_mean:money difference:log_ratio', {
    ...{ ...supported, pattern: 'larger_deals', relations: [compared('deal_size', 'mean')] },
  }),
  fact('finding', 'segment stage next comparator units', 'days:days moved:count difference:pairs', {
    ...{ ...supported, pattern: 'slower', relations: [compared('time', 'days', { comparatorFigure: null })] },
  }),
  fact('unchanged', 'dimension stage next', 'detectable:points', {
    evidence: 'insufficient',
    relations: [{ ...nothing, measure: 'conversion', direction: null, comparison: 'others' }],
  }),
  fact(
    'assumption',
    'assumption segment dimension stage next comparator',
    'observed:share observed_whole:count comparator_observed:share',
    {
      ...{ evidence: 'supported', verdict: 'agrees' },
      relations: [compared('conversion', 'observed', { comparatorFigure: 'comparator_observed', difference: null })],
    },
  ),
  fact('unsaid', '', 'tested:count not_tested:count', { evidence: 'insufficient' }),
  fact('unsaid', 'stage dimension segment', '', { evidence: 'insufficient', caveats }),
  fact(
    'restated',
    'stage next comparator units',
    'share:share whole:count comparator_share:share comparator_whole:count difference:points month:month',
    { relations: [compared('conversion', 'share', { direction: 'below', comparison: 'past', subject: null })] },
  ),
  fact('touches_to_won', 'units', 'lookback:days won:count median:count p75:count', { caveats }),
  fact('flag', 'dimension_2 dimension_3', '', { caveats }),
  fact('nothing_found', '', 'tested:count false_discovery_rate:share'),
];
