import type { Fact } from '../../../../contracts/narrative.ts';
import type { Grammar } from './grammar.ts';
import { listOf, partsNamed } from './named-parts.ts';

/** Something to know before the numbers. */
export function flagGrammar(fact: Fact): Partial<Grammar> {
  const others = partsNamed(fact.labels, 'dimension');
  return {
    phrases: { ALIKE: others.length === 0 ? '' : `[; likewise ${listOf(fact, 'dimension')}]` },
    sentences: [
      '[<known before the numbers|to know before the numbers|a [quality] gate tells|told by a [quality] gate> :] {caveat} ALIKE',
    ],
  };
}
