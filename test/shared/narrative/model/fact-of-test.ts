import type { Fact } from '../../../../shared/contracts/narrative.ts';

/** A fact of one relation, with names and numbers in it that no model may see. */
export function factOfTest(id: string, changed: Partial<Fact> = {}): Fact {
  return {
    ...{ id, kind: 'finding', pattern: 'drop_off', evidence: 'supported', state: 'new' },
    cites: ['level.stage_conversion.tier.acme_corp'],
    labels: { segment: { role: 'segment', opaque: 'segment_a', text: 'Acme Corp' } },
    numbers: {
      share: {
        ...{ unit: 'share', value: 0.4321, text: '43.2%' },
        source: { file: 'signals.json', record: 'tier.acme_corp', path: 'estimate.value' },
      },
    },
    relations: [
      {
        ...{ measure: 'conversion', direction: 'below', comparison: 'others', subject: 'segment' },
        ...{ comparator: null, estimate: 'share', comparatorFigure: null, difference: null },
      },
    ],
    caveats: { caveat: 'Tier of Acme Corp is blank for 12%' },
    audiences: ['secret audience'],
    ...changed,
  };
}
