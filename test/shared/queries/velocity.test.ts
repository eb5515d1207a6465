import { beforeAll, describe, expect, it } from 'vitest';
import { AGGREGATE_QUERIES, JOURNEY_QUERIES } from '../../../shared/queries/catalog.ts';
import { tableColumns } from '../../../shared/queries/row.ts';
import { type DuckdbSession, duckdbSession } from './duckdb-session.ts';
import { namedQuery } from './query-text.ts';
import { writeRows } from './write-rows.ts';

const deal = {
  ...{ grain: 'opportunity', funnel: 'sales', stage: 'offer', is_first: true, entry_window: 'window' },
  ...{ entered_month: 202601, segment_01: 'x', account_key: 'a', owner_key: 'o' },
};
const won = { ...deal, unit_outcome: 'won' };

describe('velocity.sql', () => {
  let session: DuckdbSession;
  beforeAll(async () => {
    session = await duckdbSession();
    const stages = { funnel: 'text', grain: 'text', horizon_days: 'integer' } as const;
    await writeRows(session, 'stage', stages, [
      { funnel: 'sales', grain: 'person', horizon_days: 400 },
      { funnel: 'sales', grain: 'opportunity', horizon_days: 30 },
      { funnel: 'sales', grain: 'opportunity', horizon_days: 20 },
      { funnel: 'sales', grain: 'opportunity', horizon_days: null },
      { funnel: 'undated', grain: 'opportunity', horizon_days: null },
    ]);
  });

  it('counts opportunities, and what had become of them within the horizons of all their stages', async () => {
    await write([
      { ...won, unit_age: 10, amount: 100 },
      { ...won, unit_age: 50, amount: null },
      // a day later than 30 and 20 days
      { ...won, unit_age: 51, amount: 900 },
      { ...deal, unit_outcome: 'lost', unit_age: 50, amount: 900 },
      { ...deal, unit_outcome: 'lost', unit_age: 51 },
      { ...deal, unit_outcome: 'open', unit_age: null },
    ]);
    expect(await rows('entered, closed, won, days, priced, amount')).toEqual([[6, 3, 2, 60, 1, 100]]);
  });

  it('counts each opportunity once, in its month, and none without one or after the period', async () => {
    await write([
      { ...won, unit_age: 1, entered_month: 202602 },
      { ...won, unit_age: 1 },
      { ...won, unit_age: 1, is_first: false },
      { ...won, unit_age: 1, grain: 'person' },
      { ...won, unit_age: 1, entered_month: null, entry_window: 'undated' },
      { ...won, unit_age: 1, entry_window: 'after' },
      { ...won, unit_age: 1, funnel: 'undated' },
    ]);
    expect(await rows('funnel, entered_month, entered, closed, won')).toEqual([
      ['sales', 202601, 1, 1, 1],
      ['sales', 202602, 1, 1, 1],
      // without horizons nothing is known to be in time
      ['undated', 202601, 1, 0, 0],
    ]);
  });

  it('sums over accounts and over owners', async () => {
    await write([
      { ...won, unit_age: 10, account_key: 'a', owner_key: 'o' },
      { ...won, unit_age: 20, account_key: 'a', owner_key: 'p' },
      { ...deal, unit_outcome: 'lost', unit_age: 5, account_key: 'a', owner_key: 'o' },
      { ...deal, unit_outcome: 'lost', unit_age: 5, account_key: 'b', owner_key: 'o' },
      { ...deal, unit_outcome: 'open', account_key: 'c', owner_key: 'q' },
    ]);
    // accounts: a has 3 entered and closed, 2 won in 30 days; b 1 closed; c 1 open
    expect(await rows('account_entered_squared, closed_accounts, account_closed_squared, account_closed_won')).toEqual([
      [11, 2, 10, 6],
    ]);
    expect(await rows('account_won_squared, won_accounts, account_won_days, account_days_squared')).toEqual([
      [4, 1, 60, 900],
    ]);
    // owners: o has 3 closed, 1 won in 10 days; p 1 won in 20 days; q nothing
    expect(await rows('closed_owners, owner_closed_squared, owner_closed_won, owner_won_squared')).toEqual([
      [2, 10, 4, 2],
    ]);
    expect(await rows('won_owners, owner_won_days, owner_days_squared')).toEqual([[2, 30, 500]]);
  });

  it('says the same of a segment that holds all', async () => {
    await write([
      { ...won, unit_age: 10, amount: 100 },
      { ...deal, unit_outcome: 'lost', unit_age: 5, account_key: 'b' },
    ]);
    const figures = Object.keys(AGGREGATE_QUERIES.velocity.columns).filter(
      (name) => !['slot', 'segment'].includes(name),
    );
    expect(await rows(figures.join(', '), 1)).toEqual(await rows(figures.join(', ')));
  });

  async function write(journeys: Parameters<typeof writeRows>[3]): Promise<void> {
    await writeRows(session, 'journey_stage', tableColumns(JOURNEY_QUERIES.journey_stage.columns), journeys);
  }

  async function rows(wanted: string, slot = 0): Promise<unknown[][]> {
    const found = await session.rows(`SELECT ${wanted} FROM (${namedQuery('velocity', 1)}) q WHERE slot = ${slot}`);
    return found.map((row) => Object.values(row).map((value) => (typeof value === 'string' ? value : Number(value))));
  }
});
