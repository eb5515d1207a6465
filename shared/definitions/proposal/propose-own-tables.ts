import type { Source, SourceObject } from '../../contracts/definitions.ts';
import { wordsOf } from '../../ingest/profile/profile-column.ts';
import type { ProfiledExport } from '../../ingest/profile/profile-export.ts';
import { guess, type Note, type Proposed, within } from './note.ts';
import type { Sources } from './propose-known-sources.ts';
import { proposedFormat } from './proposed-format.ts';
import { lookupId, lookupNotes, withLookupColumns, withLookups } from './proposed-lookups.ts';
import { type KeyFound, keyOf } from './related-table.ts';
import { closingDate } from './stage-dates.ts';
import type { ReadObject, UnitObject } from './unit-object.ts';
import { idOf, unitParts, unitsAmong } from './units-table.ts';

const SOURCE = 'crm';
const OF_ACCOUNTS = /account|compan|organi[sz]ation/;

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
      ...within(place, [guess([], units.why), ...units.notes, ...closedNote(closed), ...proposedFormat(main).notes]),
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

function closedNote(closed: string | undefined): readonly Note[] {
  const why = `of its dates ${closed} looks like the one that ends a record; edit if amounts are of another day`;
  return closed === undefined ? [] : [guess(['columns', 'closed'], why)];
}

function accountsOf({ other, key }: KeyFound): SourceObject {
  return { files: other.key, holds: 'accounts', ...proposedFormat(other).value, columns: { id: key } };
}

function nothing(exports: readonly ProfiledExport[]): Sources {
  return { sources: {}, units: [], accounts: [], left: exports.map(({ key }) => key) };
}

function accountObject({ other, key }: KeyFound): ReadObject {
  return { reference: `${SOURCE}.accounts`, table: other.table, columns: other.columns, parts: { id: key } };
}
