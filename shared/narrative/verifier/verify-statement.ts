import type { DraftStatement, Fact, Refusal } from '../../contracts/narrative.ts';
import { boundsRefusals } from './grounding/bounds-refusals.ts';
import { citationRefusals } from './grounding/citation-refusals.ts';
import { comparisonRefusals } from './grounding/comparison-refusals.ts';
import { directionRefusals } from './grounding/direction-refusals.ts';
import { evidenceRefusals } from './grounding/evidence-refusals.ts';
import { grammarRefusals } from './grounding/grammar-refusals.ts';
import { namingRefusals } from './grounding/naming-refusals.ts';
import { type ReadDraft, readDraft } from './grounding/read-draft.ts';
import { spellingRefusals } from './grounding/spelling-refusals.ts';
import { typedNameRefusals } from './grounding/typed-name-refusals.ts';
import { typedNumberRefusals } from './grounding/typed-number-refusals.ts';
import { unshownRefusals } from './grounding/unshown-refusals.ts';
import { refusalsOfWords } from './wording-refusals.ts';

/**
 * Holds a statement against the fact that it cites: none refused means that it says of it what its grammar has, all that has to be said with
 * it, and nothing in words that are never said. What is not known to be right is refused.
 */
export function verifyStatement(draft: DraftStatement, facts: readonly Fact[]): Refusal[] {
  const read = readDraft(draft, facts);
  return [
    ...citationRefusals(draft, facts, read),
    ...boundsRefusals(read),
    ...evidenceRefusals(read),
    ...unshownRefusals(read),
    ...namingRefusals(read),
    ...strangeRefusals(read, facts),
    ...refusalsOfWords(read.words, draft.text),
  ];
}

/** What the grammar does not have, with what can be said of its words: a number, a name, a direction or a comparison of the narrator's own. */
function strangeRefusals(read: ReadDraft, facts: readonly Fact[]): Refusal[] {
  const strange = grammarRefusals(read);
  if (strange.length === 0) return spellingRefusals(read);
  return [
    ...typedNumberRefusals(read),
    ...typedNameRefusals(read, facts),
    ...directionRefusals(read),
    ...comparisonRefusals(read),
    ...strange,
  ];
}
