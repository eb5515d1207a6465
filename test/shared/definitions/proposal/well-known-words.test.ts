import { describe, expect, it } from 'vitest';
import { meaningOf, usualPlace } from '../../../../shared/definitions/proposal/well-known-words.ts';

describe('what a label says by itself', () => {
  // the labels of Salesforce and HubSpot in the languages of their users
  it.each([
    ['Closed Won', 'won'],
    ['Closed - Won', 'won'],
    ['Abgeschlossen und gewonnen', 'won'],
    ['Geschlossen/Gewonnen', 'won'],
    ['Cierre ganado', 'won'],
    ['Fermé, gagné', 'won'],
    ['Chiuso vinto', 'won'],
    ['Fechado - ganho', 'won'],
    ['Closed Lost', 'lost'],
    ['Geschlossen – verloren', 'lost'],
    ['Fermé et perdu', 'lost'],
    ['Perdida', 'lost'],
    ['Nicht gewonnen', 'open'],
    ['No ganado', 'open'],
    ['Gewonnen werden', 'open'],
    ['Vielleicht bald doch noch gewonnen', 'open'],
    ['Qualification', 'open'],
  ])('%s: %s', (label, meaning) => expect(meaningOf(label)).toBe(meaning));
});

describe('the usual order', () => {
  it('has a proposal after what qualifies, and no renewal among new ones', () => {
    const labels = ['Proposal', 'SAL', 'Negotiation', 'New', 'Qualification', 'Demo'];
    expect(labels.sort((one, other) => (usualPlace(one) ?? 0) - (usualPlace(other) ?? 0))).toEqual([
      ...['New', 'SAL', 'Qualification', 'Demo', 'Proposal', 'Negotiation'],
    ]);
    expect(usualPlace('Renewal')).toBeUndefined();
  });
});
