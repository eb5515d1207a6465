import { phraseLines } from './phrase-lines.ts';
import type { PhraseRule } from './phrase-rule.ts';

/** What somebody is told, asked or advised to do. */
export const DIRECTIVES: PhraseRule = {
  rule: 'directive',
  message: 'Says what somebody should do. Say what the facts show and nothing else.',
  phrases: phraseLines(String.raw`
    should(?:n't)?|ought|must(?:n't)?|shall|(?<!that )(?<!which )needs? (?!at least|NUMBER|more than NUMBER|a minimum)|(?:is|are|was|were|be) needed (?!for a (?:test|comparison)|to (?:show|tell|test|say|compare))|needed (?:is|are|now)|needing|needn't|(?:have|has|had|having) to|gotta|had better|supposed to
    please|let's|lets|let us|(?:\^|[.;:!]|,|and|but) (?:do not|don't) [a-z]+
    recommend(?:s|ed|ing|ation|ations|able)?|suggest(?:s|ed|ing|ion|ions)?|advis(?:e|es|ed|ing|able|ory)|advice|urg(?:e|es|ed|ing|ent|ently|ency)
    encourag(?:e|es|ed)|consider|considers|considering|consideration|prioriti[sz](?:e|es|ed|ing|ation)|priority|priorities|focus(?:es|ed|ing|sed|sing)?
    require(?:s|d)?|requiring|worth|worthwhile|deserv(?:e|es|ed|ing)|warrant(?:s|ed|ing)?|merit(?:s|ed|ing)?|calls? for|calling for|action(?:s|able|ed)?
    next steps? (?:is|are|would|for|in|:|to|include|includes)|(?:ensure|remember|note that|note how|keep in mind|make sure|take care|look (?:at|into|to|for)|go for|try|aim|wait until)
    (?:is|are|be|was|were|remains?|seems?) (?:best|wise|prudent|sensible|advisable|important|essential|crucial|critical|vital|necessary|imperative|key|appropriate|desirable|preferable)
    it (?:is|was|s) (?:time|about time)|time to (?!NUMBER|LABEL|close|convert|first|won|win|entry|exit|reach|move|next|the|a )[a-z]+|time for
    (?:take|takes|taking) (?:a |another |further |up )?(?:look|action|steps?|stock|note|measures|advantage|up)
    better (?:to|off|if)|best (?:to|if|practice|practices|bet|option|lever|place|way)|the way to|how to
    (?:[\^.;:(–—] )(?:plan|budget|call|press|test|check|account|look|ask|push|vote|opt|go|head|stay|start|begin|continue|move|get|keep|come|turn|hold|double|lean|scale) (?:for|on|with|down|in|into|at|back|up|away|ahead|to|forward|off|out) (?!NUMBER|LABEL is|LABEL was)
    (?:[\^.;:(–—] )call NUMBER|make (?:a|the|its) case|makes? (?:a|the|its) case|the case for|a case for|it pays|pays to|pays off|(?:is|are|falls|fall) (?:long |over ?|well )?due(?= (?:\.|,|;|for|a)| \$)|on the agenda|on the table|on the list|up for (?:review|discussion)|candidates? for
    there (?:is|are|was) (?:a lot|lots|much|more|plenty|little|something|nothing|scope|ground|still|work|no reason|every reason|reason) (?:to|for|against|left)|nothing (?:to|speaks|against)|speaks? (?:for|against)|(?:is|are|was|were) to (?!LABEL|NUMBER|date|the |a |be (?:counted|read|told|compared|found|seen|dated))[a-z]+|\^ (?:sales|marketing|demand|revops|finance|enablement|executives|owners|everyone|teams) ,|that said|it makes sense|makes sense|belongs? (?:in|with|at|on) (?!NUMBER|the (?:same|reference|cohort|stage))
    (?:\^|[.;:]) [a-z]+ing [^.;]* (?:starts?|begins?|means|takes|pays|costs|brings?|gives|adds|makes|closes|is (?:a|an|the|what|where|how))
    invit(?:es|ing)|begs|beg for|cries out|crying out|under ?used|under ?served|over ?served|under ?invested|untried|more to (?:give|offer|gain|come)|most to gain|stands? to gain|within reach|in reach|attainable|achievable|feasible|doable|justif(?:y|ies|ied)|in favou?r of|favou?rs|better spent|(?:place|point|time) to (?:start|begin|look|act)|natural (?:candidate|place|home|next)|at (?:little|no|low) cost|easy to|easier to|easiest|not (?:yet )?been tried|what works|who does it
    \^ (?:more|fewer|less|smaller|larger|earlier|faster|shorter|longer) [a-z]+ (?:for|first|to|in) (?!.* (?:is|are|was|were|NUMBER|moved|move|moves|than|enter|entered|reached|reach|convert|converts|close|closes|[a-z]+ed) )
    \^ (?:hands off|out with|in with|away with|down with|off with|on with|enough of|no more of|next up|first up|over to|all eyes on|eyes on|back to the drawing|full speed|all hands)(?= )
    \^ (?:less|more|fewer) (?:[a-zA-Z]+ ){1,2}, (?:less|more|fewer) (?:[a-zA-Z]+ ){1,3}(?:\.|\$)|\^ no (?:more|further|extra) (?!than|NUMBER|entries|entrants|deals|leads|units|records|rows|months)[a-zA-Z]+ (?:[a-z]+ )?(?:\.|\$|for|in|on|until)
    \^ [a-zA-Z]+ (?:[a-z]+ )?first , (?:then )?[a-zA-Z]+ (?:[a-z]+ )?(?:later|second|next|then|last|after|afterwards)
    wants? (?:a|an|another|more|less|fewer|some|[a-z]+ing|to be [a-z]+ed)|could do with|(?:is|are|was|were|be) called for|(?:is|are|seems?) in order (?=\.|,|\$)|long overdue|(?:is|are) up next|(?:is|are) the (?:one|ones|place|stage|segment) to (?!NUMBER)[a-z]+
    \^ (?:stop|quit|start|begin|halt|avoid) [a-z]+ing
    (?:has|have) had (?:its|their) (?:day|time|chance)|no place (?:in|for|at)|(?:is|are) the (?:answer|solution|remedy|cure|fix|order of the day|order)|nothing less than|\^ (?:back|on|onwards?|over|off|forward|down|up|away) (?:to|with|into|from) (?:the (?:old|new|first|basics)|LABEL)(?= )(?!.* (?:is|are|was|were|NUMBER|[a-z]+ed) )
    belongs? (?:before|after|in front|ahead)|\^ (?:LABEL|[a-z]+) first (?=\.|\$)|: out (?=\.|\$)|\^ (?:a|an|one|two|three) [a-z]+ per [a-z]+(?! (?:is|are|was|were|has|:|NUMBER|counts?|enters?))|(?:goes?|go|belongs?|moves?) to (?:LABEL|[a-z]+) (?:first|instead|now|next)|(?:can|may) go (?=\.|\$)
    (?:LABEL|[a-z]+) to be (?:closed|dropped|cut|moved|kept|merged|split|changed|called|shortened|retired|removed|reviewed|opened|paused|stopped|added|renamed|extended|reopened|rebuilt|filled|raised|lowered|halved|doubled|tested|ended) (?=\.|\$|at|in|by|first|now|next)(?<!(?:are|is|were|was|has|have|had|known|said|found|counted|shown) [a-z]+ to be [a-z]+ )|no exceptions|(?:is|are) asked to|the time has come|\^ let|\^ an? end to|come to an end \.
    \^ (?:[a-z]+|LABEL) (?:before|instead of|rather than|over|not) (?:[a-z]+|LABEL) (?:in|at|for|from) LABEL (?=\.|\$)|\^ (?:time|high time|room|reason) (?:for|to)|(?:is|are) (?:a|the) (?:good |better |best |first )?(?:next|first) (?:stop|step|move|port)|next in (?:line|turn)|(?:is|are) a (?:list|case|place|job|task) (?:to|for)
  `),
};
