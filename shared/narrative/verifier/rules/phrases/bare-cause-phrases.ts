import { phraseLines } from '../phrase-lines.ts';

export const BARE_CAUSE_PHRASES = phraseLines(String.raw`
\^ it (?:is|was) the (?!first|last|only|same|largest|smallest|third|second|month|lowest|highest|LABEL|NUMBER)[a-z]+ (?:[a-z]+ )?(?:[:,;.]|that|which|who)
\^ no (?:LABEL|[a-z]+) , no (?:LABEL|[a-z]+)
\^ with (?:a |an )?(?:<more>|quicker|better) (?:LABEL|[a-z]+) , NUMBER
\^ with (?:fewer|more|less|longer|shorter|later|earlier) [a-z]+ (?:came|come|comes|went|goes)
\^ without (?:[a-zA-Z]+ ){1,7}?(?:, )?(?:there (?:is|are|was|were) no|no|nothing)
\^ without (?:the|its|their|a) (?!largest|top|two|three|biggest|deals?|outliers?|months?|segment|correction|adjustment|weights?|weighting|restatement|merge|filter|cap|accounts?|rows?|records?|first|last|duplicates?|field|date|owner)[a-z]+ ,
(?<!be )(?:make|makes|made) for
behind the (?:drop|rise|fall|decline|gap|dip|gain|loss|shift|change) (?:stands?|lies|is|are|sits?)
(?:cost|costs|costing) (?:NUMBER|LABEL)
(?:cost|costs|robbed|robs|deprived|earned|gave) (?:LABEL|the [a-z]+|it|them) (?:of )?NUMBER
(?:delay|gap|loss|blame|drop|fall|problem|cause|rest|most|half|third|much) (?:[a-zA-Z]+ ){0,5}(?:lies?|sits?|rests?) with (?!NUMBER)
(?:down|up) by NUMBER [a-z]+ with (?:its|their|the) [a-z]+
explain(?:s|ed|ing)? (?:why|the (?:rise|fall|drop|decline|gap|dip|increase|decrease|difference|change|loss|gain)|how)
for having
(?:has|have|had) (?:its|their) (?:roots?|origins?|sources?|causes?|reasons?) in
in consequence of
in response to
(?:is|are|was|were) down to (?:one|a|an|the|its|their) (?:missing|lacking|late|new|old|single|lost|broken|bad|poor|lack)
(?:is|was) how (?:its|their|the) (?:buyers|customers|owners|people|teams|deals)
(?:is|was|are|were) the (?:direct )?result of (?:LABEL|[a-z]+) [a-z]+ing
(?:is|was|are|were) what (?:happens|happened|comes|came|turned|made|makes|kept|keeps|brought|took|cost|costs|moved|changed|stopped|slowed|did|does|a|an|it|they|[a-z]+ (?:does|do|did))
(?:is|was|are|were) what (?:the|its|their|a) [a-z]+ (?:brought|made|did|gave|left|sent|cost|took|does|brings|makes)
(?:left|leaves|leave) (?:its|their|a|the) (?:mark|marks|trace|traces|print|stamp)
(?:more|less|fewer|higher|lower|faster|slower|longer|shorter) for (?:having|being|lacking|missing|want of|lack of)
(?:move|moves|moved|lifts?|shifts?|changes?) the (?:rate|share|total|number|median|needle|figures?|result) (?:as|most|more|less|little|at all|again)
(?:much|something|a lot|everything|little|more|nothing) to do with
one thing
(?:pulled|pulls|pulling|dragged|drags|dragging|pushed|pushes|lifted|lifts|weighed|weighs) (?:LABEL |(?:the|its|their) (?:[a-z]+ ){1,4}(?:LABEL )?|[a-z]+ )?(?:in LABEL )?(?:down|up|back|upwards|downwards|off|under|afloat|away)
(?:put|puts|turn|turns|turned|scare|scares|scared|send|sends|sent|keep|keeps|kept) (?:people|buyers|customers|deals|leads|LABEL|them|visitors|prospects|accounts|many|some) (?:off|away|out)
result(?:ed|ing|s) in
(?:root|roots|origin|heart) of the (?:drop|fall|rise|decline|gap|dip|gain|loss|change|problem|matter|difference|slowdown|drop off)
(?:stretch|stretches|stretched|swells?|swelled|prolongs?|prolonged) (?:the |its |their )?(?:IDIOM|time|times|median|cycles?|rates?|share|count|wait|LABEL|deals?)
tied up with
(?:took|takes) NUMBER [a-z]+ from LABEL (?:with|by|on|through)
(?:took|takes|take|taking) NUMBER (?!days?|weeks?|months?|hours?|years?|minutes?)(?:[a-z]+ ){1,2}(?:from|out of|off|away)
(?:took|takes|taking|shaved|shaves|knocked|knocks|wiped|wipes) NUMBER (?:[a-z]+ ){0,2}off
with (?:its|their) (?:many|few|long|short|high|low|late|slow|heavy|large|small) [a-z]+(?= (?:\.|,|\$))
as a (?:direct )?consequence of(?! (?:the |a )?(?:rounding|mapping|merge|rules?|definitions?|restatement)(?= ))
(?:is|are|was|were|been) put off by
trigger(?:s|ed)? (?:the|a|an|its|their|more|fewer|NUMBER)
`);
