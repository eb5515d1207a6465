import type { Lookup, SourceObject } from '../../contracts/definitions.ts';
import { profileColumn } from '../../ingest/profile/profile-column.ts';
import type { ProfiledExport } from '../../ingest/profile/profile-export.ts';
import { textsOf } from '../../ingest/profile/text-table.ts';
import { guess, type Note } from './note.ts';
import { proposedId } from './proposed-id.ts';
import { type KeyFound, keyMismatches } from './related-table.ts';
import type { UnitObject } from './unit-object.ts';

/** The object with a lookup for each table that has its keys. */
export function withLookups(object: SourceObject, found: readonly KeyFound[]): SourceObject {
  if (found.length === 0) return object;
  const lookups = found.map((each): [string, Lookup] => {
    const replace = keyMismatches(each).meant;
    const lookup = { files: each.other.key, on: each.column, key: each.key };
    return [lookupId(each), Object.keys(replace).length === 0 ? lookup : { ...lookup, replace }];
  });
  return { ...object, lookups: Object.fromEntries(lookups) };
}

export function lookupId({ other }: KeyFound): string {
  return proposedId(other.key.replace(/^.*\//, '').replace(/\..*$/, ''));
}

export function lookupNotes(main: ProfiledExport, found: KeyFound): readonly Note[] {
  const { meant, unknown } = keyMismatches(found);
  const pairs = Object.entries(meant).map(([text, there]) => `${text} for ${there}`);
  return [
    guess(
      [],
      `${found.column} of ${main.key} names a row of ${found.other.key}${unknown.length === 0 ? '' : `; not found there: ${unknown.slice(0, 5).join(', ')}`}`,
    ),
    ...(pairs.length === 0 ? [] : [guess(['replace'], `written otherwise: ${pairs.join(', ')}`)]),
  ];
}

/** What lookups add to the units' own columns: only their kinds of values count, the rows stay those of the units. */
export function withLookupColumns(
  main: ProfiledExport,
  lookups: readonly KeyFound[],
): Pick<UnitObject, 'table' | 'columns'> {
  return lookups.reduce<Pick<UnitObject, 'table' | 'columns'>>(
    ({ table, columns }, found) => {
      const added = joinedColumns(
        found,
        table.rows.map((row) => row[table.names.indexOf(found.column)] ?? ''),
      );
      return {
        table: {
          ...table,
          names: [...table.names, ...added.names],
          rows: table.rows.map((row, index) => [...row, ...(added.rows[index] ?? [])]),
        },
        columns: [...columns, ...added.columns],
      };
    },
    { table: main.table, columns: main.columns },
  );
}

function joinedColumns(found: KeyFound, keys: readonly string[]) {
  const { table } = found.other;
  const replace = keyMismatches(found).meant;
  const rowOf = new Map(textsOf(table, found.key).map((key, row) => [key, table.rows[row] ?? []]));
  const places = table.names.flatMap((name, place) => (name === found.key ? [] : [{ name, place }]));
  const names = places.map(({ name }) => `${lookupId(found)}.${name}`);
  const rows = keys.map((key) => places.map(({ place }) => rowOf.get(replace[key] ?? key)?.[place] ?? ''));
  const columns = names.map((name, place) =>
    profileColumn(
      name,
      rows.map((row) => row[place] ?? ''),
    ),
  );
  return {
    names,
    rows,
    columns: columns.map((column, place) =>
      isPrivate(found, places[place]?.name) ? { ...column, isPrivate: true } : column,
    ),
  };
}

function isPrivate({ other }: KeyFound, name: string | undefined): boolean {
  return other.columns.some((column) => column.name === name && column.isPrivate);
}
