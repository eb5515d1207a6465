import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { SMALL_SEGMENT_COLUMNS } from '../../functions/merge-small-segments.ts';
import { runKey, writeTableBelow } from '../../functions/run-files.ts';
import { CANONICAL_TABLES, SLOTS } from '../../shared/contracts/canonical-tables.ts';
import type { Definitions } from '../../shared/contracts/definitions.ts';
import { compileTables } from '../../shared/definitions/compile-tables.ts';
import { dayText, epochDay } from '../../shared/definitions/epoch-day.ts';
import { loadDefinitions } from '../../shared/definitions/load-definitions.ts';
import { AMOUNT_BIN_COLUMNS, AMOUNT_BINS } from '../../shared/queries/amount-bins.ts';
import { JOURNEY_QUERIES } from '../../shared/queries/catalog.ts';
import { tableColumns } from '../../shared/queries/row.ts';
import type { Row, Value } from '../../shared/queries/table-file.ts';
import { COMPANY_DEFINITIONS } from './company-request.ts';
import { type QueryWorld, queryWorld } from './query-world.ts';

const AS_OF = epochDay('2026-11-05');
const RUN = {
  periodStartDay: epochDay('2026-10-01'),
  periodEndDay: epochDay('2026-10-31'),
  asOfDay: AS_OF,
  windowStartDay: epochDay('2025-11-01'),
};
const RUN_ID = 'hostile';

/** Texts that two engines could order, compare, pad, trim or normalise differently. */
const ODD_TEXTS = [
  '',
  ' ',
  'a',
  'a ',
  'A',
  'null',
  'NULL',
  '0',
  '00',
  '1e5',
  "O'Brien",
  "x' OR 1=1 --",
  '\\',
  'two\nlines',
  '\t',
  '\u0000',
  'ä',
  'a\u0308',
  'ß',
  'İ',
  'Zoë 日本',
  '\uffee',
  '🚀',
  '👩‍👩‍👧',
  'مرحبا',
  '\ufeffa',
  'long '.repeat(900),
];
const DAYS = [-9000, 0, epochDay('1990-01-01'), epochDay('9999-12-31'), AS_OF - 400, AS_OF - 1, AS_OF, AS_OF + 1];
const AMOUNTS = [
  0,
  1,
  -1,
  49,
  -50,
  50,
  99,
  100,
  -123_456,
  1_234_567,
  9_000_000_000_000,
  9_000_000_000_001,
  -9_000_000_000_000,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
];

/** Of some months that hold days above, and rates at which the amounts above lie on both sides of what is priced. */
const CLOSE_RATES = {
  '1990-01': { EUR: '999999999.999999', GBP: '0.000001' },
  '2026-10': { EUR: '1.234567' },
  '2026-11': { EUR: '0.5', GBP: '1.5' },
};

const ACTIVITY: Definitions['activity'] = { roles: [{ id: 'sales', label: 'Sales', match: ['sales'] }] };

const USAGE: Definitions['usage'] = { metrics: [{ id: 'sessions', label: 'Sessions', activeFrom: 2 }] };

/** A second object of people, whose records may be of the first one's persons. */
const MATCHING: NonNullable<Definitions['matching']> = {
  precedence: ['salesforce.Lead', 'salesforce.Person'],
  by: ['id', 'conversion', 'email'],
};

/** One band without a lower bound, and a gap above it. */
const BANDS = [
  { slot: 4, metric: 'sessions', days: 400, segment: 'light', at_least: null, below: 100 },
  { slot: 4, metric: 'sessions', days: 400, segment: 'heavy', at_least: 10_000, below: null },
];

/** Histories of all the time and of a part of it, of every grain. */
const TRACKED = [
  { slot: 1, object: 'salesforce.Account', from_day: null },
  { slot: 1, object: 'salesforce.Lead', from_day: AS_OF - 300 },
  { slot: 2, object: 'salesforce.Opportunity', from_day: null },
  { slot: 2, object: 'salesforce.Person', from_day: AS_OF - 100 },
];
const TRACKED_GRAINS = ['person', 'opportunity', 'account'] as const;

/** What the example's funnels would be of, so that customers are counted. */
const KINDS: Readonly<Record<string, 'acquisition' | 'expansion' | 'renewal'>> = {
  acquisition: 'acquisition',
  expansion: 'expansion',
  renewal: 'renewal',
};

/**
 * Tables that no company has: NULL wherever it may stand, odd ids, days from before 1970 to 9999, equal instants, undated
 * evidence, amounts at the edges of what is priced, files without rows. The same seed gives the same tables.
 */
export async function hostileWorld(seed: number, size: number): Promise<QueryWorld> {
  const company = loadDefinitions(readFileSync(COMPANY_DEFINITIONS, 'utf8'), 'definitions.yaml');
  const currency = { ...company.currency, closeRates: CLOSE_RATES };
  const definitions = {
    ...company,
    funnels: Object.fromEntries(
      Object.entries(company.funnels).map(([id, funnel]) => [id, { ...funnel, kind: KINDS[id] ?? 'acquisition' }]),
    ),
    sources: observedLate(company.sources),
    currency,
    matching: MATCHING,
    activity: ACTIVITY,
    usage: USAGE,
  };
  const tables = compileTables(definitions, RUN);
  const compiled = {
    ...tables,
    amount_bin: { columns: AMOUNT_BIN_COLUMNS, rows: AMOUNT_BINS },
    tracked_object: { ...tables.tracked_object, rows: TRACKED },
    touched_dimension: { ...tables.touched_dimension, rows: [{ slot: 3 }] },
    usage_band: { ...tables.usage_band, rows: BANDS },
    small_segment: { columns: SMALL_SEGMENT_COLUMNS, rows: smallSegments(Object.keys(definitions.funnels)) },
  };
  const world = queryWorld(
    mkdtempSync(join(tmpdir(), 'trino-hostile-')),
    RUN_ID,
    definitions.dimensions.length,
    compiled,
  );
  const { objects } = world;
  for (const [name, { columns, rows }] of Object.entries(compiled))
    await writeTableBelow(objects, runKey.definitionTable(RUN_ID, name), columns, rows);
  const canonical = hostileTables(compiled, Object.keys(definitions.funnels), seed, size);
  for (const [name, columns] of Object.entries(CANONICAL_TABLES)) {
    const prefix = runKey.canonical(RUN_ID, name);
    const rows = canonical[name] ?? [];
    const half = Math.ceil(rows.length / 2);
    await writeTableBelow(objects, prefix, columns, [], 'empty');
    await writeTableBelow(
      objects,
      `${prefix}/crm.One`,
      columns,
      rows.slice(0, half).map((row) => complete(columns, row)),
    );
    await writeTableBelow(
      objects,
      `${prefix}/crm.Two`,
      columns,
      rows.slice(half).map((row) => complete(columns, row)),
    );
    await writeTableBelow(objects, `${prefix}/crm.Three`, columns, []);
  }
  for (const [name, { columns }] of Object.entries(JOURNEY_QUERIES)) {
    const query = world.query(name as keyof typeof JOURNEY_QUERIES);
    await world.duckdb.materialise(query, runKey.journey(RUN_ID, name), tableColumns(columns));
  }
  return world;
}

/** Units enter before their source is observed, and leave before it, too. */
function observedLate(sources: Definitions['sources']): Definitions['sources'] {
  const late = Object.entries(sources).map(([id, source]) => [id, { ...source, observedFrom: dayText(AS_OF - 200) }]);
  return Object.fromEntries(late);
}

/** One segment that is merged wherever it is, and one that is from a day on. */
function smallSegments(funnels: readonly string[]) {
  return funnels.flatMap((funnel) => [
    { slot: 1, funnel, segment: 'emea', from_day: null },
    { slot: 2, funnel, segment: 'other', from_day: AS_OF - 100 },
  ]);
}

function hostileTables(
  compiled: ReturnType<typeof compileTables>,
  funnels: readonly string[],
  seed: number,
  size: number,
): Readonly<Record<string, readonly Row[]>> {
  const id = (kind: string) =>
    fc
      .tuple(fc.constantFrom(...ODD_TEXTS), fc.nat(size))
      // DuckDB's Node binding (1.5.5) drops a U+FEFF that begins a text, and ids of accounts are collected
      .map(
        ([text, number]) =>
          `${kind === 'a' ? text.replace(/^\ufeff/, '') : text}${kind}${number % 7 === 0 ? '' : number}`,
      );
  const orNull = <T extends Value>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 5, nil: null });
  const day = fc.oneof(fc.constantFrom(...DAYS), fc.integer({ min: AS_OF - 500, max: AS_OF + 5 }));
  const instant = fc
    .option(fc.tuple(day, fc.constantFrom(0, 0, 3600, 86_399)), { freq: 6, nil: null })
    .map((value) => ({
      timed: value === null ? null : value[1] !== 0,
      at: value === null ? null : value[0] * 86_400 + value[1],
      day: value === null ? null : value[0],
    }));
  const segment = orNull(fc.constantFrom('blank', 'other', 'emea', 'Zoë 🚀', 'a', 'b'));
  const segments = fc.record(Object.fromEntries(SLOTS.map((slot) => [slot, segment])));
  const ofMap = (grain: string) => fc.constantFrom(...compiled.stage_map.rows.filter((row) => row.grain === grain));
  const textsOf = (rows: readonly Row[], column: string) =>
    fc.constantFrom(...new Set(rows.map((row) => String(row[column]))), 'unmapped');
  const accounts = rowsOf(fc.record({ account_id: id('a'), segments }), seed, size / 4, 'account_id');
  const person = fc.record({
    person_id: id('p'),
    person_key: id('k'),
    contact_id: orNull(id('c')),
    account_id: orNull(id('a')),
    owner_id: orNull(id('o')),
    opportunity_id: orNull(id('d')),
    same_as: orNull(id('p')),
    same_contact: orNull(id('c')),
    email_key: orNull(fc.nat(size).map((number) => `key ${number}`)),
    isOfSecond: fc.boolean(),
    created: instant,
    from: ofMap('person'),
    hasPresent: fc.boolean(),
    segments,
  });
  const persons = rowsOf(person, seed + 1, size, 'person_id').map(
    ({ created, from, hasPresent, isOfSecond, ...row }) => ({
      ...row,
      ...objectOf(from),
      ...(isOfSecond ? { object: 'Person' } : {}),
      created_at: created.at,
      created_day: created.day,
      present: hasPresent ? (from.evidence ?? null) : null,
    }),
  );
  const opportunity = fc.record({
    opportunity_id: id('d'),
    account_id: orNull(id('a')),
    owner_id: orNull(id('o')),
    funnel: fc.constantFrom(...funnels),
    pipeline: orNull(textsOf(compiled.stage_map.rows, 'pipeline')),
    from: ofMap('opportunity'),
    hasPresent: fc.boolean(),
    amount_minor: orNull(fc.oneof(fc.constantFrom(...AMOUNTS), fc.integer({ min: -5_000, max: 50_000_000 }))),
    currency: orNull(textsOf(compiled.rate.rows, 'currency')),
    closed: instant,
    created: instant,
    loss_reason: orNull(textsOf(compiled.administrative_reason.rows, 'loss_reason')),
    use_case: orNull(id('u')),
    segments,
  });
  const opportunities = rowsOf(opportunity, seed + 2, size, 'opportunity_id').map(
    ({ closed, created, from, hasPresent, ...row }) => ({
      ...row,
      ...objectOf(from),
      closed_day: closed.day,
      created_at: created.at,
      present: hasPresent ? (from.evidence ?? null) : null,
    }),
  );
  const link = fc.record({
    opportunity_id: id('d'),
    contact_id: orNull(id('c')),
    role: orNull(id('r')),
    is_primary: orNull(fc.boolean()),
    linked: instant,
  });
  const links = rowsOf(link, seed + 3, size).map(({ linked, ...row }) => ({ ...row, linked_at: linked.at }));
  const merge = fc.oneof(
    fc.record({ grain: fc.constant('person'), record_id: id('p'), survivor_id: id('p'), merged: instant }),
    fc.record({ grain: fc.constant('opportunity'), record_id: id('d'), survivor_id: id('d'), merged: instant }),
    fc.record({ grain: fc.constant('account'), record_id: id('a'), survivor_id: id('a'), merged: instant }),
  );
  const merges = rowsOf(merge, seed + 9, size / 2).map(({ merged, ...row }) => ({
    ...row,
    merged_at: merged.at,
    merged_day: merged.day,
  }));
  const touch = fc.record({
    touch_id: orNull(id('t')),
    person_id: orNull(id('p')),
    contact_id: orNull(id('c')),
    opportunity_id: orNull(id('d')),
    channel: orNull(fc.oneof(fc.constantFrom('none', 'other', 'Email'), id('h'))),
    segment_03: orNull(fc.constantFrom('blank', 'unmapped', 'speed')),
    touched: instant,
  });
  // as the reader numbers them: without this, touches of one moment and one id could not be told apart
  const touches = rowsOf(touch, seed + 6, size * 3).map(({ touched, ...row }, index) => ({
    ...row,
    ...{ source: 'crm', object: 'Touch', file_number: 1, row_number: index + 1 },
    touched_at: touched.at,
    touched_day: touched.day,
    has_time: touched.timed,
  }));
  const change = fc.oneof(
    ...TRACKED_GRAINS.map((grain) =>
      fc.record({
        grain: fc.constant(grain),
        record_id: id(grain === 'person' ? 'p' : grain === 'opportunity' ? 'd' : 'a'),
        slot: fc.constantFrom(1, 2, 3),
        segment: fc.constantFrom('blank', 'unmapped', 'emea', 'Zoë 🚀', 'a'),
        previous: orNull(fc.constantFrom('blank', 'other', 'b')),
        changed: fc.tuple(day, fc.constantFrom(0, 0, 3600)),
      }),
    ),
  );
  const changes = rowsOf(change, seed + 8, size * 3).map(({ changed: [on, second], ...row }) => ({
    ...row,
    ...{ source: 'salesforce', object: 'History' },
    changed_at: on * 86_400 + second,
    changed_day: on,
  }));
  const activity = fc.record({
    activity_id: id('w'),
    person_id: orNull(id('p')),
    contact_id: orNull(id('c')),
    opportunity_id: orNull(id('d')),
    kind: orNull(fc.constantFrom('call', 'email')),
    actor_role: orNull(fc.constantFrom('sdr', 'unmapped')),
    happened: instant,
  });
  const activities = rowsOf(activity, seed + 7, size * 3).map(({ happened, ...row }, index) => ({
    ...row,
    ...{ source: 'crm', object: 'Work', file_number: 1, row_number: index + 1 },
    happened_day: happened.day,
  }));
  const used = fc.record({
    account_id: id('a'),
    metric: orNull(fc.constantFrom('sessions', 'unmapped')),
    used: instant,
    used_hundredths: orNull(fc.constantFrom(...AMOUNTS)),
  });
  const usage = rowsOf(used, seed + 8, size * 3).map(({ used: when, ...row }) => ({ ...row, used_day: when.day }));
  const dated = fc.record({
    currency: orNull(fc.constantFrom('EUR', 'GBP', 'USD')),
    from: instant,
    until: instant,
    rate_millionths: orNull(fc.constantFrom(0, 1, 1_234_567, 1_000_000_000_000_000, Number.MAX_SAFE_INTEGER)),
    inverse_millionths: fc.constant(null),
  });
  const rates = rowsOf(dated, seed + 10, size / 10).map(({ from, until, ...row }, index) => ({
    ...row,
    ...{ source: 'crm', object: 'Rates', file_number: 1, row_number: index + 1 },
    ...{ from_day: from.day, until_day: until.day },
  }));
  const entries = (['person', 'opportunity'] as const).flatMap((grain, index) => {
    const known =
      grain === 'person' ? persons.map((row) => row.person_id) : opportunities.map((row) => row.opportunity_id);
    const unit =
      known.length === 0
        ? id('x')
        : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known.map(String)) }, { weight: 1, arbitrary: id('x') });
    const entry = fc.record({
      unit_id: unit,
      from: ofMap(grain),
      entered: instant,
      recorded: instant,
      origin: fc.constant('observed'),
    });
    return rowsOf(entry, seed + 4 + index, size * 3).map(({ from, entered, recorded, ...row }) => ({
      ...row,
      ...objectOf(from),
      grain,
      evidence: from.evidence ?? null,
      entered_at: entered.at,
      entered_day: entered.day,
      has_time: entered.timed,
      recorded_at: recorded.at,
    }));
  });
  const spread = <T extends { readonly segments: Row }>({ segments: own, ...row }: T) => ({ ...row, ...own });
  return {
    account: accounts.map((row) => ({ ...spread(row), source: 'salesforce', object: 'Account' })),
    person: persons.map(spread),
    opportunity: opportunities.map(spread),
    opportunity_person: links,
    merge: merges,
    segment_change: changes,
    stage_entry: entries,
    touch: touches,
    activity: activities,
    usage,
    dated_rate: rates,
  };
}

/** `unique` names a column whose values are told apart by leaving out the later ones. */
function rowsOf<T extends object>(
  row: fc.Arbitrary<T>,
  seed: number,
  count: number,
  unique?: string & keyof T,
): readonly T[] {
  if (count < 1) return [];
  const rows = fc.sample(row, { seed, numRuns: Math.floor(count) });
  return unique === undefined ? rows : [...new Map(rows.map((value) => [value[unique], value])).values()];
}

function objectOf(mapped: Row): { readonly source: string; readonly object: string } {
  const [source = '', object = ''] = String(mapped.object).split('.');
  return { source, object };
}

function complete(columns: Readonly<Record<string, unknown>>, row: Row): Row {
  return { ...Object.fromEntries(Object.keys(columns).map((name) => [name, null])), ...row };
}
