import type { ExportColumn, ExportPlan } from '../ports.ts';
import { type EffectiveColumn, type EffectiveObject, nameOf } from './resolve-object.ts';

/**
 * What tells the versions of one record apart, where the loader may write a record more than once: nothing where the file
 * lacks a column of the key, or all that would tell which version is the newest.
 */
export function versionColumns(
  object: EffectiveObject,
  isThere: (name: string) => boolean,
): { readonly columns: readonly ExportColumn[]; readonly versions: ExportPlan['versions'] } {
  const key = textColumns('key', object.key, isThere);
  const newest = textColumns('newest', object.newest, isThere);
  if (key.length < object.key.length || key.length === 0 || newest.length === 0)
    return { columns: [], versions: undefined };
  return {
    columns: [...key, ...newest],
    versions: { key: key.map(({ name }) => name), newest: newest.map(({ name }) => name) },
  };
}

function textColumns(
  prefix: string,
  columns: readonly EffectiveColumn[],
  isThere: (name: string) => boolean,
): readonly ExportColumn[] {
  return columns
    .map((column) => nameOf(column, isThere))
    .filter(isThere)
    .map((from, index) => ({ name: `${prefix}_${index + 1}`, from, read: 'text', optional: true }));
}
