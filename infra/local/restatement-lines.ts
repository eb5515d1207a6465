import type { RestatementCause } from '../../shared/contracts/comparability.ts';
import { countText, percentText } from '../../shared/narrative/plain-number.ts';
import { alignedTable } from './aligned-table.ts';
import type { RestatedNumber, Restatement } from './restatement.ts';

const MOST_SHOWN = 60;

/** Why numbers differ, part by part: the whole funnel first. */
export function restatementLines({ order, notToldApart, numbers }: Restatement): string[] {
  if (numbers.length === 0) return ['', 'Restated  nothing'];
  const shown = [...numbers.filter(isOfAll), ...numbers.filter((one) => !isOfAll(one))].slice(0, MOST_SHOWN);
  const rows = shown.map(({ number, before, after, parts }) => [
    `  ${number}`,
    `${valueText(number, before)} -> ${valueText(number, after)}`,
    parts.map(({ causes, change }) => `${causesText(causes)} ${changeText(number, change)}`).join(', '),
  ]);
  const more = numbers.length - shown.length;
  return [
    '',
    `Restated  ${countText(numbers.length)} numbers; parts in the order ${order.map(causeText).join(', ')}: another order may give other parts`,
    ...notToldApart.map((reason) => `  not told apart: ${reason}`),
    ...alignedTable(['  number', 'before -> after', 'because of'], rows),
    ...(more > 0 ? [`  and ${countText(more)} more; --json prints all`] : []),
  ];
}

function isOfAll({ number }: RestatedNumber): boolean {
  return number.startsWith('all.');
}

function causesText(causes: readonly RestatementCause[]): string {
  return causes.map(causeText).join(' or ');
}

function causeText(cause: RestatementCause): string {
  return cause.replace('_', ' ');
}

function isRate(number: string): boolean {
  return number.endsWith(' conversion');
}

function valueText(number: string, value: number): string {
  return isRate(number) ? percentText(value / 1e6) : countText(value);
}

function changeText(number: string, change: number): string {
  const sign = change < 0 ? '-' : '+';
  const size = Math.abs(change);
  return isRate(number) ? `${sign}${(size / 1e4).toFixed(1)} pts` : `${sign}${countText(size)}`;
}
