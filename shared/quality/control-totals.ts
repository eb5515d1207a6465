import { Period } from '../contracts/run-plan.ts';

/** One published total: entrants of a stage, deals won or revenue of a funnel, in a month or a quarter. */
export type ControlTotal = {
  readonly line: number;
  readonly period: string;
  readonly funnel: string;
  /** Empty but for `entered`. */
  readonly stage: string;
  readonly measure: 'entered' | 'won' | 'revenue';
  readonly value: number;
};

const COLUMNS = ['period', 'funnel', 'stage', 'measure', 'value'];

/**
 * A CSV with a header, commas and a dot for decimals; quotes are not needed and not read. What cannot be read, or is said twice,
 * is told by line.
 */
export function readControlTotals(text: string): {
  readonly totals: readonly ControlTotal[];
  readonly problems: readonly string[];
} {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.split(',').map((field) => field.trim()));
  const header = lines[0] ?? [];
  const missing = COLUMNS.filter((column) => !header.includes(column));
  if (missing.length > 0)
    return {
      totals: [],
      problems: [`line 1 has no column ${missing.join(', ')}; the columns are ${COLUMNS.join(', ')}`],
    };
  const totals: ControlTotal[] = [];
  const problems: string[] = [];
  for (const [index, fields] of lines.entries()) {
    if (index === 0 || fields.every((field) => field === '')) continue;
    const read =
      fields.length > header.length ? tooLong(fields, header, index + 1) : totalOf(header, fields, index + 1);
    const same = typeof read === 'string' ? undefined : totals.find((one) => placeOf(one) === placeOf(read));
    if (typeof read === 'string') problems.push(read);
    else if (same === undefined) totals.push(read);
    else problems.push(`line ${read.line} says ${placeOf(read)} again, which line ${same.line} says`);
  }
  return { totals, problems };
}

/** Such as `2026-10.sales.open.entered`: what one line says, and no other. */
export function placeOf({ period, funnel, stage, measure }: ControlTotal): string {
  return [period, funnel, stage, measure].filter((part) => part !== '').join('.');
}

function tooLong(fields: readonly string[], header: readonly string[], line: number): string {
  return `line ${line} has ${fields.length} fields and line 1 has ${header.length}: numbers are written without commas, such as 1234.50`;
}

function totalOf(header: readonly string[], fields: readonly string[], line: number): ControlTotal | string {
  const of = (column: string) => fields[header.indexOf(column)] ?? '';
  const measure = of('measure');
  if (!Period.safeParse(of('period')).success) return `line ${line}: "${of('period')}" is no period such as 2026-10`;
  if (measure !== 'entered' && measure !== 'won' && measure !== 'revenue')
    return `line ${line}: "${measure}" is none of entered, won, revenue`;
  if (!/^-?\d+(\.\d+)?$/.test(of('value'))) return `line ${line}: "${of('value')}" is no number`;
  if ((measure === 'entered') !== (of('stage') !== ''))
    return `line ${line}: entered has a stage, won and revenue have none`;
  return { line, period: of('period'), funnel: of('funnel'), stage: of('stage'), measure, value: Number(of('value')) };
}
