import { ContractError } from '../../contracts/errors.ts';

const LONGEST = 1024;
/** All but tab and line ends, which a text may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/**
 * A value as Athena's ExecutionParameters take it. They are no bind protocol: each is put into the statement as the SQL
 * expression that it is, so that quoting is ours. Throws ContractError for what cannot be written safely.
 */
export function athenaParameter(value: string | number): string {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value))
      throw new ContractError(`A query parameter must be a whole number, not ${value}.`);
    return String(value);
  }
  if (!value.isWellFormed() || CONTROL.test(value))
    throw new ContractError('A query parameter holds a control character or half of a surrogate pair.');
  const quoted = `'${value.replaceAll("'", "''")}'`;
  if (quoted.length > LONGEST)
    throw new ContractError(`A query parameter has ${quoted.length} characters; Athena takes ${LONGEST}.`);
  return quoted;
}
