import { phraseLines } from './phrase-lines.ts';
import type { PhraseRule } from './phrase-rule.ts';

/** What somebody is told, asked or advised to do. */
export const DIRECTIVES: PhraseRule = {
  rule: 'directive',
  message: 'Says what somebody should do. Say what the facts show and nothing else.',
  phrases: phraseLines(`
    should(?:n't)?|ought|must(?:n't)?|shall|needs?|needed|needing|needn't|(?:have|has|had|having) to|gotta|had better|supposed to
    please|let's|lets|let us|do not (?:[a-z]+ )?(?:the|a|an|LABEL|its|their)
    recommend(?:s|ed|ing|ation|ations|able)?|suggest(?:s|ed|ing|ion|ions)?|advis(?:e|es|ed|ing|able|ory)|advice|urg(?:e|es|ed|ing|ent|ently|ency)
    encourag(?:e|es|ed)|consider|considers|considering|consideration|prioriti[sz](?:e|es|ed|ing|ation)|priority|priorities|focus(?:es|ed|ing|sed|sing)?
    require(?:s|d)?|requiring|worth|worthwhile|deserv(?:e|es|ed|ing)|warrant(?:s|ed|ing)?|merit(?:s|ed|ing)?|calls? for|calling for|action(?:s|able|ed)?
    next steps? (?:is|are|would|for|in|:|to|include|includes)|(?:ensure|remember|note that|note how|keep in mind|make sure|take care|look (?:at|into|to|for)|go for|try|aim|wait until)
    (?:is|are|be|was|were|remains?|seems?) (?:best|wise|prudent|sensible|advisable|important|essential|crucial|critical|vital|necessary|imperative|key|appropriate|desirable|preferable)
    it (?:is|was|s) (?:time|about time)|time to (?!NUMBER|LABEL|close|convert|first|won|win|entry|exit|reach|move|next|the|a )[a-z]+|time for
    (?:take|takes|taking) (?:a |another |further |up )?(?:look|action|steps?|stock|note|measures|advantage|up)
    better (?:to|off|if)|best (?:to|if|practice|practices|bet|option|lever|place|way)|the way to|how to
  `),
};
