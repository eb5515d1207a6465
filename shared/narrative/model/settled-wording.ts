import type { DraftStatement, Fact } from '../../contracts/narrative.ts';
import type { RefusedStatement } from '../../contracts/wording.ts';
import type { Verify } from './ask-for-wording.ts';

export type SettledWording = {
  /** In the order of the facts, each accepted by the verifier just now. */
  readonly statements: readonly DraftStatement[];
  readonly byModel: readonly string[];
  readonly byTemplate: readonly string[];
  /** Statements of the model that were accepted once and are not any more. */
  readonly refused: readonly RefusedStatement[];
  /** Facts that nothing is said of: all that templates say was refused, which is a defect of theirs or of the verifier. */
  readonly unsaid: readonly RefusedStatement[];
};

/**
 * A statement for each fact: the model's, else the first of the templates' that is accepted. Whoever wrote it, nothing is said that
 * the verifier refuses.
 */
export function settledWording(
  facts: readonly Fact[],
  byModel: readonly DraftStatement[],
  byTemplate: readonly DraftStatement[],
  verify: Verify,
): SettledWording {
  const [models, templates] = [judged(byModel, verify), judged(byTemplate, verify)];
  const draftOf = (fact: Fact) => models.accepted.get(fact.id) ?? templates.accepted.get(fact.id);
  const fromModel = facts.filter(({ id }) => models.accepted.has(id)).map(({ id }) => id);
  return {
    statements: facts.flatMap((fact) => draftOf(fact) ?? []),
    byModel: fromModel,
    byTemplate: facts.flatMap(({ id }) => (fromModel.includes(id) || !templates.accepted.has(id) ? [] : [id])),
    refused: models.refused,
    unsaid: templates.refused.filter(({ factId }) => !fromModel.includes(factId) && !templates.accepted.has(factId)),
  };
}

function judged(drafts: readonly DraftStatement[], verify: Verify) {
  const accepted = new Map<string, DraftStatement>();
  const refused: RefusedStatement[] = [];
  for (const draft of drafts) {
    const factId = draft.factIds[0] ?? '';
    if (accepted.has(factId)) continue;
    const refusals = verify(draft);
    if (refusals.length === 0) accepted.set(factId, draft);
    else refused.push({ factId, text: draft.text, refusals: [...refusals] });
  }
  return { accepted, refused };
}
