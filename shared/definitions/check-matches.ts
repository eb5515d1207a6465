import { normaliseText } from '../contracts/stage-evidence.ts';
import type { Finding } from './finding.ts';
import { repeatedIds } from './repeated-ids.ts';

type Path = readonly PropertyKey[];
type Listed = { readonly id: string; readonly match: readonly string[] };

/** A closed list, of channels or of roles: ids that are their own, and texts that each mean one of it. */
export function checkMatches(
  list: readonly Listed[],
  path: Path,
  noun: 'channel' | 'role' | 'metric',
  reserved: readonly string[],
): readonly Finding[] {
  return [...checkIds(list, path, noun, reserved), ...checkTexts(list, path, noun)];
}

function checkIds(list: readonly Listed[], path: Path, noun: string, reserved: readonly string[]): readonly Finding[] {
  const ids = list.map(({ id }) => id);
  const taken = ids.flatMap((id, index) =>
    reserved.includes(id)
      ? [{ path: [...path, index, 'id'], found: JSON.stringify(id), allowed: `any id but ${reserved.join(', ')}` }]
      : [],
  );
  return [...repeatedIds(ids, (index) => [...path, index, 'id'], `the ${noun}s`), ...taken];
}

function checkTexts(list: readonly Listed[], path: Path, noun: string): readonly Finding[] {
  const owners = new Map<string, string>();
  return list.flatMap(({ id, match }, index) =>
    match.flatMap((text, position) => {
      const normal = normaliseText(text);
      const place = [...path, index, 'match', position];
      if (normal === '')
        return [{ path: place, found: 'an empty text', allowed: `a filled text: blanks have a ${noun} of their own` }];
      const owner = owners.get(normal) ?? id;
      owners.set(normal, owner);
      const found = `${JSON.stringify(text)}, which ${owner} takes already`;
      return owner === id ? [] : [{ path: place, found, allowed: `each text for one ${noun}` }];
    }),
  );
}
