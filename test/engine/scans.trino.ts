import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { externalTable } from '../../shared/adapters/trino/external-table.ts';
import { type TrinoEngine, trinoEngine } from '../../shared/adapters/trino/trino-engine.ts';
import { QUERY_NAMES, type QueryName } from '../../shared/queries/load.ts';
import { hostileWorld } from './hostile-world.ts';
import type { QueryWorld } from './query-world.ts';
import { trinoOfTest } from './trino-of-test.ts';

/** How often the plan that Trino runs reads each table: it reads anew for every mention, also of a part of a WITH. */
const SCANS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  merged_record: { merge: 5, run: 5 },
  person_link: { person: 2, matched_object: 2, matching_way: 2, merged_record: 4 },
  same_record: { person_link: 8, merged_record: 1 },
  joined_person: { person: 2, person_link: 2, same_record: 4, matched_object: 1 },
  // the days with a rate: of the base currency's row, of the others, and both again for the reporting currency
  close_date_rate: { dated_rate: 4, close_rate: 1, calendar: 5, run: 3 },
  unit: {
    person: 4,
    opportunity: 3,
    account: 1,
    opportunity_person: 1,
    stage: 1,
    rate: 1,
    close_date_rate: 1,
    amount_bin: 1,
    calendar: 1,
    administrative_reason: 1,
    source: 2,
    same_record: 13,
    joined_person: 4,
  },
  unit_stage: { unit: 7, stage_entry: 1, stage_map: 3, stage: 1, same_record: 1, run: 1 },
  entry_segment: {
    unit: 3,
    unit_stage: 3,
    person: 1,
    opportunity: 1,
    account: 1,
    same_record: 2,
    matched_object: 1,
    segment_change: 1,
    tracked_object: 2,
    entry_known: 1,
  },
  entry_known: {
    unit: 3,
    unit_stage: 3,
    person: 1,
    same_record: 2,
    party: 1,
    touch: 1,
    touched_dimension: 1,
    usage: 1,
    usage_band: 2,
  },
  unit_standing: { unit: 1, unit_stage: 1, stage: 1 },
  journey_stage: {
    unit: 1,
    unit_stage: 2,
    unit_standing: 1,
    entry_segment: 1,
    stage: 1,
    run: 1,
    calendar: 2,
    small_segment: 6,
  },
  segment_size: { unit: 1, unit_stage: 1, entry_segment: 1, run: 1, calendar: 1 },
  cohort: { journey_stage: 1, run: 1 },
  cohort_cluster: { journey_stage: 1 },
  cluster: { journey_stage: 1, run: 1, calendar: 1 },
  reach: { journey_stage: 1, run: 1 },
  reach_cluster: { journey_stage: 1, stage: 3, calendar: 1, run: 1 },
  win_cluster: { journey_stage: 1, stage: 2, calendar: 1, run: 1 },
  closed_cluster: { journey_stage: 1, calendar: 1, run: 1 },
  loss_cluster: { journey_stage: 1, stage: 1 },
  curve: { journey_stage: 1, run: 1, calendar: 1 },
  outcome_curve: { journey_stage: 1 },
  money: { journey_stage: 1 },
  deal_size: { journey_stage: 1 },
  deal_cluster: { journey_stage: 1 },
  velocity: { journey_stage: 1, stage: 1 },
  overlap: { journey_stage: 1, run: 1, calendar: 1 },
  place: { person: 2, opportunity: 2, stage_entry: 2, journey_stage: 1, same_record: 2, run: 1 },
  person_match: { person: 1, matched_object: 1, merged_record: 1, person_link: 1 },
  customer_rate: {
    journey_stage: 1,
    funnel_kind: 1,
    run: 3,
    calendar: 1,
    usage: 1,
    usage_metric: 2,
    same_record: 1,
  },
  stage_order: { unit_stage: 1, unit: 1, stage: 1, run: 1 },
  unusable_rate: { dated_rate: 1, opportunity: 1, unit: 1, unit_standing: 1, close_date_rate: 1 },
  usage_match: { usage: 1, account: 1, opportunity: 1, same_record: 1, run: 1 },
  handoff: { unit: 2 },
  record_match: { unit: 1, unit_standing: 1, account: 1, opportunity: 1 },
  moved_segment: { unit: 1, entry_segment: 1, tracked_object: 1, run: 1 },
  account_segment: { account: 1, opportunity: 1, person: 1 },
  evidence: { stage_entry: 1, stage_map: 1, person: 1, opportunity: 1, calendar: 1, run: 1 },
  party: { person: 3, opportunity: 1, opportunity_person: 2, same_record: 4, run: 1 },
  activity: { journey_stage: 1, activity: 1, party: 1, run: 1 },
  touch_credit: { journey_stage: 1, touch: 2, party: 1, run: 1 },
  touches_to_won: { journey_stage: 1, touch: 1, party: 1, run: 1 },
};

const Plan = z.object({ 'Query Plan': z.string() });

describe('how often Trino reads a table', () => {
  let world: QueryWorld;
  let trino: TrinoEngine;
  beforeAll(async () => {
    world = await hostileWorld(1, 30);
    trino = trinoEngine({ ...trinoOfTest(), base: `local://${world.root}`, objects: world.objects });
  });
  afterAll(async () => {
    await trino?.close();
    world?.remove();
  });

  it.each(QUERY_NAMES)('%s', async (name) => {
    expect(await scansOf(name)).toEqual(SCANS[name]);
  });

  async function scansOf(name: QueryName): Promise<Readonly<Record<string, number>>> {
    const query = world.query(name);
    const asked = { ...query, sql: `EXPLAIN (TYPE DISTRIBUTED, FORMAT JSON) ${query.sql}` };
    const [plan] = await trino.collect(asked, Plan, 1);
    const text = plan?.['Query Plan'] ?? '';
    const tables = Object.entries(query.tables).map(([table, { prefix, columns }]) => {
      const declared = externalTable(`local://${world.root}`, prefix, columns).name;
      return [table, text.split(`"table" : "hive:tests:${declared}`).length - 1] as const;
    });
    return Object.fromEntries(tables);
  }
});
