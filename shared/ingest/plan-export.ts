import type { CanonicalTable } from '../contracts/canonical-tables.ts';
import { type Definitions, ROW_ID } from '../contracts/definitions.ts';
import type { RunPlan } from '../contracts/run-plan.ts';
import { CALENDAR_START_DAY, calendarEndDay } from '../definitions/calendar-range.ts';
import type { ExportFile, ExportPlan } from '../ports.ts';
import { dimensionColumns } from './dimension-columns.ts';
import { evidenceColumns } from './evidence-columns.ts';
import { exclusionColumns } from './exclusion-columns.ts';
import { columnNames, type ExportHeader } from './export-header.ts';
import { historyColumns } from './history-columns.ts';
import { ignoringColumns } from './ignoring-columns.ts';
import { objectTargets } from './object-targets.ts';
import { partColumns } from './part-columns.ts';
import { requireColumns } from './require-columns.ts';
import { requireParty } from './require-party.ts';
import { type EffectiveObject, resolveObject } from './resolve-object.ts';
import { versionColumns } from './version-columns.ts';

export type PlanExportInput = {
  readonly source: string;
  readonly object: string;
  /** The pinned files of the object and of its lookups; `header` is that of each first file. */
  readonly files: readonly ExportFile[];
  readonly lookupFiles: Readonly<Record<string, readonly ExportFile[]>>;
  readonly header: ExportHeader;
  readonly asOfDay: RunPlan['asOfDay'];
  /** Keys the hashes of e-mail addresses. */
  readonly hashKey: string;
  /** Where each canonical table goes; those that the object does not fill are left out of the plan. */
  readonly prefixes: Readonly<Record<CanonicalTable, string>>;
  readonly rejectedPrefix: string;
};

/** Kinds of objects of which several rows may have one id: of the unit whose stages or fields they are, of what was merged, of an activity. */
const ROWS_OF_SOMETHING: ReadonlySet<EffectiveObject['holds']> = new Set([
  'stage_history',
  'field_history',
  'merges',
  'activities',
]);

/**
 * Everything that the reader has to know of one export object: which columns it may read and how, and which canonical
 * rows they become. Throws ExportError where a file lacks a column that is needed.
 */
export function planExport(definitions: Definitions, input: PlanExportInput): ExportPlan {
  const object = resolveObject(definitions, input.source, input.object);
  const names = columnNames(input.header, object.lookups);
  const isThere = (name: string) => names.includes(name);
  const evidence = evidenceColumns(definitions, object);
  const history = historyColumns(definitions, object, isThere);
  const exclusions = exclusionColumns(definitions, object);
  const ignoring = ignoringColumns(object, isThere);
  const { columns: ofVersions, versions } = versionColumns(object, isThere);
  const planned = [
    ...partColumns(object, isThere),
    ...dimensionColumns(definitions, object),
    ...evidence.columns,
    ...history.columns,
    ...exclusions,
    ...ignoring.map((each) => each.planned),
  ];
  const needed = planned
    .map(({ column, use }) => ({ name: column.from, use }))
    .filter(({ name, use }) => name !== ROW_ID || use !== 'columns.id');
  requireColumns(object.reference, fileName(input.files), needed, names);
  requireLookupColumns(object, input);

  const columns = [...planned.map(({ column }) => column), ...ofVersions];
  requireParty(object, fileName(input.files), columns, names);
  const isRead = (name: string) => columns.some((column) => column.name === name);
  const targets = [...objectTargets(definitions, object, columns), ...evidence.targets, ...history.targets];
  return {
    source: input.source,
    object: input.object,
    files: input.files,
    format: object.format,
    reportingZone: definitions.timezone,
    columns,
    lookups: lookupsOf(object, input),
    unique: ROWS_OF_SOMETHING.has(object.holds) || !isRead('id') ? undefined : 'id',
    versions,
    ignoring: ignoring.map(({ reason, planned: { column } }) => ({ column: column.name, reason })),
    deleted: isRead('deleted') ? 'deleted' : undefined,
    merged: object.holds !== 'merges' && isRead('merged_into') ? 'merged_into' : undefined,
    hashKey: input.hashKey,
    exclusions: exclusions.map(({ column }) => column.name),
    dayRange: [CALENDAR_START_DAY, calendarEndDay(input.asOfDay)],
    targets,
    prefixes: Object.fromEntries(
      [...new Set(targets.map(({ table }) => table))].map((table) => [table, input.prefixes[table]]),
    ),
    rejectedPrefix: input.rejectedPrefix,
  };
}

function requireLookupColumns(object: EffectiveObject, input: PlanExportInput): void {
  for (const [id, lookup] of Object.entries(object.lookups)) {
    const use = `the lookup ${id}`;
    requireColumns(object.reference, fileName(input.files), [{ name: lookup.on, use: `${use}.on` }], input.header.file);
    requireColumns(
      object.reference,
      fileName(input.lookupFiles[id] ?? []),
      [{ name: lookup.key, use: `${use}.key` }],
      input.header.lookups[id] ?? [],
    );
  }
}

function lookupsOf(object: EffectiveObject, input: PlanExportInput): ExportPlan['lookups'] {
  return Object.entries(object.lookups).map(([id, lookup]) => ({
    id,
    files: input.lookupFiles[id] ?? [],
    on: lookup.on,
    key: lookup.key,
    replace: lookup.replace ?? {},
  }));
}

function fileName(files: readonly ExportFile[]): string {
  return files[0]?.key ?? 'no file';
}
