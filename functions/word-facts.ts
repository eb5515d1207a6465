import type { DraftStatement, Fact } from '../shared/contracts/narrative.ts';
import type { RunPlan } from '../shared/contracts/run-plan.ts';
import { AcceptedWording, Exchange, type Spent, type WordingRecord } from '../shared/contracts/wording.ts';
import { type Asked, askForWording, type Verify } from '../shared/narrative/model/ask-for-wording.ts';
import { type SettledWording, settledWording } from '../shared/narrative/model/settled-wording.ts';
import { wordingKey } from '../shared/narrative/model/wording-key.ts';
import type { Worded } from '../shared/narrative/summary-of.ts';
import type { ObjectStore, Wording } from '../shared/ports.ts';
import { parsedJson, readJson, runKey, writeJson } from './run-files.ts';

type Narrators = { readonly verify: Verify; readonly templates: readonly DraftStatement[] };

/**
 * Every fact in a verified statement: the model's where the plan names one, else the template's. What a model said of facts is kept,
 * also that it said nothing, so that the same facts have the same text in every run; how it came about is kept with the run.
 */
export async function wordFacts(
  facts: readonly Fact[],
  plan: Pick<RunPlan, 'runId' | 'identity' | 'model'>,
  { verify, templates }: Narrators,
  { objects, wording }: { readonly objects: ObjectStore; readonly wording: Wording },
): Promise<readonly Worded[]> {
  const { model } = plan;
  const said = model === undefined ? NOBODY : await saidBy(model, facts, plan, verify, { objects, wording });
  const settled = settledWording(facts, said.drafts, templates, verify);
  const exchanges = model === undefined ? [] : await exchangesOf(objects, plan.runId);
  await writeJson(objects, runKey.wording(plan.runId), recordOf(model, said, exchanges, settled, wording));
  const byModel = new Set(settled.byModel);
  return settled.statements.map((draft) => ({
    draft,
    narrator: byModel.has(draft.factIds[0] ?? '') ? 'bedrock' : 'template',
  }));
}

type Said = { readonly drafts: readonly DraftStatement[]; readonly asked: Asked | undefined };

const NOBODY: Said = { drafts: [], asked: undefined };

async function saidBy(
  model: string,
  facts: readonly Fact[],
  { runId, identity }: Pick<RunPlan, 'runId' | 'identity'>,
  verify: Verify,
  { objects, wording }: { readonly objects: ObjectStore; readonly wording: Wording },
): Promise<Said> {
  const key = `wording/${wordingKey(model, facts)}.json`;
  const known = await acceptedBefore(objects, key);
  if (known !== undefined) return { drafts: known, asked: undefined };
  const asked = await askForWording(facts.filter(hasWords), await recorded(objects, runId, wording), verify);
  const accepted = { model, identity, statements: [...asked.accepted.values()] };
  const written = await objects.create(key, new TextEncoder().encode(`${JSON.stringify(accepted, null, 1)}\n`));
  // another run of the same facts was first: its words are the words
  if (written === 'exists') return { drafts: (await acceptedBefore(objects, key)) ?? [], asked };
  return { drafts: accepted.statements, asked };
}

/** A fact that is its caveat alone leaves nothing to be worded. */
function hasWords({ labels, numbers }: Fact): boolean {
  return Object.keys(labels).length + Object.keys(numbers).length > 0;
}

async function acceptedBefore(objects: ObjectStore, key: string): Promise<readonly DraftStatement[] | undefined> {
  const bytes = await objects.read(key);
  return bytes && parsedJson(bytes, key, AcceptedWording).statements;
}

/** Every exchange is kept as it happens; what an attempt of this step spent that broke off is spent. */
async function recorded(
  objects: ObjectStore,
  runId: string,
  wording: Wording,
): Promise<Pick<Wording, 'ask' | 'budget'>> {
  const before = await exchangesOf(objects, runId);
  const spentBefore = spentIn(before);
  let number = before.length;
  return {
    budget: {
      milliseconds: wording.budget.milliseconds - spentBefore.milliseconds,
      tokens: wording.budget.tokens - spentBefore.inputTokens - spentBefore.outputTokens,
    },
    ask: async (request, left) => {
      const answer = await wording.ask(request, left);
      const { outcome, spent, sent, responses } = answer;
      number += 1;
      await writeJson(objects, `${runKey.exchanges(runId)}${String(number).padStart(3, '0')}.json`, {
        ...{ model: wording.model ?? null, outcome: outcome.kind, reason: 'reason' in outcome ? outcome.reason : null },
        ...{ spent, request: sent ?? null, responses },
      });
      return answer;
    },
  };
}

async function exchangesOf(objects: ObjectStore, runId: string): Promise<Exchange[]> {
  const keys = (await objects.list(runKey.exchanges(runId))).map(({ key }) => key);
  return Promise.all(keys.map((key) => readJson(objects, key, Exchange)));
}

/** Of every attempt of the step: one that broke off spent what it spent. */
function spentIn(exchanges: readonly Exchange[]): Spent {
  return {
    milliseconds: total(exchanges, ({ milliseconds }) => milliseconds),
    inputTokens: total(exchanges, ({ inputTokens }) => inputTokens),
    outputTokens: total(exchanges, ({ outputTokens }) => outputTokens),
  };
}

function total(exchanges: readonly Exchange[], part: (spent: Spent) => number): number {
  return exchanges.reduce((all, { spent }) => all + part(spent), 0);
}

function recordOf(
  model: string | undefined,
  { asked }: Said,
  exchanges: readonly Exchange[],
  settled: SettledWording,
  { cost }: Wording,
): WordingRecord {
  const spent = spentIn(exchanges);
  const requests = exchanges.filter(({ request }) => request !== null).length;
  return {
    ...{ model: model ?? null, reused: model !== undefined && asked === undefined && requests === 0 },
    ...{ requests, spent, cost: cost(spent) ?? null },
    ...{ stopped: asked?.stopped ?? null, unusable: [...(asked?.unusable ?? [])] },
    byModel: [...settled.byModel],
    byTemplate: model === undefined ? [] : [...settled.byTemplate],
    refused: [...(asked?.refused ?? []), ...settled.refused],
    unsaid: [...settled.unsaid],
  };
}
