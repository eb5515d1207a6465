import type { Receipt } from '../../shared/contracts/receipt.ts';
import { countText } from '../../shared/narrative/plain-number.ts';
import type { RejectedRow } from '../../shared/report/quality-tables.ts';
import { EXPORTS_PREFIX } from './embedded-ports.ts';
import type { ReadObject } from './read-for-validation.ts';

const MOST_VALUES = 8;

/** What became of an export object, in the words of the person who maps exports. */
export function receiptLines({ object, receipt, rejected = [], error }: ReadObject): string[] {
  if (receipt === undefined) return [object, `  cannot be read: ${error}`];
  const files = receipt.files.map(({ key }) => key.slice(EXPORTS_PREFIX.length)).join(', ');
  const parts: readonly (readonly [string, string])[] = [
    ['rows', placesText(receipt)],
    ...receipt.rejected.map((entry): [string, string] => ['rejected', rejectedText(entry, rejected)]),
    ['ignored', receipt.ignored.map(({ reason, rows }) => `${countText(rows)} ${words(reason)}`).join(', ')],
    ['excluded', receipt.excluded.map(({ rule, rows }) => `${countText(rows)} by the rule ${rule}`).join(', ')],
    [
      'emptied',
      receipt.emptied
        .map(({ reason, column, rows }) => `${countText(rows)} values of ${column}: ${words(reason)}`)
        .join(', '),
    ],
    ['columns', columnsText(receipt)],
    ...receipt.lookups.map((entry): [string, string] => [`lookup ${entry.lookup}`, lookupText(entry)]),
    ...receipt.dimensions.map((entry): [string, string] => [entry.dimension, dimensionText(entry)]),
  ];
  const filled = parts.filter(([, text]) => text !== '');
  const width = Math.max(...filled.map(([name]) => name.length));
  return [`${object}  ${files}`, ...filled.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`)];
}

function placesText({ read, accepted, rejected, ignored, excluded }: Receipt): string {
  const left = [
    [rejected, 'rejected'],
    [ignored, 'ignored'],
    [excluded, 'excluded'],
  ] as const;
  const parts = left.map(([entries, name]) => `${countText(entries.reduce((sum, { rows }) => sum + rows, 0))} ${name}`);
  return `${countText(read)} read: ${[`${countText(accepted)} accepted`, ...parts].join(', ')}`;
}

/** Rows are counted from 1, after the header. */
function rejectedText({ reason, column, rows }: Receipt['rejected'][number], all: readonly RejectedRow[]): string {
  const own = all.filter((row) => row.reason === reason && row.column_name === (column ?? null));
  const places = own.map(
    ({ file, row_number: number, id }) => `row ${number} of ${file}${id === null ? '' : ` (${id})`}`,
  );
  const text = `${countText(rows)} ${words(reason)}${column === undefined ? '' : ` in ${column}`}`;
  return places.length === 0 ? text : `${text}: ${places.join(', ')}${rows > places.length ? ', …' : ''}`;
}

function columnsText({ columnsIgnored, columnsAbsent }: Receipt): string {
  const ignored =
    columnsIgnored === 0
      ? []
      : [`${columnsIgnored} of the file are named nowhere in the definitions and were not read`];
  const absent =
    columnsAbsent.length === 0 ? [] : [`known to the preset and not in this file: ${columnsAbsent.join(', ')}`];
  return [...ignored, ...absent].join('; ');
}

function lookupText({ matched, unmatched, blank }: Receipt['lookups'][number]): string {
  return `${countText(matched)} rows found their key, ${countText(unmatched)} did not, ${countText(blank)} have none`;
}

function dimensionText({ mapped, blank, unmapped, unmappedValues }: Receipt['dimensions'][number]): string {
  const text = `${countText(mapped)} in a segment, ${countText(blank)} blank, ${countText(unmapped)} that no rule takes`;
  const shown = unmappedValues
    .slice(0, MOST_VALUES)
    .map(({ value, rows }) => `${JSON.stringify(value)} ${countText(rows)}`);
  return shown.length === 0 ? text : `${text}: ${shown.join(', ')}${unmappedValues.length > MOST_VALUES ? ', …' : ''}`;
}

function words(reason: string): string {
  return reason.replaceAll('_', ' ');
}
