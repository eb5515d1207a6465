import type * as z from 'zod/mini';
import { CANONICAL_TABLES, type CanonicalTable } from '../shared/contracts/canonical-tables.ts';
import { contentHash } from '../shared/contracts/content-hash.ts';
import type { Definitions } from '../shared/contracts/definitions.ts';
import { ContractError } from '../shared/contracts/errors.ts';
import { Receipt } from '../shared/contracts/receipt.ts';
import { RunPlan } from '../shared/contracts/run-plan.ts';
import type { ObjectStore, Table } from '../shared/ports.ts';
import {
  AGGREGATE_QUERIES,
  type AggregateName,
  type AggregateRow,
  JOURNEY_QUERIES,
} from '../shared/queries/catalog.ts';
import { type RowColumns, tableColumns } from '../shared/queries/row.ts';
import { type Row, readTable, writeTable } from '../shared/queries/table-file.ts';
import { pinnedDefinitions } from './pinned-definitions.ts';

/** Where a run keeps its working files. Everything below `runs/<runId>/` may go once the version is published. */
export const runKey = {
  plan: (runId: string) => `runs/${runId}/plan.json`,
  receipts: (runId: string) => `runs/${runId}/receipts/`,
  receipt: (runId: string, source: string, object: string) => `runs/${runId}/receipts/${source}.${object}.json`,
  canonical: (runId: string, table: string) => `runs/${runId}/canonical/${table}`,
  rejected: (runId: string, source: string, object: string) => `runs/${runId}/rejected/${source}.${object}`,
  definitionTable: (runId: string, table: string) => `runs/${runId}/definitions/${table}`,
  journey: (runId: string, table: string) => `runs/${runId}/journeys/${table}`,
  smallSegments: (runId: string) => `runs/${runId}/small-segments.json`,
  aggregate: (runId: string, query: string) => `runs/${runId}/aggregates/${query}.parquet`,
  quality: (runId: string) => `runs/${runId}/quality.json`,
  signals: (runId: string) => `runs/${runId}/signals.json`,
  narrative: (runId: string) => `runs/${runId}/narrative.json`,
  wording: (runId: string) => `runs/${runId}/wording.json`,
  exchanges: (runId: string) => `runs/${runId}/wording/`,
  version: (runId: string) => `runs/${runId}/version/`,
  composed: (runId: string) => `runs/${runId}/composed.json`,
  failure: (request: string) => `runs/failures/${request}.json`,
  /** Is there once `RunFailed` was sent. */
  told: (event: string) => `runs/told/${event}`,
} as const;

const HASH_KEY = 'definitions/hash-key';

/** An object that must be there, read through its schema. */
export async function readJson<T>(objects: ObjectStore, key: string, schema: z.ZodMiniType<T>): Promise<T> {
  return parsedJson(await readBytes(objects, key), key, schema);
}

/** Bytes of JSON through their schema; `key` only names them where they are not what it says. */
export function parsedJson<T>(bytes: Uint8Array, key: string, schema: z.ZodMiniType<T>): T {
  const parsed = schema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ContractError(`${key} is not what its contract says: ${issue?.path.join('.')}: ${issue?.message}`);
}

export async function readBytes(objects: ObjectStore, key: string): Promise<Uint8Array> {
  const bytes = await objects.read(key);
  if (bytes === undefined) throw new ContractError(`${key} is not there; an earlier step should have written it`);
  return bytes;
}

export async function writeJson(objects: ObjectStore, key: string, value: unknown): Promise<void> {
  await objects.write(key, new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`));
}

/** The plan of a run and the definitions that it pinned. */
export async function readRun(
  objects: ObjectStore,
  runId: string,
): Promise<{ plan: RunPlan; definitions: Definitions }> {
  const plan = await readJson(objects, runKey.plan(runId), RunPlan);
  const text = new TextDecoder().decode(await readBytes(objects, plan.definitions.key));
  return { plan, definitions: pinnedDefinitions(text, plan.definitions.key) };
}

/**
 * The deployment's own key of the hashes that stand for e-mail addresses: a file that nothing publishes. Without one they are
 * keyed by a name that everybody knows, which keeps them out of sight but not from who guesses an address.
 */
export async function readHashKey(objects: ObjectStore): Promise<string> {
  const bytes = await objects.read(HASH_KEY);
  return bytes === undefined ? 'segment-signals' : new TextDecoder().decode(bytes).trim();
}

/** Tells one key of hashes from another, and nothing of either. */
export function hashKeyMark(key: string): string {
  return contentHash(`key of hashes: ${key}`).slice(0, 16);
}

/** The receipts of every object of the run, in the plan's order. */
export function readReceipts(objects: ObjectStore, plan: RunPlan): Promise<Receipt[]> {
  return Promise.all(
    plan.objects.map(({ source, object }) => readJson(objects, runKey.receipt(plan.runId, source, object), Receipt)),
  );
}

/** The rows of an aggregate, as the query returned them. */
export async function readAggregate<Name extends AggregateName>(
  objects: ObjectStore,
  runId: string,
  name: Name,
): Promise<readonly AggregateRow<Name>[]> {
  const rows = await readTable(
    await readBytes(objects, runKey.aggregate(runId, name)),
    tableColumns(AGGREGATE_QUERIES[name].columns),
  );
  return rows as unknown as readonly AggregateRow<Name>[];
}

/** The tables that a query reads, by name: canonical ones, journeys, and what was compiled from the definitions. */
export function tablesOf(
  runId: string,
  names: readonly string[],
  compiled: Readonly<Record<string, { readonly columns: Table['columns'] }>>,
): Record<string, Table> {
  return Object.fromEntries(names.map((name) => [name, tableOf(runId, name, compiled)]));
}

function tableOf(runId: string, name: string, compiled: Parameters<typeof tablesOf>[2]): Table {
  if (name in CANONICAL_TABLES)
    return { prefix: runKey.canonical(runId, name), columns: CANONICAL_TABLES[name as CanonicalTable] };
  if (name in JOURNEY_QUERIES) {
    const columns: RowColumns = JOURNEY_QUERIES[name as keyof typeof JOURNEY_QUERIES].columns;
    return { prefix: runKey.journey(runId, name), columns: tableColumns(columns) };
  }
  const table = compiled[name];
  if (table === undefined) throw new ContractError(`no step writes a table ${name}`);
  return { prefix: runKey.definitionTable(runId, name), columns: table.columns };
}

/** A small table as one Parquet file below a prefix of its own. */
export async function writeTableBelow(
  objects: ObjectStore,
  prefix: string,
  columns: Table['columns'],
  rows: readonly Row[],
  part = 'part-0',
) {
  await objects.write(`${prefix}/${part}.parquet`, writeTable(columns, rows));
}
