import { beforeAll, describe, expect, it } from 'vitest';
import { CANONICAL_TABLES } from '../../../shared/contracts/canonical-tables.ts';
import { type DuckdbSession, duckdbSession } from './duckdb-session.ts';
import { namedQuery } from './query-text.ts';
import { writeRows } from './write-rows.ts';

const DAY = 86_400_000_000;
let session: DuckdbSession;

beforeAll(async () => {
  session = await duckdbSession();
  const key = { grain: 'text', funnel: 'text', stage: 'text' } as const;
  const stages = ['talk', 'offer', 'won'];
  await writeRows(
    session,
    'stage',
    { ...key, stage_number: 'integer', is_last: 'boolean' },
    stages.map((stage, index) => ({ ...all, stage, stage_number: index + 1, is_last: stage === 'won' })),
  );
  await writeRows(
    session,
    'stage_map',
    {
      ...key,
      kind: 'text',
      object: 'text',
      evidence: 'text',
      pipeline: 'text',
      from_day: 'integer',
      to_day: 'integer',
      origin: 'text',
    },
    [...stages, 'lost'].map((stage) => ({
      ...{ ...all, stage, kind: stage === 'lost' ? 'exit' : 'stage' },
      ...{ object: 'crm.Log', evidence: `label ${stage}`, origin: 'observed' },
    })),
  );
  await writeRows(session, 'run', { as_of_day: 'integer' }, [{ as_of_day: 1000 }]);
  await writeRows(session, 'same_record', { grain: 'text', record_id: 'text', unit_id: 'text' }, []);
});

const all = { grain: 'opportunity', funnel: 'sales' };

/** What stands of one opportunity whose log says these stages, such as `talk 1`: a stage and the day on which a row was written. */
async function standing(...log: readonly string[]) {
  const unit = {
    unit_key: 'integer',
    funnel: 'text',
    grain: 'text',
    unit_id: 'text',
    pipeline: 'text',
    object: 'text',
    present: 'text',
    opportunity_id: 'text',
    created_at: 'integer',
    created_day: 'integer',
  } as const;
  await writeRows(session, 'unit', unit, [{ ...all, unit_key: 1, unit_id: 'a' }]);
  const entries = log.map((line) => {
    const [stage = '', day = ''] = line.split(' ');
    return {
      ...{ source: 'crm', object: 'Log', grain: 'opportunity', unit_id: 'a', evidence: `label ${stage}` },
      ...{ entered_at: Number(day) * DAY, entered_day: Number(day), has_time: true },
    };
  });
  await writeRows(session, 'stage_entry', CANONICAL_TABLES.stage_entry, entries);
  for (const name of ['unit_stage', 'unit_standing'] as const)
    await session.run(`CREATE OR REPLACE TABLE ${name} AS ${namedQuery(name, 1)}`);
  const [row] = await session.rows('SELECT * FROM unit_standing');
  const [last] = await session.rows(`SELECT * FROM unit_stage WHERE stage = '${(log.at(-1) ?? '').split(' ')[0]}'`);
  return { last: row?.last_kind, day: Number(row?.last_day), entries: Number(last?.entries) };
}

describe('what happened to a unit last', () => {
  it.each<[string, readonly string[], Awaited<ReturnType<typeof standing>>]>([
    ['is its last entry', ['talk 1', 'offer 3', 'lost 5'], { last: 'exit', day: 5, entries: 1 }],
    ['is no edit of what was lost', ['talk 1', 'lost 5', 'lost 40'], { last: 'exit', day: 5, entries: 1 }],
    ['is no edit of what was won', ['talk 1', 'won 5', 'won 40'], { last: 'stage', day: 5, entries: 1 }],
    [
      'is the second loss after it was reopened',
      ['talk 1', 'lost 5', 'talk 8', 'lost 9', 'lost 12'],
      { last: 'exit', day: 9, entries: 2 },
    ],
    [
      'is the return to a stage',
      ['talk 1', 'talk 2', 'offer 3', 'talk 6', 'talk 9'],
      { last: 'stage', day: 6, entries: 2 },
    ],
    ['is told by rows in any order', ['lost 40', 'lost 5', 'talk 1', 'lost 30'], { last: 'exit', day: 5, entries: 1 }],
  ])('%s', async (_, log, expected) => {
    expect(await standing(...log)).toEqual(expected);
  });
});
