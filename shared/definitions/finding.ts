import { nearestText } from './nearest-text.ts';

/** One thing that is wrong, before its line is known. `path` leads from the file's root to the place. */
export type Finding = {
  readonly path: readonly PropertyKey[];
  readonly found: string;
  readonly allowed: string;
  readonly didYouMean?: string;
};

/** A finding about a text that should be one of several. */
export function notOneOf(
  path: readonly PropertyKey[],
  found: string,
  candidates: readonly string[],
  what: string,
): Finding {
  const nearest = nearestText(found, candidates);
  const allowed = candidates.length === 0 ? `${what}, of which there is none` : `${what}: ${candidates.join(', ')}`;
  return { path, found: JSON.stringify(found), allowed, ...(nearest === undefined ? {} : { didYouMean: nearest }) };
}

/** `funnels.acquisition.stages[2].label`; keys that are no plain words stand in brackets and quotes. */
export function pathText(path: readonly PropertyKey[]): string {
  const text = path
    .map((part) => {
      if (typeof part === 'number') return `[${part}]`;
      return /^[A-Za-z_][A-Za-z0-9_]*$/.test(String(part)) ? `.${String(part)}` : `[${JSON.stringify(String(part))}]`;
    })
    .join('')
    .replace(/^\./, '');
  return text === '' ? 'the whole file' : text;
}
