import type { Fact } from '../contracts/narrative.ts';
import { ParagraphKind } from '../contracts/outputs.ts';

export type AudienceParagraphs = {
  readonly audience: string;
  readonly paragraphs: readonly { readonly kind: ParagraphKind; readonly factIds: readonly string[] }[];
};

/**
 * Of every audience its facts in the order in which they are read: what was counted, what changed, what persists, contrasts,
 * assumptions, constraints. `audiences`: in their order; those that no fact is for are left out.
 */
export function paragraphsOf(
  facts: readonly Fact[],
  audiences: readonly string[] = [...new Set(facts.flatMap((fact) => fact.audiences))],
): AudienceParagraphs[] {
  return audiences.flatMap((audience) => {
    const own = facts.filter((fact) => fact.audiences.includes(audience));
    const paragraphs = ParagraphKind.options
      .map((kind) => ({
        kind,
        factIds: own.filter((fact) => paragraphOf(fact) === kind).map(({ id }) => id),
      }))
      .filter(({ factIds }) => factIds.length > 0);
    return paragraphs.length === 0 ? [] : [{ audience, paragraphs }];
  });
}

function paragraphOf({ kind, state, relations, numbers }: Fact): ParagraphKind {
  switch (kind) {
    case 'count':
      return 'counted';
    case 'sales_cycle':
    case 'touches_to_won':
      return Object.keys(numbers).length === 0 ? 'constraints' : 'counted';
    case 'finding':
      if (state === 'persisting') return 'persists';
      return state !== null || relations.some(({ comparison }) => comparison !== 'others') ? 'changed' : 'contrasts';
    case 'restated':
      return 'changed';
    case 'contrast':
      return 'contrasts';
    case 'unchanged':
      return relations.some(({ comparison }) => comparison === 'past') ? 'persists' : 'contrasts';
    case 'assumption':
      return 'assumed';
    case 'nothing_found':
      return 'persists';
    case 'unsaid':
    case 'flag':
      return 'constraints';
  }
}
