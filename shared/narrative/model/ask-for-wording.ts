import type { DraftStatement, Fact, Refusal } from '../../contracts/narrative.ts';
import type { RefusedStatement, Spent, UnavailableReason, UnusableReason } from '../../contracts/wording.ts';
import type { Wording, WordingOutcome } from '../../ports.ts';
import { readAnswer } from './answer.ts';
import { wordingRequest } from './wording-request.ts';

/** Enough that sentences differ, few enough that an answer stays within its tokens. */
const FACTS_PER_REQUEST = 6;
/** The first wording, and twice what was refused of it. */
const ROUNDS = 3;

export type Verify = (draft: DraftStatement) => readonly Refusal[];
export type Asked = {
  /** The model's statements that were accepted, by fact. */
  readonly accepted: ReadonlyMap<string, DraftStatement>;
  readonly refused: readonly RefusedStatement[];
  readonly unusable: readonly UnusableReason[];
  readonly stopped: UnavailableReason | undefined;
};

/**
 * Has a model word facts, a statement each. What the verifier refuses goes back with rule and span, a bounded number of times and
 * as long as there is budget; what is left without a statement is for the templates.
 */
export async function askForWording(
  facts: readonly Fact[],
  { ask, budget }: Pick<Wording, 'ask' | 'budget'>,
  verify: Verify,
): Promise<Asked> {
  const accepted = new Map<string, DraftStatement>();
  const [refused, unusable]: [RefusedStatement[], UnusableReason[]] = [[], []];
  let latest: readonly RefusedStatement[] = [];
  let spent: Spent = { milliseconds: 0, inputTokens: 0, outputTokens: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const again: RefusedStatement[] = [];
    for (const some of portions(facts.filter(({ id }) => !accepted.has(id)))) {
      const answer = await ask(wordingRequest(some, aboutAny(latest, some, facts)), leftOf(budget, spent));
      spent = sum(spent, answer.spent);
      if (answer.outcome.kind === 'unavailable')
        return { accepted, refused: [...refused, ...again], unusable, stopped: answer.outcome.reason };
      const judged = judgedAnswer(answer.outcome, some, verify);
      for (const draft of judged.accepted) accepted.set(draft.factIds[0] ?? '', draft);
      again.push(...judged.refused);
      unusable.push(...judged.unusable);
    }
    refused.push(...again);
    latest = again;
  }
  return { accepted, refused, unusable, stopped: undefined };
}

type Judged = {
  readonly accepted: readonly DraftStatement[];
  readonly refused: readonly RefusedStatement[];
  readonly unusable: readonly UnusableReason[];
};

function judgedAnswer(
  outcome: Exclude<WordingOutcome, { readonly kind: 'unavailable' }>,
  facts: readonly Fact[],
  verify: Verify,
): Judged {
  const answer = outcome.kind === 'answer' ? readAnswer(outcome.text) : outcome;
  if (answer.kind === 'unusable') return { accepted: [], refused: [], unusable: [answer.reason] };
  const accepted = new Map<string, DraftStatement>();
  const refused: RefusedStatement[] = [];
  for (const draft of answer.statements) {
    const factId = draft.factIds.join(' ');
    const refusals = accepted.has(factId) ? [REPEATED] : refusalsOf(draft, facts, verify);
    if (refusals.length === 0) accepted.set(factId, draft);
    else refused.push({ factId, text: draft.text, refusals: [...refusals] });
  }
  return { accepted: [...accepted.values()], refused, unusable: [] };
}

const REPEATED: Refusal = { rule: 'one_statement', span: '', message: 'Word every fact once.' };

/** A statement is of one fact that was asked for, and of its kind; then the verifier reads it. */
function refusalsOf(draft: DraftStatement, facts: readonly Fact[], verify: Verify): readonly Refusal[] {
  const [factId = '', ...others] = draft.factIds;
  const fact = facts.find(({ id }) => id === factId);
  if (fact === undefined || others.length > 0)
    return [{ rule: 'fact_asked', span: draft.factIds.join(' '), message: 'Cite the one fact that is worded.' }];
  if (fact.kind !== draft.kind)
    return [{ rule: 'kind', span: draft.kind, message: 'Give the statement the kind of its fact.' }];
  return verify(draft);
}

/** What was refused of these facts, and what was of no fact at all. */
function aboutAny(
  refused: readonly RefusedStatement[],
  asked: readonly Fact[],
  facts: readonly Fact[],
): RefusedStatement[] {
  const others = facts.filter((fact) => !asked.includes(fact));
  return refused.filter(({ factId }) => others.every(({ id }) => id !== factId)).slice(0, 2 * FACTS_PER_REQUEST);
}

function portions(facts: readonly Fact[]): Fact[][] {
  const count = Math.ceil(facts.length / FACTS_PER_REQUEST);
  return Array.from({ length: count }, (_, index) =>
    facts.slice(index * FACTS_PER_REQUEST, (index + 1) * FACTS_PER_REQUEST),
  );
}

function leftOf({ milliseconds, tokens }: Wording['budget'], spent: Spent): Wording['budget'] {
  return {
    milliseconds: milliseconds - spent.milliseconds,
    tokens: tokens - spent.inputTokens - spent.outputTokens,
  };
}

function sum(one: Spent, other: Spent): Spent {
  return {
    milliseconds: one.milliseconds + other.milliseconds,
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
  };
}
