import type { Lookup, Source, SourceObject } from '../../contracts/definitions.ts';
import { type ColumnProfile, profileColumn, wordsOf } from '../../ingest/profile/profile-column.ts';
import type { ProfiledExport } from '../../ingest/profile/profile-export.ts';
import { textsOf } from '../../ingest/profile/text-table.ts';
import { guess, type Note, type Proposed, within } from './note.ts';
import { outcomeScore } from './outcome-column.ts';
import type { Sources } from './propose-known-sources.ts';
import { proposedFormat } from './proposed-format.ts';
import { proposedId } from './proposed-id.ts';
import { type KeyFound, keyMismatches, keyOf } from './related-table.ts';
import { closingDate } from './stages-of-labels.ts';
import type { Parts, ReadObject, UnitObject } from './unit-object.ts';

const SOURCE = 'crm';
const OF_PEOPLE = /lead|prospect|person|people|contact|client|customer|visitor|student|member/;
const OF_ACCOUNTS = /account|compan|organi[sz]ation/;
const AMOUNT = /amount|value|revenue|price|(^|_)(arr|acv|tcv|mrr)(_|$)|deal_size/;
const CURRENCY = /currency/;
const NUMBERED = '#row';

/** A source of tables that no preset knows: the one that tells outcomes holds the units, those with its keys are joined to it. */
export function proposeOwnTables(exports: readonly ProfiledExport[]): Proposed<Sources> {
  const main = unitsAmong(exports);
  if (main === undefined) return { value: nothing(exports), notes: [] };
  const others = exports.filter((each) => each !== main);
  const related = others.flatMap((each): KeyFound[] => {
    const found = keyOf(main, each);
    return found === undefined ? [] : [found];
  });
  const isAccounts = ({ other, column }: KeyFound) =>
    OF_ACCOUNTS.test(wordsOf(`${other.key} ${column}`)) && column !== idOf(main);
  const accounts = related.find(isAccounts);
  const lookups = related.filter((each) => each !== accounts);
  const units = unitParts(main, accounts);
  const joined = withLookupColumns(main, lookups);
  const unit: UnitObject = {
    ...joined,
    reference: `${SOURCE}.${units.id}`,
    grain: units.holds === 'people' ? 'person' : 'opportunity',
    parts: units.parts,
    isKnown: false,
  };
  const closed = units.holds === 'opportunities' ? closingDate(unit) : undefined;
  const columns = { ...units.columns, ...(closed === undefined ? {} : { closed }) };
  const held = { files: main.key, holds: units.holds, ...proposedFormat(main).value, columns };
  const source: Source = {
    objects: {
      ...(accounts === undefined ? {} : { accounts: accountsOf(accounts) }),
      [units.id]: withLookups(held, lookups),
    },
  };
  const place = ['sources', SOURCE, 'objects', units.id];
  return {
    value: {
      sources: { [SOURCE]: source },
      units: [unit],
      accounts: accounts === undefined ? [] : [accountObject(accounts)],
      left: others.filter((each) => !related.some(({ other }) => other === each)).map(({ key }) => key),
    },
    notes: [
      ...within(place, [guess([], units.why), ...units.notes, ...proposedFormat(main).notes]),
      ...(accounts === undefined
        ? []
        : [
            guess(
              ['sources', SOURCE, 'objects', 'accounts'],
              `${accounts.column} of ${main.key} names a row of ${accounts.other.key}`,
            ),
          ]),
      ...lookups.flatMap((found) => within([...place, 'lookups', lookupId(found)], lookupNotes(main, found))),
    ],
  };
}

function accountsOf({ other, key }: KeyFound): SourceObject {
  return { files: other.key, holds: 'accounts', ...proposedFormat(other).value, columns: { id: key } };
}

function nothing(exports: readonly ProfiledExport[]): Sources {
  return { sources: {}, units: [], accounts: [], left: exports.map(({ key }) => key) };
}

/** The table that says what became of its records; of several the one with more dates, then with more rows. */
function unitsAmong(exports: readonly ProfiledExport[]): ProfiledExport | undefined {
  const telling = exports.filter(({ columns }) => columns.some((column) => outcomeScore(column) > 0));
  const dates = ({ columns }: ProfiledExport) => columns.filter((column) => column.dates.length > 0).length;
  const rank = (one: ProfiledExport, other: ProfiledExport) =>
    dates(other) - dates(one) || other.table.rows.length - one.table.rows.length;
  return telling.sort(rank)[0];
}

function idOf({ columns }: ProfiledExport): string | undefined {
  const keys = columns.filter(({ isKey, dates }) => isKey && dates.length === 0).map(({ name }) => name);
  return keys.find((name) => /(^|_)(id|key)$/.test(wordsOf(name))) ?? keys[0];
}

function unitParts(main: ProfiledExport, accounts: KeyFound | undefined) {
  const named = (words: RegExp, fits: (column: ColumnProfile) => boolean) =>
    main.columns.find((column) => words.test(wordsOf(column.name)) && fits(column))?.name;
  const stage = [...main.columns].sort((one, other) => outcomeScore(other) - outcomeScore(one))[0]?.name ?? '';
  const id = idOf(main);
  const dated = main.columns.filter(({ dates }) => dates.length > 0).map(({ name }) => name);
  const isPeople = OF_PEOPLE.test(wordsOf(`${id ?? ''} ${main.key}`)) || (id === undefined && dated.length === 0);
  const holds: 'people' | 'opportunities' = isPeople ? 'people' : 'opportunities';
  const created =
    dated.find((name) => /creat|open|start|enter|regist|submit|received|min/.test(wordsOf(name))) ?? dated[0];
  const amount = isPeople ? undefined : named(AMOUNT, ({ isNumber }) => isNumber);
  const currency = isPeople ? undefined : named(CURRENCY, () => true);
  const account = accounts?.column;
  const columns = {
    id: id ?? NUMBERED,
    ...(account === undefined ? {} : { account }),
    ...(isPeople && created !== undefined ? { created } : {}),
    ...(amount === undefined ? {} : { amount }),
    ...(currency === undefined ? {} : { currency }),
  };
  const parts: Parts = { ...columns, stage };
  const notes: readonly Note[] = [
    guess(
      ['columns', 'id'],
      id === undefined
        ? 'no column tells the rows apart: they go by their number, which another export does not keep'
        : `no value of ${id} is there twice`,
    ),
    ...(amount === undefined ? [] : [guess(['columns', 'amount'], `the name of ${amount} is that of an amount`)]),
  ];
  const why = `${stage} says what became of each row of ${main.key}, which ${isPeople ? 'look like people' : 'look like opportunities'}; edit \`holds\` if they are ${isPeople ? 'opportunities' : 'people'}`;
  return { id: isPeople ? 'leads' : 'opportunities', holds, columns, parts, notes, why };
}

function withLookups(object: SourceObject, found: readonly KeyFound[]): SourceObject {
  if (found.length === 0) return object;
  const lookups = found.map((each): [string, Lookup] => {
    const replace = keyMismatches(each).meant;
    const lookup = { files: each.other.key, on: each.column, key: each.key };
    return [lookupId(each), Object.keys(replace).length === 0 ? lookup : { ...lookup, replace }];
  });
  return { ...object, lookups: Object.fromEntries(lookups) };
}

function lookupId({ other }: KeyFound): string {
  return proposedId(other.key.replace(/^.*\//, '').replace(/\..*$/, ''));
}

function lookupNotes(main: ProfiledExport, found: KeyFound): readonly Note[] {
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

function accountObject({ other, key }: KeyFound): ReadObject {
  return { reference: `${SOURCE}.accounts`, table: other.table, columns: other.columns, parts: { id: key } };
}

/** What lookups add to the units' own columns: only their kinds of values count, the rows stay those of the units. */
function withLookupColumns(main: ProfiledExport, lookups: readonly KeyFound[]): Pick<UnitObject, 'table' | 'columns'> {
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
