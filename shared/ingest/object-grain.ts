import type { EffectiveObject } from './resolve-object.ts';

/** Of what the rows of a history or of merges speak. */
export function grainOf({ of }: Pick<EffectiveObject, 'of'>): 'person' | 'opportunity' | 'account' {
  if (of === 'accounts') return 'account';
  return of === 'people' ? 'person' : 'opportunity';
}
