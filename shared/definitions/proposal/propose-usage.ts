import type { Source, Usage } from '../../contracts/definitions.ts';
import { type ColumnProfile, wordsOf } from '../../ingest/profile/profile-column.ts';
import type { ProfiledExport } from '../../ingest/profile/profile-export.ts';
import { textsOf } from '../../ingest/profile/text-table.ts';
import { ask, guess, type Note, type Proposed } from './note.ts';
import { proposedFormat } from './proposed-format.ts';
import { proposedId } from './proposed-id.ts';
import type { ReadObject, UnitObject } from './unit-object.ts';

const SOURCE = 'product';
const OBJECT = 'usage';
const KNOWN_SHARE = 0.5;
const MOST_METRICS = 10;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const COUNTS = /count|events?|sessions?|logins?|minutes|hours|usage|used|quantity|total|value|active|seats/;
const NO_COUNT = /(^|_)(id|key|year|month|day)$/;

export type ProposedUsage = {
  readonly sources: Readonly<Record<string, Source>>;
  readonly usage: Usage | undefined;
  /** The exports that it was made of. */
  readonly used: readonly string[];
};

/**
 * How much customers use: a table that names accounts, a day or month of each row, and how much. What its numbers are called is
 * a guess; who is a customer, a funnel has to say.
 */
export function proposeUsage(
  exports: readonly ProfiledExport[],
  units: readonly UnitObject[],
  accounts: readonly ReadObject[],
): Proposed<ProposedUsage> {
  const known = accountIds(units, accounts);
  const found = exports.flatMap((each) => usageIn(each, known));
  const [first] = found;
  if (first === undefined) return { value: { sources: {}, usage: undefined, used: [] }, notes: [] };
  const { export: file, account, when, count, metric } = first;
  const columns = { account, used: when, count, ...(metric === undefined ? {} : { metric: metric.name }) };
  const place = ['sources', SOURCE, 'objects', OBJECT];
  const notes: readonly Note[] = [
    guess(
      place,
      `${account} of ${file.key} names accounts, ${when} says when and ${count} how much; edit what \`count\` is if it is another column`,
    ),
    guess(
      ['usage', 'metrics'],
      metric === undefined
        ? `the name of ${count}; edit its label`
        : `the values of ${metric.name}; put those together under \`match\` that mean one thing`,
    ),
    ask(
      ['usage', 'metrics'],
      'from how much on is an account active within a period? Anything above nothing stands here; activeFrom says another',
    ),
  ];
  return {
    value: {
      sources: {
        [SOURCE]: {
          objects: { [OBJECT]: { files: file.key, holds: 'usage', ...proposedFormat(file).value, columns } },
        },
      },
      usage: { metrics: metricsOf(count, metric) },
      used: [file.key],
    },
    notes: [
      ...notes,
      ...found
        .slice(1)
        .map(({ export: { key } }) => ask(place, `does ${key} hold usage too? It looks as if; it is not read`)),
    ],
  };
}

function accountIds(units: readonly UnitObject[], accounts: readonly ReadObject[]): ReadonlySet<string> {
  const ofUnits = units.flatMap(({ table, parts }) => textsOf(table, parts.account));
  return new Set(
    [...ofUnits, ...accounts.flatMap(({ table, parts }) => textsOf(table, parts.id))].filter((id) => id !== ''),
  );
}

function usageIn(file: ProfiledExport, known: ReadonlySet<string>) {
  const texts = (name: string) => [...new Set(textsOf(file.table, name))].filter((text) => text !== '');
  const account = file.columns.find(({ name }) => {
    const own = texts(name);
    return own.length > 0 && own.filter((text) => known.has(text)).length >= KNOWN_SHARE * own.length;
  })?.name;
  const others = file.columns.filter(({ name }) => name !== account);
  const when = others.find(
    ({ name, dates }) =>
      dates.length === 1 || (texts(name).length > 0 && texts(name).every((text) => MONTH.test(text))),
  )?.name;
  const numbers = others.filter(({ name, isNumber }) => isNumber && name !== when && !NO_COUNT.test(wordsOf(name)));
  const count = (numbers.find(({ name }) => COUNTS.test(wordsOf(name))) ?? numbers[0])?.name;
  if (account === undefined || when === undefined || count === undefined) return [];
  const metric = others.find((column) => column.name !== when && isOfMetrics(column));
  return [{ export: file, account, when, count, metric }];
}

function isOfMetrics({ values, isNumber, isKey, isPrivate, dates }: ColumnProfile): boolean {
  const isFew = values !== undefined && values.length >= 2 && values.length <= MOST_METRICS;
  return isFew && !isNumber && !isKey && !isPrivate && dates.length === 0;
}

function metricsOf(count: string, metric: ColumnProfile | undefined): Usage['metrics'] {
  const texts = (metric?.values ?? []).map(([text]) => text);
  if (texts.length === 0) return [{ id: proposedId(count), label: count }];
  const taken: string[] = [];
  return texts.map((text) => {
    const id = proposedId(text, taken);
    taken.push(id);
    return { id, label: text, match: [text] };
  });
}
