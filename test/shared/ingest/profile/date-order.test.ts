import { describe, expect, it } from 'vitest';
import { dateOrders, dayOf } from '../../../../shared/ingest/profile/date-order.ts';

describe('the order of the parts of dates', () => {
  it.each([
    [['2025-03-04', '2025-03-14 10:00:00'], ['iso']],
    [['03/04/2025', '03/14/2025'], ['month/day/year']],
    [['03/04/2025', '14/04/2025'], ['day/month/year']],
    [
      ['03/04/2025', '05/06/2025'],
      ['month/day/year', 'day/month/year'],
    ],
    [['3.4.2025', '31.12.2025'], ['day.month.year']],
    [['13/04/2025', '04/13/2025'], []],
    [['2025-02-30'], []],
    [['2025-03-04', 'soon'], []],
    [['12', '2025'], []],
  ])('of %j is one of %j', (texts, orders) => {
    expect(dateOrders(texts)).toEqual(orders);
  });

  it('makes another day of the same text', () => {
    const march4 = dayOf('2025-03-04', 'iso');
    expect(dayOf('03/04/2025', 'month/day/year')).toBe(march4);
    expect(dayOf('04/03/2025', 'day/month/year')).toBe(march4);
    expect(dayOf('04.03.2025', 'day.month.year')).toBe(march4);
    expect(dayOf('04.03.2025', 'day/month/year')).toBeUndefined();
  });
});
