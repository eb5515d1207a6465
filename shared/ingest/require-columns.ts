import { ExportError } from '../contracts/errors.ts';
import { nearestText } from '../definitions/nearest-text.ts';

/** A column by name, and what it is for. */
export type NeededColumn = { readonly name: string; readonly use: string };

/** Throws ExportError that lists every needed column which a file does not have, or has more than once. */
export function requireColumns(
  object: string,
  file: string,
  needed: readonly NeededColumn[],
  names: readonly string[],
): void {
  const problems = needed.flatMap(({ name, use }) => {
    const times = names.filter((other) => other === name).length;
    if (times === 1) return [];
    if (times > 1) return [`the column "${name}" (${use}) is there ${times} times`];
    const nearest = nearestText(name, names);
    return [`no column "${name}" (${use})${nearest === undefined ? '' : `, did you mean "${nearest}"?`}`];
  });
  if (problems.length === 0) return;
  throw new ExportError(
    `${object}, ${file}: ${[...new Set(problems)].join('; ')}. Columns of the file: ${names.join(', ')}`,
  );
}
