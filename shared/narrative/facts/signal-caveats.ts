import type { Flag } from '../../contracts/outputs.ts';
import type { Signal } from '../../contracts/signal.ts';
import { caveatSentence } from '../caveat-sentence.ts';
import type { Labels } from '../labels.ts';
import { bounded } from './label-text.ts';

/** The longest that a caveat is told: any sentence of ours in full, whatever names somebody typed into it. */
const MOST_SIGNS = 480;

/**
 * What must be said with signals, each thing once: the flags that constrain them, and what bears on the difference itself.
 * Flags that only warn stand at their dimension.
 */
export function signalCaveats(
  signals: readonly Signal[],
  flags: readonly Flag[],
  labels: Labels,
): Record<string, string> {
  const told = signals.flatMap(({ caveats, reasons, funnel }) => [
    ...reasons,
    ...caveats.filter(({ kind }) => kind !== 'flag').map((caveat) => caveatSentence(caveat, funnel, flags, labels)),
  ]);
  return namedCaveats(told);
}

/** `caveat`, `caveat_2` …: each sentence once, without its full stop. */
export function namedCaveats(sentences: readonly string[]): Record<string, string> {
  const texts = sentences.map((sentence) => bounded(sentence.replace(/\.+$/u, ''), MOST_SIGNS));
  return Object.fromEntries(
    [...new Set(texts)].map((text, index) => [index === 0 ? 'caveat' : `caveat_${index + 1}`, text]),
  );
}
