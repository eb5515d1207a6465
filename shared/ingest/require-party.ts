import { ExportError } from '../contracts/errors.ts';
import type { ExportColumn } from '../ports.ts';
import type { EffectiveObject } from './resolve-object.ts';

const PARTIES = ['person', 'contact', 'opportunity'] as const;

/**
 * Throws ExportError where a file of touches or activities has none of the columns that would tell whom they were with: all
 * of its rows would be read, and be of nobody.
 */
export function requireParty(
  { holds, reference, columns }: EffectiveObject,
  file: string,
  read: readonly ExportColumn[],
  names: readonly string[],
): void {
  if (holds !== 'activities' && holds !== 'touches') return;
  if (PARTIES.some((part) => read.some(({ name }) => name === part))) return;
  const known = PARTIES.flatMap((part) => (columns[part] === undefined ? [] : [`"${columns[part].name}" (${part})`]));
  throw new ExportError(
    `${reference}, ${file}: no column tells with whom these ${holds} were: ${known.join(', ')} ${known.length === 1 ? 'is' : 'are'} not there. Export one of them too, or say under \`columns\` what it is called. Columns of the file: ${names.join(', ')}`,
  );
}
