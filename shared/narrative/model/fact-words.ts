import { type Fact, FactKind } from '../../contracts/narrative.ts';
import { toldWordsOf } from '../verifier/grounding/told-words.ts';

/** Words that any fact may be told in. A model is told them once, not with every fact. */
export const COMMON_WORDS: readonly string[] = commonOf(FactKind.options.map(bareFact).map(toldWordsOf));

/** Words that this fact may be told in besides those and words of direction: the verifier's own list, so that neither drifts. */
export function ownWordsOf(fact: Fact): string[] {
  return [...toldWordsOf(fact)].filter((word) => !COMMON_WORDS.includes(word));
}

function commonOf([first = new Set(), ...others]: readonly ReadonlySet<string>[]): string[] {
  return [...first].filter((word) => others.every((words) => words.has(word)));
}

/** Of its kind and of some segment, and nothing else. */
function bareFact(kind: FactKind): Fact {
  return {
    ...{ id: '', kind, cites: [], pattern: null, evidence: null, state: null, audiences: [] },
    ...{ numbers: {}, relations: [], caveats: {} },
    labels: { segment: { role: 'segment', opaque: '', text: '' } },
  };
}
