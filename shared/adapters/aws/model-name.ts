import type { ModelSettings } from '../../contracts/model-settings.ts';

/** Who words, as a version's identity has it: what is asked, and what stands between. */
export function modelName({ model, profile, guardrail }: ModelSettings): string {
  const name = profile ?? model;
  return guardrail === undefined ? name : `${name} behind guardrail ${guardrail.id}:${guardrail.version}`;
}
