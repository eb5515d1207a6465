import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildJourneys } from '../../../functions/build-journeys.ts';
import { ingestObject } from '../../../functions/ingest-object.ts';
import { SMALL_SEGMENT_COLUMNS } from '../../../functions/merge-small-segments.ts';
import { planRun } from '../../../functions/plan-run.ts';
import { readRun, tablesOf } from '../../../functions/run-files.ts';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../../infra/local/embedded-ports.ts';
import type { Definitions } from '../../../shared/contracts/definitions.ts';
import { compileTables } from '../../../shared/definitions/compile-tables.ts';
import type { Ports, Table } from '../../../shared/ports.ts';
import { AMOUNT_BIN_COLUMNS } from '../../../shared/queries/amount-bins.ts';
import { AGGREGATE_QUERIES, JOURNEY_QUERIES, SIZE_QUERIES } from '../../../shared/queries/catalog.ts';
import { renderQuery } from '../../../shared/queries/load.ts';
import { type RowColumns, rowSchema, tableColumns } from '../../../shared/queries/row.ts';
import { type DuckdbSession, duckdbSession } from './duckdb-session.ts';
import { namedQuery, orderKeys, QUERY_NAMES, type QueryName } from './query-text.ts';

const company = join(import.meta.dirname, '../../golden/touches');
const queries: Readonly<Record<string, { readonly reads: readonly string[]; readonly columns: RowColumns }>> = {
  ...JOURNEY_QUERIES,
  ...SIZE_QUERIES,
  ...AGGREGATE_QUERIES,
};
/** A second system with two persons of the first, of whom one was merged and one was moved, and what was done. */
const HUB = `  hub:
    objects:
      People: { files: people.csv, holds: people, columns: { id: id, created: created, same_as: lead } }
      Work: { files: work.csv, holds: activities, columns: { id: id, opportunity: deal, happened: on } }
      Use: { files: use.csv, holds: usage, columns: { account: account, used: month, count: times } }
      Moves: { files: moves.csv, holds: field_history, of: people, columns: { id: id, changed: on } }
      Rates: { files: rates.csv, holds: rates, columns: { currency: code, valid_from: from, rate: rate } }
      Merges: { files: merges.csv, holds: merges, of: people, columns: { id: gone, merged_into: into } }
matching: { precedence: [crm.Leads, hub.People], by: [id] }
activity: { roles: [{ id: sdr, label: SDR, match: [SDR] }] }
usage: { metrics: [{ id: visits, label: Visits }] }
`;
const BAND =
  '  - { id: visits, label: Visits, from: [], usage: { metric: visits, days: 60 }, values: [{ id: some, label: Some, atLeast: 1 }] }\n';
const aggregates = Object.keys(AGGREGATE_QUERIES) as (keyof typeof AGGREGATE_QUERIES)[];
const WHOLE_TYPES = ['BIGINT', 'INTEGER', 'HUGEINT', 'SMALLINT', 'TINYINT'];

describe('every query file over a golden company', () => {
  const store = mkdtempSync(join(tmpdir(), 'query-runs-'));
  let ports: Ports;
  let definitions: Definitions;
  let tables: (name: QueryName) => Record<string, Table>;
  let session: DuckdbSession;

  beforeAll(async () => {
    const folder = join(store, 'company');
    cpSync(company, folder, { recursive: true });
    const file = join(folder, 'definitions.yaml');
    const ofLeads = '[{ object: crm.Leads, column: region }, { object: crm.Accounts, column: region }]';
    const ofAll = `${ofLeads.slice(0, -1)}, { object: hub.People, column: region }]`;
    const changed = withHub(readFileSync(file, 'utf8')).replace(
      ofLeads,
      `${ofAll}\n    history: [{ object: hub.Moves, column: region }]`,
    );
    writeFileSync(file, changed);
    const people = 'id,created,lead,region\nH1,2025-03-01,L1,North\nH2,2025-03-02,L2,South\n';
    writeFileSync(join(folder, 'exports/people.csv'), people);
    writeFileSync(join(folder, 'exports/moves.csv'), 'id,on,region\nH1,2025-03-02,South\n');
    writeFileSync(join(folder, 'exports/work.csv'), 'id,deal,on\nW1,D1,2025-03-11\n');
    writeFileSync(join(folder, 'exports/use.csv'), 'account,month,times\nA1,2025-03,4\n');
    writeFileSync(join(folder, 'exports/rates.csv'), 'code,from,rate\nEUR,2025-03-01,1.1\nGBP,2025-03-01,0\n');
    writeFileSync(join(folder, 'exports/merges.csv'), 'gone,into\nH2,H1\n');
    ports = embeddedPorts({ store, exports: join(folder, 'exports'), definitions: file, threads: 1 });
    const request = {
      kind: 'cadence',
      cadence: 'monthly',
      period: '2025-03',
      definitions: definitionsKey(file),
      exports: EXPORTS_PREFIX,
    } as const;
    const { runId, objects } = await planRun.run(request, ports);
    for (const object of objects) await ingestObject.run(object, ports);
    await buildJourneys.run({ runId }, ports);
    const run = await readRun(ports.objects, runId);
    definitions = run.definitions;
    const compiled = {
      ...compileTables(definitions, run.plan),
      amount_bin: { columns: AMOUNT_BIN_COLUMNS },
      small_segment: { columns: SMALL_SEGMENT_COLUMNS },
    };
    tables = (name) => tablesOf(runId, queries[name]?.reads ?? [], compiled);
    session = await sessionWith(Object.assign({}, ...QUERY_NAMES.map(tables)));
  });

  afterAll(() => rmSync(store, { recursive: true, force: true }));

  function withHub(text: string): string {
    return text
      .replace('funnels:\n', `${HUB}funnels:\n`)
      .replace('label: Sales\n', 'label: Sales\n    kind: acquisition\n')
      .replace('attribution:\n', `${BAND}attribution:\n`);
  }

  async function sessionWith(read: Readonly<Record<string, Table>>): Promise<DuckdbSession> {
    const made = await duckdbSession();
    for (const [table, { prefix, columns }] of Object.entries(read))
      await made.run(`CREATE TABLE ${table} AS SELECT ${Object.keys(columns).join(', ')}
        FROM read_parquet('${join(store, prefix)}/**/*.parquet', union_by_name = true)`);
    return made;
  }

  it.each(QUERY_NAMES)('%s returns the declared columns, each of its kind, and some rows', async (name) => {
    const { columns } = queries[name] ?? { columns: {} };
    // two slots, though the company has one dimension: pairs of dimensions would have no row
    const query = {
      name,
      sql: renderQuery(name, definitions.dimensions.length + 1),
      tables: tables(name),
      parameters: [],
    };
    // the schema is strict: a column more or less, or of another kind, is refused
    const rows = await ports.queries.collect(query, rowSchema(columns), 1000);
    expect(rows.length).toBeGreaterThan(0);
  });

  it.each(QUERY_NAMES)('%s has integers, texts and booleans only', async (name) => {
    const described = await session.rows(`DESCRIBE ${namedQuery(name, definitions.dimensions.length)}`);
    const kinds = tableColumns(queries[name]?.columns ?? {});
    expect(described.map(({ column_name: column }) => column)).toEqual(Object.keys(kinds));
    const wrong = described.filter(({ column_name: column, column_type: type }) => {
      const kind = kinds[String(column)];
      return kind === 'integer'
        ? !WHOLE_TYPES.includes(String(type))
        : type !== (kind === 'boolean' ? 'BOOLEAN' : 'VARCHAR');
    });
    expect(wrong).toEqual([]);
  });

  it.each(aggregates)('%s scans the long table at most once and has unique keys', async (name) => {
    const sql = namedQuery(name, definitions.dimensions.length);
    const [plan] = await session.rows(`EXPLAIN (FORMAT json) ${sql}`);
    expect(String(plan?.explain_value).split(/"Table": *"[^"]*\bjourney_stage"/).length - 1).toBe(
      'journey_stage' in tables(name) ? 1 : 0,
    );
    const keys = orderKeys(name).join(', ');
    expect(await session.rows(`SELECT ${keys} FROM (${sql}) q GROUP BY ${keys} HAVING count(*) > 1`)).toEqual([]);
  });
});
