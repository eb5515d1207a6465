import { phraseLines } from '../phrase-lines.ts';

export const OVERCLAIM_PHRASES = phraseLines(String.raw`
(?:\^|[.;:]) LABEL equals LABEL
(?:\^|[.;:]) LABEL has won (?=\.|\$)
(?:\^|[.;:]) LABEL is (?:gone|out|lost|nowhere)(?= (?:\.|\$))
LABEL (?:are|were) equal(?! (?:to|in (?:size|number)))
(?:NUMBER|LABEL) is (?:exact|certain|final|precise|correct|beyond)
LABEL (?:is|are) (?:finished|dead|done|over|through|history|hopeless) (?=\.|\$)
\^ nothing (?:happens|happened|sells|sold|works|worked|helps|helped|comes|goes|went|grows|beats|stops|gets|got|closes|converts|wins)
NUMBER of (?:the|its|this) (?:gap|drop|rise|fall|difference|variation|change) is (?:explained|IDIOM)
\^ only (?:LABEL|[a-z]+) counts (?=\.|\$)
. period(?= )
(?:a |an )?(?:fundamentally|completely|entirely|totally|altogether|wholly) (?:different|other|separate|new)
a fact that
(?:a|an) (?:mountain|avalanche|flood|sea|ocean|army|wall|river|tide) of
across the board
all (?:buyers|customers|accounts|leads|deals|reps|companies|prospects|segments) (?:convert|want|prefer|buy|behave|know|love|hate|close|behaved|stay|leave|churn)
all of (?:LABEL|them|it) (?:is|are|was|were) (?!counted|open|closed|won|lost|in|of|read|known|from)[a-z]+
always (?!sum|add|equal|clos|counted|shown|count)
(?:are|were) (?:the same|no different|one and the same)
as (?:never|ever) before
at all(?! (?:other|stages|levels|dates|ages|the|its|their|of|NUMBER))
at all times
beyond (?:a|all|reasonable|doubt)
beyond chance
beyond (?:question|dispute|any)
by a (?:wide|large|huge|big|clear) margin
by any (?:measure|standard|yardstick)
by far
(?:can|may|could|is|are) (?:be |to be )?(?:taken|treated|regarded|read|trusted|relied|considered) (?:as|on as) (?:final|fact|certain|proof|proven|given|settled|true|read|definitive|gospel)
cannot be (?:chance|a coincidence|random|noise|luck|denied|disputed|doubted|anything|explained)
can't be (?:chance|random|denied|disputed)
case closed
certain (?:that|to|of|about|winner|loss|win)
certain(?:ly|ty)
clear cut
clear that
(?:completely|entirely|wholly|fully) (?:explained|IDIOM|different|certain|clear|due|convincing|proven|responsible|dead|lost|broken|useless|wrong|right|justified|deserved|stalled|stuck|collapsed|dominated|attributable|driven|predictable|satisfied|committed|unacceptable|expected|explains?|accounts?)
(?:conversion|win rate|rate|time) (?:is|was) the same(?! (?:under|in each|for every))
(?:convert|converts|converted|perform|performs|performed|behave|behaves) (?:exactly |just )?(?:the same|alike|identically)(?! (?:is|was) not)
crystal clear
did not differ(?! in)
do not differ
(?:do|does) not (?:buy|close|convert|renew|work) (?=\.|\$)
does not differ
does not happen by
end of the (?:question|matter|story|debate|argument|discussion)
establishes that
ever (?:converts?|closes?|wins?|renews?)
ever (?:seen|recorded|measured|reported)
every LABEL [a-z]+ (?!is (?:counted|in|of|one|read|told|compared|shown|mapped|listed)|has|counts?|that|which|of|in|at)[a-z]+s
every (?:time(?! shown)|deal|buyer|customer|lead|account|rep|opportunity|single)(?! (?:(?:is|was) (?:counted|in|of|one|read|told|compared|shown|mapped|listed|either|assigned|at|given|matched|dated|kept|added|joined|included)|has|in (?:the (?:ledger|count|data|export|window)|one|exactly|NUMBER|its)|of|that|with|counts?|sits?|stands?|counted|once|read|row|record|at|and|which|entered|month|segment|stage|closed|won|lost|signed|dated|above|below|under|over|type|source|category|second|third|tenth))
exactly the same
extreme (?!values?|months?|amounts?|durations?|times?)
fact is
far and away
far (?:more|less|higher|lower|slower|faster|above|below|behind|ahead|larger|smaller|longer|shorter|fewer)
for good
free fall
full stop
goes to show
goes without saying
hands down
has no (?:bearing|influence)
head and shoulders
(?:highly|hugely|clearly|very|truly|strongly|deeply) significant
historic(?:ally)? (?:high|low|best|worst)
impossible (?!times?|dates?|orders?|values?|durations?|sequences?|transitions?|stage)
in every (?:funnel|company|market|business|country|firm|organisation|deal|team)
in every (?:way|respect|sense|regard)
in (?:every|all) (?:case|cases|respect|respects|circumstances)
in fact
in free fall
is settled
(?:is|are) simply
(?:is|are|be|almost|quite|for|absolutely|virtually) certain
(?:is|are|was|were) real (?:$|\.)
(?:is|are|was|were|be) ever (?:won|lost|closed|converted)
(?:is|was) (?:no different|one and the same)
(?:LABEL|it) has won (?:the day|out|outright|hands)
it is a fact
it is clear
it is (?:well )?known
known that
(?:leaves?|left) no (?:doubt|room|question|stone|choice|alternative|way|one|hope)
like (?:never|no other)
(?:makes?|made) no difference(?! to (?:the )?(?:sign|order|direction|rank|ranking|total|totals|result|figures?|median|rate))
never (?!(?:been |be )?[a-z]+(?:ed|en|wn|n|t)(?= )|meet|share|had|more|less|both|mix|count|by|above|below)
never (?:convert|start|visit|exit|wait|quit|want|get|buy|close|renew|return|answer|sign|pay|come|go|reach|win|listen)s?
no (?:coincidence|accident|fluke|chance)
no (?:deal|lead|account|buyer|customer|prospect) (?:is|was) ever
no matter
no (?:more and no less|two ways)
no one
no (?:other|second|further) (?:reading|answer|explanation|conclusion)
no question
no room for
no (?:two ways|arguing|denying|getting)
(?:no|any) (?:segment|lead|leads|deal|deals|customer|customers|buyer|buyers|account|accounts) (?:ever|at all|whatsoever)
nobody (?:converts|buys|closes|moves|reaches|renews|stays|wins)
nobody (?:ever|else)
nobody (?!in|from|at|is|was|among|of|had|has|counted|named)[a-z]+s(?= )
not (?:a )?(?:chance|coincidence|random|noise|luck|fluke|accident)
not (?:one|a single) (?!unit|row|record|entry|month|stage|value|entrant)
(?<!not )(?<!un)confirmed (?!by (?:the )?(?:export|control|ledger|system|owner)|in)
nothing but
nothing (?:else|other|short)
nothing in common
(?:numbers?|figures?|data|facts?) (?:do|does) not lie
(?:numbers?|figures?|data|facts?) (?:speak|leave|say) (?:for themselves|it all|no)
(?<!of )all time
of (?:any|every) kind
off the charts?
off the map
on (?:every|any|all) (?:measure|count|front|metric|score|dimension)s?
once and for all
(?:one|single) (?:reading|answer|explanation|conclusion) (?:is|fits|only)
only (?:explanation|reason|cause|way)
overnight(?= (?:\.|\$))
period (?=$)
(?:picture|case|story|question|matter|debate|argument) is (?:complete|closed|over|answered|clear)
real (?:problem|reason|cause|driver|issue|winner|effect|and lasting)
record (?:high|low|breaking|year|quarter)
rock bottom
ruled out
rules? out
(?:same|equal|identical) underlying
second to none
self evident
settles (?:it|the|that|this|any|every)
settles the
settles? (?:the|it|that|this|any|every) (?:dispute|question|matter|case|argument|debate|issue)
(?:share|shares|have|has|with) the same (?:underlying|true|real)
significant(?:ly)? (?:problem|issue|gap|drop|rise|better|worse|loss|improvement)
simply [a-z]+
simply (?:do|does|did|is|are|cannot)
sky high
steep(?:er|est)? (?:fall|drop|decline|rise|slide|climb|increase|decrease|loss|dive)
than ever
the evidence is (?:in|all)
the fact that
the only (?:reason|cause|driver|segment that matters|way)
the same (?:holds|goes|is true|applies) (?:for|of|to) (?:every|all|any|each)
(?:there )?can be no (?:two|other|doubt|question|talk|mistake)
there is nothing between
there (?:is|was|are|were) (?:absolutely |clearly |simply )?(?:no|zero) (?:real |actual |true )?(?:differences?|gap|contrast|effect|variation)(?! (?:shown|to show|that|of NUMBER|between .* (?:shown|that could)))
(?:this|that|it|which) settles
through and through
through the (?:roof|floor)
time and again
to a (?:great|large) (?:extent|degree)
to a (?:man|fault)
true (?:that|cause|reason|driver)
(?:true|real|actual) (?:rate|value|figure|share|difference|level|size|number|count|gap|median|effect|state|picture|cost|price|extent|scale)
under all
unmatched by
validat(?:e|es|ed|ing) (?:the|its|this|that|LABEL)
whatever the
(?:whole|entire) (?:market|industry|company|business|organisation|world|sector)
without (?:a|any) (?:doubt|question)
without exception
without (?:question|fail|exception|a shadow)
worlds? apart
\^ (?:nobody|no one|everybody|everyone) (?:in|of|from|at|with) (?:the )?(?:LABEL|[a-z]+) (?!is|was|has|does|counts|enters|appears)[a-z]+s(?= )
establish(?:es|ed|ing)? (?:the|a|its|that)
holds? for (?:the|a|any|every|all) (?:market|industry|world|economy|sector|business|whole|entire)
what holds (?:for|in|at)
`);
