import { join } from 'node:path';
import { stringify } from 'yaml';
import { duckdbExportReader } from '../../../shared/adapters/duckdb/export-reader.ts';
import { CANONICAL_TABLES, type CanonicalTable } from '../../../shared/contracts/canonical-tables.ts';
import type { PresetName, SegmentHistory, Shape, SourceObject } from '../../../shared/contracts/definitions.ts';
import type { Receipt } from '../../../shared/contracts/receipt.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { planExport } from '../../../shared/ingest/plan-export.ts';
import { receiptOf } from '../../../shared/ingest/receipt.ts';
import { resolveObject } from '../../../shared/ingest/resolve-object.ts';
import { type Files, folderStore, inFolder, pinned, type Row, rowsOf } from '../adapters/duckdb/export-in-folder.ts';

export type ObjectRead = {
  readonly preset: PresetName;
  readonly shape?: Shape;
  readonly object: string;
  readonly files: Files;
  /** What the definitions say of the object beyond its files. */
  readonly declared?: Partial<SourceObject>;
  readonly lookups?: Readonly<Record<string, Files>>;
  /** Whether the definitions match its people with those of the other source. */
  readonly isMatched?: boolean;
  /** How a dimension of records of this kind reads its history of the object. */
  readonly history?: Omit<SegmentHistory, 'object'> & { readonly of: 'people' | 'opportunities' | 'accounts' };
};

export type ReadResult = {
  readonly receipt: Receipt;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly rejected: readonly Row[];
};

/** What only the definitions can say, where a preset asks for it. */
const ASKED: Readonly<Record<string, Partial<SourceObject>>> = {
  change_data_value: { only: { column: 'primary_attribute_value', in: ['Contact Type'] } },
};

/** Definitions of one source with one object; the stages are those of another source, which is there for them alone. */
export function definitionsFor(given: ObjectRead): string {
  const { preset, shape, object, files, declared, lookups = {}, isMatched = false, history } = given;
  const stage = (id: string, grain: 'person' | 'opportunity', reference: string) => ({
    ...{ id, label: id, grain, ...(grain === 'person' || id === 'open' ? { horizonDays: 30 } : {}) },
    evidence: [{ object: reference, date: `${id} day` }],
  });
  const plain = (holds: string) => {
    const columns = holds === 'accounts' ? { id: 'Id' } : { id: 'Id', created: 'Day' };
    return { files: `${holds}.csv`, holds, columns };
  };
  const joined = Object.fromEntries(
    Object.entries(lookups).map(([id, ofLookup]) => [id, { ...declared?.lookups?.[id], files: Object.keys(ofLookup) }]),
  );
  return stringify({
    ...{ format: 1, name: 'One object', owner: 'RevOps', timezone: 'America/New_York' },
    calendar: { kind: 'months' },
    currency: { reporting: 'EUR' },
    ...(isMatched ? { matching: { precedence: [`crm.${object}`, 'other.People'] } } : {}),
    sources: {
      crm: {
        preset,
        ...(shape === undefined ? {} : { shape }),
        objects: {
          [object]: {
            ...{ files: Object.keys(files), ...(declared?.holds === undefined ? ASKED[object] : {}), ...declared },
            ...(lookups === undefined ? {} : { lookups: joined }),
          },
          ...(history === undefined ? {} : { Records: plain(history.of) }),
        },
      },
      other: { objects: { People: plain('people'), Deals: plain('opportunities') } },
    },
    funnels: {
      acquisition: {
        label: 'Acquisition',
        stages: [
          stage('lead', 'person', 'other.People'),
          stage('open', 'opportunity', 'other.Deals'),
          stage('won', 'opportunity', 'other.Deals'),
        ],
        exits: [],
      },
    },
    dimensions: [
      { id: 'kind', label: 'Kind', from: [{ object: 'other.People', column: 'Kind' }] },
      ...(history === undefined ? [] : [withHistory(object, history)]),
    ],
  });
}

function withHistory(object: string, { of: _kind, ...history }: NonNullable<ObjectRead['history']>) {
  return {
    ...{ id: 'region', label: 'Region', from: [{ object: 'crm.Records', column: 'Region' }] },
    history: [{ object: `crm.${object}`, ...history }],
    values: [
      { id: 'north', label: 'North', match: ['North'] },
      { id: 'south', label: 'South', match: ['South'] },
    ],
  };
}

/** Reads one object of a preset with the laptop's reader, as IngestObject does. */
export async function readObject(input: ObjectRead): Promise<ReadResult> {
  const definitions = loadDefinitions(definitionsFor(input), 'definitions.yaml');
  const lookups = input.lookups ?? {};
  const all = Object.assign({}, input.files, ...Object.values(lookups)) as Files;
  return await inFolder(all, async (root) => {
    const reader = duckdbExportReader({ objects: folderStore(root), root, scratch: join(root, 'scratch'), threads: 1 });
    const { format } = resolveObject(definitions, 'crm', input.object);
    const headerOf = async (files: Files) => {
      const names = await Promise.all(Object.keys(files).map((key) => reader.header(key, format)));
      return [...new Set(names.flat())];
    };
    const lookupHeaders = await Promise.all(
      Object.entries(lookups).map(async ([id, files]) => [id, await headerOf(files)] as const),
    );
    const plan = planExport(definitions, {
      ...{ source: 'crm', object: input.object, files: pinned(input.files) },
      lookupFiles: Object.fromEntries(Object.entries(lookups).map(([id, files]) => [id, pinned(files)])),
      header: { file: await headerOf(input.files), lookups: Object.fromEntries(lookupHeaders) },
      asOfDay: 20_800,
      hashKey: 'key',
      prefixes: Object.fromEntries(Object.keys(CANONICAL_TABLES).map((table) => [table, `work/${table}`])) as Record<
        CanonicalTable,
        string
      >,
      rejectedPrefix: 'work/rejected',
    });
    const receipt = receiptOf(plan, await reader.read(plan), definitions);
    const tables = [...new Set(plan.targets.map(({ table }) => table))];
    return {
      receipt,
      tables: Object.fromEntries(
        await Promise.all(tables.map(async (table) => [table, await rowsOf(join(root, `work/${table}`))] as const)),
      ),
      rejected: await rowsOf(join(root, 'work/rejected')),
    };
  });
}
