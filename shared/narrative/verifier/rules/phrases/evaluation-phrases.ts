import { phraseLines } from '../phrase-lines.ts';

export const EVALUATION_PHRASES = phraseLines(String.raw`
\^ what an? [a-z]+
a far cry
a (?:modest|small|little|slight|gentle) (?:nudge|push|effort|tweak)
above par
ahead of the (?:pack|curve|game)
all too
(?:a|of|causes?|raises?|some|great|main|for|growing) concerns?
as bad as
(?:as )?dull
as ever
as good as
as it gets
as one (?:might|could|can)
(?<!as )well (?!below|above|over|under|within|before|after|beyond|as |\.)
at (?:long )?last
(?:NUMBER|[a-z]+) too few(?= (?:\.|\$|,))(?<!(?:is|are|were|was) too few)
bang for
behind the (?:pack|curve)
behind the times
below par
(?:black|red|golden|dark|bright|happy|dream|banner|bumper|vintage) (?:month|quarter|year|week|day|spot|numbers)
blind spots?
bottom of the (?:pile|table|class|pack)
(?:breaks|break) down (?!by|into|per)
bright spots?
broken (?!down (?:by|into|per)|out by)
buys? (?:little|nothing|less|more|much)(?= (?:\.|\$|than|for))
(?:clear|real|missed|growth|big|bigger|biggest|untapped|golden|genuine|great|greatest|major|obvious) opportunit(?:y|ies)
clos(?:e|es|ing|ed) the gap
comes? (?:top|bottom|out on top)
costs? (?:little|nothing|next to nothing|hardly anything|almost nothing|a fraction)
counts? (?:double|twice|most|more)(?= (?:\.|\$|at|in|for))
counts? most
cries? for
critical (?!gates?|severity|flags?|fields?|values?)
damaged? (?!files?|rows?|records?|exports?|lines?)
(?:do|does) without(?! a date| dates)
does (?:its|the) job
(?:does|do|did|doing|done) (?:well|better|best)
earn(?:s|ed)? (?:a|an|its|their|the) (?!credit|weight|share)
easy pickings
easy wins?
effective (?!from|on|as of|date|since|until|at|in|NUMBER|day|month|LABEL|<month>)
every (?:day|hour|point|week|step|call|minute) (?:saved|gained|won|spent|lost|less|more)
(?:falls?|fell|falling|fallen) short
(?<!false )(?<!or )(?<!and )negative(?! (?:rate|movement|gap|parts?|changes?|effect|points|direction|one|,|or|values?|numbers?|differences?|sign|means|is|are|when|durations?|amounts?|times?))
(?<!false )positive(?! (?:and negative|or negative|amounts|durations|rate|movement|gap|parts?|changes?|effect|points|direction|one|,|sign|values?|numbers?|differences?|means|is|are|when))
far too
(?:few|nobody|hardly anyone) (?:has|have) (?:looked|tried|asked|called|checked)
(?:first|second|third|top) (?:rate|notch|tier performance)
food for thought
for the taking
goes? (?:furthest|further|a long way|the distance)
gold ?mine
hard to (?!tell|say|read|compare|place|distinguish)
(?:hardly|barely|scarcely|never|not yet) been (?:tapped|touched|used|called|tried|worked)
(?:has|have) (?:yet |not yet |ever |never )?tried
high quality
(?:hold|holds|held) (?:its|their) own
hot ?spots?
how it is done
idle (?:deals|leads|accounts|wins|money)
in bad shape
in good shape
in the lead
(?:is|are) (?:small|close|near|short|cheap|simple) enough to
(?:is|are|as|remains?|represents?|presents?|offers?|creates?|poses?|constitutes?|there (?:is|are)) (?:an?|the) (?:[a-z]+ )?opportunit(?:y|ies)(?! (?:stage|record|in LABEL))
(?:is|are|was|were) a lot|ground (?:lost|to make up)
(?:is|are|was|were) (?:long|short|low|high|slow|fast|little|much|late|early|small|few|a lot) for (?:a|an|the|its|this|any)
(?:is|are|was|were|does|do|did|doing|going|going along) (?:fine|nicely|ok|okay|alright)
issues? (?!NUMBER|date|in the (?:export|data|mapping|import)|with the (?:export|data|mapping|import))
(?:is|was|remains?|are|as|true|real|clear|undisputed|reigning) (?:a |an |the |our )?(?:[a-z]+ )?champions?(?! (?:is|was|on|field|role))
(?:is|was|were|are|just|mere|only|pure|mostly) (?:the )?noise(?! (?:between|of|in))
it shows (?=\.|\$)
leading the (?:way|pack|field)
leads? the (?:way|pack|field)
leaves? much
(?:lie|lies|sit|sits|stand|stands|lay) (?:idle|fallow|dormant|ready)
light years
(?:lives?|lived|living) up to|model (?:pupil|student|case)
look(?:s|ed|ing)? up(?= (?:for|in|at|again|\.))
low hanging
low quality
low(?:est)? hanging
make a difference
makes a difference
money in
more calls count
most (?:is|are|gets) (?:decided|won|lost|gained)
much to be
must have
(?:next|additional|extra|another|every|marginal|each|one more) (?:euro|dollar|pound|hour|minute|call|visit|cent) (?:spent|goes|buys|brings|is|in|on|at|there|here)
no brainer
no match for
no time at all
nobody picks
not (?:low|high|much|many|few|long|short|a lot)(?= (?:\.|\$))
not (?:yet )?too late
nothing to be
nothing to write home
of course
of note
of the sort
on par with the best
on the (?:right|wrong) (?:side|track|path|foot)
on the street
on the table(?= (?:\.|,|\$|in|at|for|here|there))
on top of
one (?:call|step|email|visit|meeting|click|signature) away
opportunit(?:y|ies) (?:to|for|here|lies?|exists?|abounds?|knocks?|costs?)
out in front
out of control
out of line
out of reach
out of (?:step|proportion|balance) 
outstanding (?!invoices?|balance|amounts?|payments?|orders?|rows?|tests?|claims?|tickets?|contracts?|entries|approvals?|sums?)
over ?staffed
pain points?
pays? back
pays? for (?:itself|themselves)
potential (?!duplicates?|match|matches|errors?|value|field|NUMBER|is|,)
problem child
punch(?:es|ing)? above
quality (?:leads?|deals?|pipeline|accounts?|opportunities|prospects?|customers?|contacts?|traffic|conversations?)(?! (?:are|is) (?:those|defined|counted|flagged))
quick wins?
(?:quick|quicker|quickest|easy|easier|easiest|cheap|cheaper|cheapest) wins?
red flags?
return on (?:a|an|each|every|any|additional|more|the next|effort|time)
role models?
room (?:for|to)
(?:small|little|tiny) (?:steps?|things?|changes?) 
soft spots?
(?:solid|good|tough|hard|mixed|quiet|slow|rough) (?:quarter|month|year|start|picture|bag)
speaks? for (?:itself|themselves)
stale (?!records|data|snapshot|exports?|dates|opportunities|cop)
stands? out(?! (?:from|at|by|in|below|above))
state of the art
sweet spot
(?:that|this|which) is (?:a lot|much|many|few|long|short|high|low|slow)
the opportunity (?:in|at|for) LABEL is (?!counted|in|open|closed|lost|won)
(?:the )?(?:smallest|slightest|simplest|cheapest) (?:change|step|effort|fix|move|tweak|gain)
things look
this is (?:big|a lot|little|nothing|plenty)
to be desired
to note
too few (?:calls|reps|people|visits|meetings|sellers|touches|demos|hours|hands|staff|resources)
too (?:low|high|slow|long|few|many|late|early|small|large) for (?:comfort|this|its|(?:a|an) (?!statement|test|comparison|rate|figure|trend|claim|verdict|interval|finding))
too (?:many|little|much|low|high|late|early|slow|long|short)(?= (?:\.|\$|,))
(?:too|far too|overly|excessively) (?:low|high|slow|fast|long|short|large|small|many|much|early|late)(?! (?:to|units|owners|accounts|entrants|deals|opportunities|entries|leads|persons|people|mature|months|clusters|records|for|a|an|in|of|were|was|cases|observations|won|closed|on))
top (?:of the (?!funnel|range|interval|scale)|segment|performer|spot|place|marks|notch)
trouble spot
under ?priced
under ?staffed
up for grabs
up to par
warning signs?
(?:was|were|is|are) (?:slow|late|hopeless)(?= (?:\.|\$|to|in|at))
well-?being
went (?:furthest|a long way)
what counts
where it counts
who(?:ever)? wants
win win
wins? the day
(?:world|first|second|third|best in|top|high|low|in a) class
worth noting
yields? (?:the )?most
`);
