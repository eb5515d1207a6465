import { columnSpellings } from '../column-spellings.ts';
import { type IdentifiedExport, identifyExport } from '../identify-export.ts';
import { LOADED_SHAPES } from '../shape.ts';
import { snakeCase } from '../snake-case.ts';
import { objectsOf, SOURCE_PRESETS } from '../source-preset.ts';
import type { ProfiledExport } from './profile-export.ts';
import { hasNoEnding } from './sniff-format.ts';
import { textsOf } from './text-table.ts';

/** A file with what it is, where a preset knows it; `isSure` where its columns leave no other object. */
export type SettledExport = ProfiledExport & { readonly is?: IdentifiedExport; readonly isSure: boolean };

/** Fewer signs than these may be there by chance: two columns of such names prove no system by themselves. */
const SURE_SIGNS = { read: 3, counted: 4 } as const;

/**
 * Which object of which system each file is. One system and shape is settled by the files with many signs; what has few
 * signs belongs to a system only beside those. Of objects with the same columns the name of the file tells, and so it does of
 * a file beside those that has the key of an object, but not all of its signs.
 */
export function settlePresets(exports: readonly ProfiledExport[]): readonly SettledExport[] {
  const candidates = exports.map((each) => likeliest(each));
  const proof = candidates.flatMap(([first]) => (first !== undefined && isProof(first) ? [first] : []));
  const proven = new Set(proof.map(systemOf));
  const settled = exports.map((each, index): SettledExport => {
    const possible = (candidates[index] ?? []).filter((candidate) => proven.has(systemOf(candidate)));
    const [is, ...others] = sortedByName(each.key, possible);
    if (is !== undefined) return { ...each, is, isSure: others.length === 0 };
    const named = proof.map((system) => ofName(each, system)).find((found) => found !== undefined);
    return named === undefined ? { ...each, isSure: true } : { ...each, is: named, isSure: false };
  });
  const objects = new Set(settled.flatMap(({ is }) => (is === undefined ? [] : [objectOf(is)])));
  return settled.flatMap((each) => [
    each,
    ...presentRecords(each).filter(({ is }) => is && !objects.has(objectOf(is))),
  ]);
}

/** Where a table is of all versions of its records, those of today are in it too: an object of their own. */
function presentRecords({ is, ...found }: SettledExport): readonly SettledExport[] {
  const object = is?.object.replace(/Versions$/, '');
  const active = is && LOADED_SHAPES[is.shape].present?.active;
  if (is === undefined || object === undefined || object === is.object || active === undefined) return [];
  const said = textsOf(found.table, active);
  const rows = found.table.rows.filter((_, row) => /^(true|t|1)$/i.test(said[row] ?? ''));
  return [{ ...found, table: { ...found.table, rows }, is: { ...is, object } }];
}

function objectOf({ preset, shape, object }: IdentifiedExport): string {
  return `${preset} ${shape} ${object}`;
}

/**
 * Those for which as many columns speak as for any other; where a loader adds nothing a system's own export, or AppFlow's, which
 * alone writes files without an ending.
 */
function likeliest({ key, table }: ProfiledExport): readonly IdentifiedExport[] {
  const all = identifyExport(table.names);
  const most = all.filter(({ signs }) => signs.length === all[0]?.signs.length);
  const first = most.find(({ shape }) => shape === 'appflow' && hasNoEnding(key)) ?? most[0];
  return most.filter(({ preset, shape }) => preset === first?.preset && shape === first.shape);
}

/** The object of a system after which a file is named, where the file has its key: `Account.csv`, `Lead_2.csv.gz`. */
function ofName({ key, table }: ProfiledExport, { preset, shape }: IdentifiedExport): IdentifiedExport | undefined {
  const name = snakeCase(key.replace(/^.*\//, '').replace(/\..*$/, '')).replace(/(_data|_\d+)+$/, '');
  const known = SOURCE_PRESETS[preset];
  const [object, its] = Object.entries(objectsOf(known, shape)).find(([id]) => snakeCase(id) === name) ?? [];
  if (object === undefined || its === undefined || its.key.length === 0) return undefined;
  const signs = its.key.map((part) =>
    columnSpellings(known, its, shape, part).find((spelling) => table.names.includes(spelling)),
  );
  const there = signs.filter((sign) => sign !== undefined);
  return there.length === signs.length ? { preset, shape, object, signs: there } : undefined;
}

function isProof({ preset, object, signs }: IdentifiedExport): boolean {
  const isRead = SOURCE_PRESETS[preset].objects[object]?.holds !== undefined;
  return signs.length >= (isRead ? SURE_SIGNS.read : SURE_SIGNS.counted);
}

function systemOf({ preset, shape }: IdentifiedExport): string {
  return `${preset} ${shape}`;
}

function sortedByName(key: string, candidates: readonly IdentifiedExport[]): readonly IdentifiedExport[] {
  const name = snakeCase(key);
  const fits = ({ object }: IdentifiedExport) => (name.includes(snakeCase(object)) ? snakeCase(object).length : 0);
  return [...candidates].sort((one, other) => fits(other) - fits(one));
}
