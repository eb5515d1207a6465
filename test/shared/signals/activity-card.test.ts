import { describe, expect, it } from 'vitest';
import type { ActivityRow } from '../../../shared/queries/catalog.ts';
import { activityCard } from '../../../shared/signals/activity-card.ts';

const cell = { slot: 0, segment: 'all', funnel: 'sales' };
const roles = [{ id: 'sdr', label: 'SDR' }];

/**
 * Of ten opportunities three had an activity on day 2, four ended on day 5 without one, one had its first on day 10, two are open
 * for 40 days without one. Were the four watched no longer, instead of ended, half would have had one by day 10.
 */
const rows: readonly ActivityRow[] = [
  { ...cell, role: 'all', outcome: 'won', place: 'first', age_to: 2, opportunities: 3, activities: 9 },
  { ...cell, role: 'all', outcome: 'lost', place: 'closed', age_to: 5, opportunities: 4, activities: 0 },
  { ...cell, role: 'all', outcome: 'won', place: 'first', age_to: 10, opportunities: 1, activities: 3 },
  { ...cell, role: 'all', outcome: 'open', place: 'open', age_to: 40, opportunities: 2, activities: 0 },
  { ...cell, role: 'sdr', outcome: 'won', place: 'first', age_to: 0, opportunities: 3, activities: 9 },
  { ...cell, role: 'blank', outcome: 'won', place: 'first', age_to: 0, opportunities: 1, activities: 3 },
];

describe('activityCard', () => {
  const card = activityCard(rows, roles, 5);

  it('tells means over all opportunities, those without an activity among them', () => {
    const [all, sdr, blank, ...others] = card.roles;
    expect(all).toMatchObject({
      role: 'all',
      activities: 12,
      reached: 4,
      perOpportunity: { value: 1.2, smallSample: false },
    });
    expect(all).toMatchObject({ perWon: { value: 3, opportunities: 4, smallSample: true }, perLost: { value: 0 } });
    expect(sdr).toMatchObject({ role: 'sdr', reached: 3, perOpportunity: { value: 0.9 }, perWon: { value: 2.25 } });
    expect(blank).toMatchObject({ role: 'blank', label: '(blank)', activities: 3 });
    expect(others).toEqual([]);
  });

  it('has no median where fewer than half will have had one by then', () => {
    expect(card.reached).toMatchObject({ part: 4, whole: 10 });
    expect(card.median).toEqual({ kind: 'withheld', reason: 'not_reached' });
  });

  it('withholds everything of no opportunity', () => {
    const { opportunities, reached, median, roles: told } = activityCard([], roles, 5);
    const none = { kind: 'withheld', reason: 'no_entrants' };
    expect({ opportunities, reached, median }).toEqual({ opportunities: 0, reached: none, median: none });
    expect(told.map(({ role, perWon }) => [role, perWon])).toEqual([
      ['all', none],
      ['sdr', none],
    ]);
  });
});
