import { phraseLines } from '../phrase-lines.ts';

export const FORECAST_PHRASES = phraseLines(String.raw`
\^ ahead
\^ an? (?:correction|fall|rise|change|turn|drop|rebound|recovery|review|decision) is (?:due|IDIOM|overdue|coming|near)
\^ at some point
\^ by (?:<month>|<season>|christmas|easter|NUMBER)(?: NUMBER)? ,? ?(?:[a-zA-Z]+ ){1,4}(?:makes?|is|are|has|have|reaches|passes|stands|closes|converts?|takes?|becomes?|accounts?|holds?|leads?|overtakes?|lies|sits|falls?|rises?)(?! (?:been|counted|told|had|not|mature|known|tested|compared|due))
\^ by (?:<month>|<season>|christmas|easter|then) ,? ?(?:LABEL|[a-z]+|the [a-z]+) (?:is|are|has|have|reaches|passes|stands|closes|converts) (?!counted|told|not|mature|known|tested|compared|due|been|had)
\^ by (?:<month>|NUMBER|<season>|then|year|quarter|the end) [^.;]* (?:is|are|reaches|reach|stands|passes|will)(?! (?:counted|told|not|mature|known|tested|compared|due))
\^ from <month> (?:on(?:wards)? )?,? ?(?:[a-zA-Z]+ ){1,4}(?:is|are) (?:back|again|over|above|below|at|under|higher|lower)
\^ from (?:<month>|NUMBER|<season>) on(?:wards)? ,? ?(?:[a-zA-Z]+ ){1,4}(?:is|are) (?:back|again|over|above|below|at)
\^ had (?!NUMBER|(?:the )?(?:mix|mapping|definitions?|shares?|weights|rates?|rule|months?|dates?|cut off|window|reference))
\^ in NUMBER , [a-zA-Z ]* (?:accounts?|reaches?|takes?|makes?|becomes?|passes|closes?)
\^ in (?:a|another|one) (?:year|month|quarter|week|few)(?: or two)? ,
\^ in <month> (?:[a-zA-Z]+ ){1,4}(?:is|are) (?:still |even |already )?(?:lower|higher|longer|shorter|back|over|level|again|gone)
\^ in (?:two|three|four|six|twelve|a few|NUMBER) (?:months|quarters|years|weeks) ,
(?:a|an|one|two|three|half a|NUMBER) (?:months?|years?|quarters?|weeks?) away
about to
absent a
(?:any|no) (?:more|longer) (?:$|\.)(?<!\^ [a-z]+ (?:any|no) (?:more|longer) )
are to follow
around the corner
as long as
at (?:its|the|their) (?:current|present) (?:rate|pace|speed)
at this (?:pace|rate|speed)(?! is)
at this (?:rate|pace)
(?:a|the) (?:temporary|passing|transient|momentary|lasting|permanent|short lived) (?:dip|fall|drop|rise|slump|decline|low|high|weakness|gain|blip|change|shift|slowdown|increase|decrease)
(?:backlog|queue|gap|slide|fall|decline|dip|shortfall|drop) (?:clears|closes|disappears|vanishes|ends|stops|goes|turns|eases) (?:in|within|by|after|at|here|soon|itself)
(?:back|over) after <season>
before long
(?:bottom|end|floor|peak|turn|limit|top|close|worst) is (?:near|nigh|close|in sight|here)
bound to
(?:bring|brings|give|gives|yield|yields|make|makes|add|adds|become|becomes) another
by (?:<season>|christmas)
by (?:the )?(?:end|close) of (?:the |this |next )?(?:year|quarter|month|fiscal|half)
by the time
by (?:year|quarter|month) end
by (?:year|quarter|month|the year) end
can be expected
(?:can|could|couldn't) (?:also |still |only )?be (?:shortened|raised|improved|increased|reduced|shifted|fixed|addressed|expected|narrowed|lowered|boosted|lifted|saved|recovered|reallocated|redirected|extended|repeated elsewhere|turned|gained|unlocked|avoided|prevented|solved|resolved|moved to|closed (?:by|if|with)|won (?:by|if|with|back))
(?:can|could|couldn't) (?!be [a-z]+(?:ed|en|wn|ld|un|in|ut|ad|nd)(?= )|be said|be told|not|only|tell|say|show|hold|have|stand|count|appear|belong|differ|enter|overlap|sum|exceed|lie|hide|also|arise|occur|vary|contain|include|carry|match|share|span|skip|repeat|refer|mix|mask|miss|name|cover|come from|come in|pass|take up to|take from|take NUMBER|take several|change (?:sides|segment|owner|stage|tier)|move (?:between|back)|wait|leave|either|neither|never|at most|fall (?:into|in|under|outside|on|within)|be (?:several|more|less|larger|smaller|higher|lower|longer|shorter)|be (?:the|in|of|at|above|below|no|told|read|set|a|an|both|either|part|late|blank|empty))
catch(?:es|ing)? up(?! (?:by|at|in) LABEL)
chances? (?:are|of|that)
coming (?!from|out|in|through|into|under)
continue to
continued at (?:the same|this|its) (?:rate|pace)
continues to (?!be (?:above|below|within)|stand|sit|show)
could (?:carry|take|hold|pass|cover|leave|change|move|share|match|reach|come from)
days to come
(?:deals|leads|opportunities|accounts|people) (?:now|currently|still) [^.;]* (?:land|lands|close|closes|reach|reaches|convert|arrive|become|turn) (?:in|by|within|at|to|into)
(?:dip|fall|rise|slide|phase|storm|weakness) is (?:passing|temporary|ending|fading)
(?:does|do) not last
down the (?:road|line)
due to (?:close|land|rise|fall|reach|enter|hit)
early (?:sign|signs|indicator|indicators|warning)
(?:end|ends|land|lands|settle|settles|close|closes) (?:around|near|at around|somewhere)
ending up
ends? up
(?:ends?|closes?|finish(?:es)?) the (?:year|quarter|month|half|period) (?:on|at|with|below|above|near|around|up|down)(?! .*ed )
expect(?! (?:NUMBER|LABEL|\.|,|;))(?:s)?
expectations? (?:is|are|for)
expected to
expect(?:s|ed)? to see
(?:fall|rise|decline|drop|growth|slide|dip|climb|slump|recovery) is (?:over|done|behind|through)
(?:floor|bottom|peak|ceiling|trough|low|worst|turn) (?:has been|is|was|seems) (?:reached|in|behind|past|over)
from here
from now
further to (?:run|go|fall|rise|climb|drop)
gathering (?:pace|speed|steam)
(?:goes|go|carries|carry|drags) on
going forward
going to
has not (?:yet )?(?:ended|bottomed)
(?:has|have) (?:more|further|little|much|some|nothing) to (?:lose|gain|give|come|go)
(?:has|have) only (?:just )?(?:begun|started)|only the (?:beginning|start)
(?:has|have) peaked (?=\.|\$)
heads? (?:for|towards?|into)
(?:heads?|headed|steers?|aims?) (?:for|towards|into) (?!LABEL)[a-z]+
here to stay
if (?:left|unchanged|unaddressed|anything)
in (?:NUMBER|[a-z]+) (?:months|quarters|years|weeks) time
in case
in due course
in sight
in store
in the (?:long|short|medium|near) (?:run|term)
in the pipeline for
in time(?= (?:\.|\$|for))
into (?:the )?(?:new|next) (?!stage|stages|step|phase|segment|tier|group|month|version)
(?:is|are) already (?:short|thin|full|lost|won)
(?:is|are) back (?:above|at|to|on|over|below|under) .*(?:next|by|in) (?:the )?(?:<season>|year|new|time)
(?:is|are) (?:becoming|turning)
(?:is|are) far from over
(?:is|are) not (?:yet )?(?:ended|over|done|finished|bottomed)
(?:is|are) (?:now |still |already |slowly |steadily |quickly |gradually )?(?:moving|climbing|falling|rising|growing|shrinking|dropping|slipping|nearing|approaching|converging|closing|catching|gaining|slowing|getting|narrowing|widening|drifting|heading) (?:to|towards?|in on|up|away|closer|out|back|on|further|again|fast|faster|NUMBER)
(?:is|are) (?:now |well |already )?under way
(?:is|are) (?:only |just )?a matter of (?:time|when)
(?:is|are) (?:only |just |but )?(?:a|one) (?:step|stone throw|breath|whisker|month) away
(?:is|are) (?:running|run) (?:out|low|short|dry)
(?:is|are) seen (?:at|above|below|around|near|rising|falling) (?:[a-zA-Z]+ ){0,3}(?:for|in|by) (?:the )?(?:NUMBER|next|coming|first|second|third|fourth|final|year|<month>|<season>)
(?:is|are) seen (?:[a-z]+ing|near)
(?:is|are) the next (?:LABEL|[a-z]+ of)
(?:is|are) (?:won|lost|closed|gone|over|done) by (?:<month>|<season>|then|NUMBER)
(?:is|are|be) (?:now |still |also )?expected(?! from| by earlier| of earlier| value| given)
(?:is|are|was|were|be) projected
(?:is|are|was|were|looks?|look) set to (?!NUMBER|LABEL|zero|blank|null)
keep (?:rising|falling|growing|declining|slowing|widening)
keeps? [a-z]+ing
kept [a-z]+ing
later this (?:year|quarter|month)
leading indicators?
(?:lie|lies|lying|months?|quarters?|years?|weeks?|days|road|time|way|going|plan|planning|think|straight) ahead(?! of (?:the (?:reference|comparator|rest|others|segment|median|mean|average)|its|LABEL|NUMBER))
looking (?:forward|ahead)
looks? (?:as though|as if|like|set|bound)
looks? (?:thin|slow|busy|quiet|short|full|empty|bleak|bright|better|worse)
miss(?:es)? (?:its|the|their) (?:number|numbers|plan|year|quota|budget)
months to come
(?:months?|quarters?|years?|weeks?) (?:of [a-z]+ )?(?:lie|lies|stand|stands|remain) (?:before|in front)
more (?:is|are) to
more of the same
(?:more|another) (?:months?|quarters?|weeks?|years?) like
moving forward
new year
next (?:NUMBER|[a-z]+) (?:months|quarters|years|weeks|periods|reports|days)
next (?:cohort|cohorts|intake|wave|batch|entrants|class|crop)
next (?:month|quarter|year|period|report|review|cycle|week|half|fiscal|time|few|couple|section|page)
next (?:<season>|<month>)
no end
no end in
not the end of
not yet peaked
nothing (?:stops|holds|halts|keeps)
off track
on (?:its|their|the) way
on (?:present|current|this|its) (?:form|course|path|trend)
on the (?:rise|decline|horizon|cards)
on (?:track|course|pace|schedule|the way|the verge|the cusp|the brink)
once mature
once (?:they|it) matures?
(?:one more|two more|another|NUMBER more|two|three) (?:such |like )?(?:months?|quarters?|years?|weeks?) (?:like this |more |of this )?and
onwards? into
over time , 
point of no return
points? (?:downwards?|upwards?|the way|north|south)
projected (?!close|closing|amounts?|start|end|dates?|revenue field)
projects (?:a|an|the|that|NUMBER|to)
prospects? for
provided that
(?:puts?|brings?|takes?|leaves?|places?) (?:LABEL|it|the [a-z]+) (?:at|to) NUMBER (?:for|by|in) (?:the|next)
question of (?:time|months|weeks|quarters|years|days)
ramp(?:s|ed|ing)? up
remains? to be seen
(?:remains?|stays?|holds?|persists?) (?:through|until|into) (?:the )?(?:next|new|NUMBER|year|<season>)
(?:renew|renews|convert|converts|return|returns|close|closes|sign|signs|buy|buys|churn|churns|come|comes|go|goes|leave|leaves) (?:back )?again (?:in|by|at|from)
rest of the (?:year|quarter|month)
return(?:s)? to normal
(?:returns?|comes?|goes?|gets?|is|are) (?:back )?(?:to|at|above|below) NUMBER (?:[a-z]+ )?(?:once|when|as soon as|if)
risks [a-z]+ing|at risk of [a-z]+ing
room to (?:run|fall|rise|grow)
scheduled to
should (?:this|the|LABEL)
(?:some|a long|a little) way to go
sooner or later
sooner than later
stands? to [a-z]+
(?:start|beginning|onset) of (?:a|an|the) (?:long|longer|lasting|new|sustained|slow|steady|upward|downward|further|decline|recovery|rise|fall|slide|climb)
(?:stays?|remains?|continues?|keeps?|holds?|waits?|falls?|rises?|lasts?|persists?|low|high|slow|weak|strong|open|alone|as it is) (?:[a-z]+ |LABEL ){0,3}until (?!two|three|four|five|six|seven|eight|nine|ten|today|recently|last|this|that|NUMBER|LABEL|<month>|the (?:end|NUMBER|last|close|window|month|quarter|soft|day|horizon|first)|then|now|they|it|its|entry|closing|closed|won)[a-z]+
still has (?:far|a way|some way|room)
still to (?:fall|rise|drop|grow)
(?:takes?|needs?) (?:NUMBER|another|two|three|four|five|six|a few|some|one) (?:more )?(?:months?|quarters?|years?|weeks?) (?:more )?(?:until|before|for LABEL to)
the end is
the prospect of
there is more
(?:the|these|those) (?:next|coming|following) (?:month|months|quarter|quarters|year|years|weeks)
(?:this|the) (?:cohort|quarter|year|month) (?:ends|closes|lands|finishes|settles) (?:at|on|with)
tipping point
to be expected
to come
trending (?:towards?|up|down|to)
(?:trend|line|curve|path|series) (?:points?|leads?|heads?|runs? to)
turns? into NUMBER
when all (?:is|are|has been|have been) (?:counted|said|done|in|closed)
when mature(?! )
wind up
winds up
within (?:the next|NUMBER) (?:quarters?|years?) $
without (?:a )?(?:change|intervention|action)
would(?! have (?:been|shown|found|detected|flagged|met|counted|passed)|,? however|n't have been| not have been| be (?:shown|detected|found|visible|seen|needed to show))
wouldn't (?!have been)
yet to come
`);
