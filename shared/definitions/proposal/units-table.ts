import { ROW_ID } from '../../contracts/definitions.ts';
import { type ColumnProfile, wordsOf } from '../../ingest/profile/profile-column.ts';
import type { ProfiledExport } from '../../ingest/profile/profile-export.ts';
import { guess, type Note } from './note.ts';
import { outcomeScore } from './outcome-column.ts';
import type { KeyFound } from './related-table.ts';
import type { Parts } from './unit-object.ts';

const OF_PEOPLE = /lead|prospect|person|people|contact|client|customer|visitor|student|member/;
const AMOUNT =
  /amount|value|revenue|price|(^|_)(arr|acv|tcv|mrr)(_|$)|deal_size|betrag|bedrag|montant|import[eo]|valor/;
const CURRENCY = /currency|währung|valuta|devise|divisa|moneda|moeda/;

/** The table that says what became of its records; of several the one with more dates, then with more rows. */
export function unitsAmong(exports: readonly ProfiledExport[]): ProfiledExport | undefined {
  const telling = exports.filter(({ columns }) => columns.some((column) => outcomeScore(column) > 0));
  const dates = ({ columns }: ProfiledExport) => columns.filter((column) => column.dates.length > 0).length;
  const rank = (one: ProfiledExport, other: ProfiledExport) =>
    dates(other) - dates(one) || other.table.rows.length - one.table.rows.length;
  return telling.sort(rank)[0];
}

/** The column that tells the rows apart. */
export function idOf({ columns }: ProfiledExport): string | undefined {
  const keys = columns.filter(({ isKey, dates }) => isKey && dates.length === 0).map(({ name }) => name);
  return keys.find((name) => /(^|_)(id|key)$/.test(wordsOf(name))) ?? keys[0];
}

/** What the rows are and which columns play which part, by names and values. */
export function unitParts(main: ProfiledExport, accounts: KeyFound | undefined) {
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
    id: id ?? ROW_ID,
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
    ...(currency === undefined
      ? []
      : [guess(['columns', 'currency'], `the name of ${currency} is that of a currency`)]),
    ...(columns.created === undefined
      ? []
      : [guess(['columns', 'created'], `of its dates ${created} looks like the first`)]),
  ];
  const why = `${stage} says what became of each row of ${main.key}, which ${isPeople ? 'look like people' : 'look like opportunities'}; edit \`holds\` if they are ${isPeople ? 'opportunities' : 'people'}`;
  return { id: isPeople ? 'leads' : 'opportunities', holds, columns, parts, notes, why };
}
