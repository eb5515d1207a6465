import { phraseLines } from '../phrase-lines.ts';

export const DIRECTIVE_PHRASES = phraseLines(String.raw`
\^ (?:a|an|one|two|three) [a-z]+ per [a-z]+(?! (?:is|are|was|were|has|:|NUMBER|counts?|enters?))
\^ an? end to
\^ [a-zA-Z]+ (?:[a-z]+ )?first , (?:then )?[a-zA-Z]+ (?:[a-z]+ )?(?:later|second|next|then|last|after|afterwards)
\^ (?:[a-z]+|LABEL) (?:before|instead of|rather than|over|not) (?:[a-z]+|LABEL) (?:in|at|for|from) LABEL (?=\.|\$)
\^ (?:LABEL|[a-z]+) first (?=\.|\$)
\^ (?:back|on|onwards?|over|off|forward|down|up|away) (?:to|with|into|from) (?:the (?:old|new|first|basics)|LABEL)(?= )(?!.* (?:is|are|was|were|NUMBER|[a-z]+ed) )
(?:[\^.;:(–—] )call NUMBER
(?:\^|[.;:]) (?!counting|including|excluding|leaving|reading|taking|weighting|weighing|dropping|adding|merging|restricting|splitting|holding|starting|ranking|missing|closing|opening|rounding|averaging|trailing|leading|following|comparing|during|nothing|timing|measuring|sampling|grouping|summing|dividing|removing|setting|treating|using|waiting)[a-z]+ing [^.;]* (?:starts?|begins?|means|takes|pays|costs|brings?|gives|adds|makes|closes|is (?:a|an|the|what|where|how))
(?:\^|[.;:!]|,) (?:do not|don't) [a-z]+
\^ every [a-z]+ (?:without|lost|more|less|spent|saved)
\^ (?:hands off|out with|in with|away with|down with|off with|on with|enough of|no more of|next up|first up|over to|all eyes on|eyes on|back to the drawing|full speed|all hands)(?= )
\^ (?:less|more|fewer) (?:[a-zA-Z]+ ){1,2}, (?:less|more|fewer) (?:[a-zA-Z]+ ){1,3}(?:\.|\$)
\^ let
\^ (?:more|fewer|less|smaller|larger|earlier|faster|shorter|longer) [a-z]+ (?:for|first|to|in) (?!.* (?:is|are|was|were|NUMBER|moved|move|moves|than|enter|entered|reached|reach|convert|converts|close|closes|[a-z]+ed) )
\^ no (?:more|further|extra) (?!than|NUMBER|entries|entrants|deals|leads|units|records|rows|months)[a-zA-Z]+ (?:[a-z]+ )?(?:\.|\$|for|in|on|until)
: out (?=\.|\$)
(?:[\^.;:(–—] )(?:plan|budget|call|press|test|check|account|look|ask|push|vote|opt|go|head|stay|start|begin|continue|move|get|keep|come|turn|hold|double|lean|scale) (?:for|on|with|down|in|into|at|back|up|away|ahead|to|forward|off|out) (?!NUMBER|LABEL is|LABEL was)
\^ rather (?!than)
\^ (?:sales|marketing|demand|revops|finance|enablement|executives|owners|everyone|teams) ,
\^ (?:stop|quit|start|begin|halt|avoid) [a-z]+ing
\^ (?:time|high time|room|reason) (?:for|to) (?!first|second|reply|response|contact|meeting|signature|next|LABEL|NUMBER|close|win|conversion|convert|the)
a case for
all (?:it|that) takes
at (?:little|no|low) cost
attention (?:to|is|goes|belongs|given)
(?:awaits?|awaiting|pending) (?:a |an |the |its )?(?:decision|answer|attention|action|hand|owner|push|review)
(?:LABEL|[a-z]+) to be (?:closed|dropped|cut|moved|kept|merged|split|changed|called|shortened|retired|removed|reviewed|opened|paused|stopped|added|renamed|extended|reopened|rebuilt|filled|raised|lowered|halved|doubled|tested|ended) (?=\.|\$|at|in|by|first|now|next)(?<!(?:are|is|were|was|has|have|had|known|said|found|counted|shown) [a-z]+ to be [a-z]+ )
beg for
belongs? (?:before|after|in front|ahead)
belongs? (?:in|with|at|on) (?!NUMBER|LABEL|neither|both|no|one|two|more|the (?:same|reference|cohort|stage|segment|group|first|second|other|next|previous|last|month|quarter|table|ledger|set))
best (?:to|if|practice|practices|bet|option|lever|place|way)
better spent
better (?:to|off|if)
(?:budget|money|time|capacity|hours|people) to spare
calling for
calls? for
candidates? for
(?:can|may) go (?=\.|\$)
come to an end \.
could do with
cries out
crying out
(?:door|doors|road|way) (?:to (?:LABEL|[a-z]+) )?(?:is|are|stands?|remains?|lies) (?:wide )?(?:open|clear|free)
(?:draws|draw|needs|need|gets|get|receives|receive) (?:the |no |little |less |more |too little )?attention
easier to
easy to
(?:ensure|remember|note that|note how|keep in mind|make sure|take care|(?<!second )(?<!first )look (?:at|into|to|for)|go for|try|aim|wait until)
(?:goes?|go|belongs?|moves?) to (?:LABEL|[a-z]+) (?:first|instead|now|next)
had better
(?:has|have) had (?:its|their) (?:day|time|chance)
(?:have|has|had|having) to
how to
in favou?r of
in reach
(?:is|are) a (?:list|case|place|job|task) (?:to|for)
(?:is|are) asked to
(?:is|are) (?:a|the) (?:good |better |best |first )?(?:next|first) (?:stop|step|move|port)
(?:is|are) the (?:answer|solution|remedy|cure|fix|order of the day|order)
(?:is|are) the (?:one|ones|place|stage|segment) to (?!NUMBER)[a-z]+
(?:is|are) up next
(?:is|are|be|was|were|remains?|seems?) (?:best|wise|prudent|sensible|advisable|important|essential|crucial|critical|vital|necessary|imperative|key|appropriate|desirable|preferable)
(?:is|are|falls|fall) (?:long |over ?|well )?due(?= (?:\.|,|;|for|a)| \$)
(?:is|are|gets?) spent on
(?:is|are|seems?) in order (?=\.|,|\$)
(?:is|are|was|were) to (?!LABEL|NUMBER|date|the |a |be (?:counted|read|told|compared|found|seen|dated))[a-z]+
(?:is|are|was|were|be) called for
(?:is|are|was|were|be) needed (?!for a (?:test|comparison)|to (?:show|tell|test|say|compare))
(?:\^|is|was|now|high) time for
it (?:is|was|s) (?:time|about time)
it makes sense
it pays
let us
long overdue
make (?:a|the|its) case
makes? (?:a|the|its) case
makes sense
more to (?:give|offer|gain|come)
most to gain
natural (?:candidate|place|home|next)
needed (?:is|are|now)
next in (?:line|turn)
(?:next|first|high|top|back) on the (?:list|agenda)
no exceptions
no place (?:for|at|in (?:LABEL|the (?:plan|funnel|future)))
not (?:yet )?been tried
nothing less than
nothing (?:to (?!compare|test|report|count|show|measure|tell|say|set|hold)|speaks|against)
on the agenda
on the table
over ?served
pays off
pays to
(?:place|point|time) to (?:start|begin|look|act)
(?:remains?|is|are|stays?|becomes?) (?:an|the|one|another|the only) (?:obvious |other |real )?(?:option|route|choice|alternative|candidate|possibility)(?= (?:$|\.|,|for|in|at|here))
(?:route|way|road|path|key|door|gateway|ticket) to (?!LABEL|the (?:next|last|first|same|reference)|won|lost|win|closing|close)
(?:sales|selling|rep|seller) (?:hours?|effort|capacity)
speaks? (?:for|against)
stands? to gain
supposed to
(?:take|takes|taking) (?:a |another |further |up )?(?:look|action|steps?|stock|note|measures|advantage|up)
than (?:needed|necessary|it should|should|they should)
that said
(?<!that )(?<!which )needs? (?!at least|NUMBER|more than NUMBER|a minimum)
the case for
the time has come
the way to
there (?:is|are|was) (?:a lot|lots|much|more|plenty|little|something|nothing|scope|ground|still|work|no reason|every reason|reason) (?:to (?!compare|test|tell|report|count|show|measure|say)|for|against|left)
time to (?!NUMBER|LABEL|close|convert|first|second|won|win|entry|exit|reach|move|next|the|a |reply|response|contact|meeting|signature|conversion|date)[a-z]+
under ?invested
under ?served
under ?used
up for (?:review|discussion)
wants? (?:a|an|another|more|less|fewer|some|[a-z]+ing|to be [a-z]+ed)
what works
(?:when|if|once) (?:asked|called|invited|offered|prompted)
who does it
within reach
(?<!without )(?<!no )(?<!missing )next steps? (?:is|are|would|for|in|:|to|include|includes)
(?:is|are|remains?|stays?) (?:still )?(?:an|one|the other|another|the) (?:open |obvious |remaining )?option(?! (?:field|value|label|list))
`);
