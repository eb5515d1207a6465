import { ContractError } from '../../contracts/errors.ts';

/** A value as Trino writes it. */
export function sqlLiteral(value: string | number): string {
  if (typeof value === 'string') return sqlText(value);
  if (Number.isSafeInteger(value)) return String(value);
  if (Number.isFinite(value)) return `DOUBLE '${value}'`;
  throw new ContractError(`not a number that a query takes: ${value}`);
}

/** A text between quotes: the quote is the only character that means something in there. */
export function sqlText(value: string): string {
  if (!value.isWellFormed()) throw new ContractError('half of a surrogate pair is no text that a query takes');
  return `'${value.replaceAll("'", "''")}'`;
}
