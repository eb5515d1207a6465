import { ContractError } from '../contracts/errors.ts';

/**
 * The parts of an object key, checked: relative, separated by single `/`, at least one. A part is not empty, does not
 * begin with a dot (which takes in `..` and our own `.tmp`) and holds no backslash, NUL or half of a surrogate pair,
 * which a file system would change without a word. Throws ContractError.
 */
export function keyParts(key: string): readonly string[] {
  const parts = key.split('/');
  for (const part of parts) {
    const problem = problemOf(part);
    if (problem !== undefined) throw new ContractError(`The object key ${JSON.stringify(key)} ${problem}.`);
  }
  return parts;
}

/** The parts of a prefix: like those of a key, but a slash may end it, and an empty one stands for everything. */
export function prefixParts(prefix: string): readonly string[] {
  const path = prefix.endsWith('/') ? prefix.slice(0, -1) : prefix;
  return prefix === '' ? [] : keyParts(path);
}

function problemOf(part: string): string | undefined {
  if (part === '') return 'has an empty part';
  if (part.startsWith('.')) return 'has a part that begins with a dot';
  if (part.includes('\\')) return 'holds a backslash';
  if (part.includes('\0')) return 'holds a NUL';
  if (!part.isWellFormed()) return 'holds half of a surrogate pair';
  return undefined;
}
