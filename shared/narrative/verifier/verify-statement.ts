import type { DraftStatement, Fact, Refusal } from '../../contracts/narrative.ts';
import { boundsRefusals } from './grounding/bounds-refusals.ts';
import { citationRefusals } from './grounding/citation-refusals.ts';
import { comparisonRefusals } from './grounding/comparison-refusals.ts';
import { directionRefusals } from './grounding/direction-refusals.ts';
import { evidenceRefusals } from './grounding/evidence-refusals.ts';
import { figureRefusals } from './grounding/figure-refusals.ts';
import { labelPlaceRefusals } from './grounding/label-place-refusals.ts';
import { measureRefusals } from './grounding/measure-refusals.ts';
import { namingRefusals } from './grounding/naming-refusals.ts';
import { negationRefusals } from './grounding/negation-refusals.ts';
import { outcomeRefusals } from './grounding/outcome-refusals.ts';
import { periodRefusals } from './grounding/period-refusals.ts';
import { quantileRefusals } from './grounding/quantile-refusals.ts';
import { readDraft } from './grounding/read-draft.ts';
import { sideRefusals } from './grounding/side-refusals.ts';
import { toldWordRefusals } from './grounding/told-word-refusals.ts';
import { typedNameRefusals } from './grounding/typed-name-refusals.ts';
import { typedNumberRefusals } from './grounding/typed-number-refusals.ts';
import { unshownRefusals } from './grounding/unshown-refusals.ts';
import { verdictRefusals } from './grounding/verdict-refusals.ts';
import { refusalsOfWords } from './wording-refusals.ts';

/**
 * Holds a statement against the facts that it cites: none refused means that every number, name, direction and comparison in it is
 * theirs, and that it says nothing but what is. What a rule does not recognise as right is refused.
 */
export function verifyStatement(draft: DraftStatement, facts: readonly Fact[]): Refusal[] {
  const read = readDraft(draft, facts);
  return [
    ...citationRefusals(draft, facts, read),
    ...boundsRefusals(read),
    ...typedNumberRefusals(read),
    ...typedNameRefusals(read, facts),
    ...evidenceRefusals(read),
    ...directionRefusals(read),
    ...negationRefusals(read),
    ...verdictRefusals(read),
    ...unshownRefusals(read),
    ...sideRefusals(read),
    ...namingRefusals(read),
    ...comparisonRefusals(read),
    ...measureRefusals(read),
    ...quantileRefusals(read),
    ...periodRefusals(read),
    ...outcomeRefusals(read),
    ...figureRefusals(read),
    ...labelPlaceRefusals(read),
    ...toldWordRefusals(read),
    ...refusalsOfWords(read.words, draft.text),
  ];
}
