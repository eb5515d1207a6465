import type { Wording } from '../ports.ts';

/**
 * Nobody is asked: templates word every fact that was not worded before. The embedded default, and that of a deployment that names
 * no model; with a `model`, of a step or a machine that knows its name and never asks it.
 */
export function unaskedModel(model?: string): Wording {
  return {
    model,
    budget: { milliseconds: 0, tokens: 0 },
    ask: async () => ({
      outcome: { kind: 'unavailable', reason: 'no_model' },
      spent: { milliseconds: 0, inputTokens: 0, outputTokens: 0 },
      sent: undefined,
      responses: [],
    }),
    cost: () => undefined,
  };
}
