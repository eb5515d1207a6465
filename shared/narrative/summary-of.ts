import type { DraftStatement, Fact } from '../contracts/narrative.ts';
import type { Summary } from '../contracts/outputs.ts';
import type { AudienceCut } from './facts/audience-cuts.ts';
import { paragraphsOf } from './paragraphs-of.ts';
import { renderDraft } from './render-draft.ts';

/** A draft that may be told, and who worded it. */
export type Worded = { readonly draft: DraftStatement; readonly narrator: 'template' | 'bedrock' };

/** The summary of a version without its header: every statement once, and which each audience reads in which order. A fact without a statement leaves no gap. */
export function summaryOf(
  facts: readonly Fact[],
  worded: readonly Worded[],
  audiences: readonly Pick<AudienceCut, 'id' | 'label'>[],
): Pick<Summary, 'statements' | 'facts' | 'audiences'> {
  const statements = worded.map(({ draft, narrator }, index) => ({
    id: `s${index + 1}`,
    audience: facts.find(({ id }) => draft.factIds.includes(id))?.audiences[0] ?? '',
    ...{ kind: draft.kind, factIds: draft.factIds, text: renderDraft(draft.text, facts), narrator },
  }));
  const orders = paragraphsOf(
    facts,
    audiences.map(({ id }) => id),
  );
  return {
    statements,
    facts: [...facts],
    audiences: orders
      .map(({ audience, paragraphs }) => ({
        id: audience,
        label: audiences.find(({ id }) => id === audience)?.label ?? audience,
        paragraphs: paragraphs
          .map(({ kind, factIds }) => ({
            kind,
            statements: statements.filter((one) => factIds.some((id) => one.factIds.includes(id))).map(({ id }) => id),
          }))
          .filter((paragraph) => paragraph.statements.length > 0),
      }))
      .filter(({ paragraphs }) => paragraphs.length > 0),
  };
}
