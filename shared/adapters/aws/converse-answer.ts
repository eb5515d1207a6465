import type { ContentBlock, ConverseCommandOutput, StopReason } from '@aws-sdk/client-bedrock-runtime';
import type { UnusableReason } from '../../contracts/wording.ts';
import type { WordingOutcome } from '../../ports.ts';
import { STATEMENTS } from './converse-request.ts';

/** Every reason that Bedrock knows: the two of an answer that ended by itself, and what is wrong with the others. */
const STOPS: Readonly<Record<StopReason, 'text' | 'tool' | UnusableReason>> = {
  end_turn: 'text',
  tool_use: 'tool',
  max_tokens: 'cut_short',
  // none is ever asked for
  stop_sequence: 'unexpected_stop',
  content_filtered: 'filtered',
  guardrail_intervened: 'guardrail',
  malformed_model_output: 'malformed',
  malformed_tool_use: 'malformed',
  model_context_window_exceeded: 'context_full',
};

/** The text of an answer that ended as it should; models that are held to a tool end by calling it. */
export function converseAnswer({ output, stopReason }: Partial<ConverseCommandOutput>): WordingOutcome {
  const stop = Object.hasOwn(STOPS, stopReason ?? '') ? STOPS[stopReason as StopReason] : 'unexpected_stop';
  if (stop !== 'text' && stop !== 'tool') return { kind: 'unusable', reason: stop };
  const blocks = Array.isArray(output?.message?.content) ? output.message.content : [];
  const text = stop === 'text' ? textOf(blocks) : toolInputOf(blocks);
  return text === undefined ? { kind: 'unusable', reason: 'no_text' } : { kind: 'answer', text };
}

/** Blocks of another kind, such as what a model thought, say nothing of a statement. */
function textOf(blocks: readonly ContentBlock[]): string | undefined {
  const texts = blocks.flatMap((block) => (typeof block.text === 'string' ? [block.text] : []));
  return texts.length === 0 ? undefined : texts.join('');
}

function toolInputOf(blocks: readonly ContentBlock[]): string | undefined {
  const [call, ...others] = blocks.flatMap(({ toolUse }) => (toolUse === undefined ? [] : [toolUse]));
  return call === undefined || call.name !== STATEMENTS || others.length > 0 ? undefined : JSON.stringify(call.input);
}
