import type { ActorRole } from '../contracts/definitions.ts';
import { normaliseText } from '../contracts/stage-evidence.ts';

/** How the actor of an activity is read: the id of the role, `unmapped` for whom no role names, `blank` for nobody. */
export function roleOf(roles: readonly ActorRole[]): (raw: string | undefined) => string {
  const byText = new Map(roles.flatMap(({ id, match }) => match.map((text) => [normaliseText(text), id] as const)));
  return (raw) => {
    const text = normaliseText(raw ?? '');
    return text === '' ? 'blank' : (byText.get(text) ?? 'unmapped');
  };
}
