import { phraseLines } from '../phrase-lines.ts';

export const CAUSE_PHRASES = phraseLines(String.raw`
(?:\^|[;:]) (?:after|following|amid) (?:the|a|an|its|their) (?!(?:late|newest|declared|stated) |exclusion|deduplication|merge|merging|migration|mapping|adjustment|selection|suppression|reclassification|month|quarter|year|window|period|restatement|correction|rename|renaming|linear|same|first|last|stated|rule|rules|definitions?|assumption|exception|exclusion|end|close|closing|date|soft|NUMBER|LABEL|entry|horizon|model|threshold|[a-z]+ (?:model|lens|rule|rules|definitions?|policy|scenario|mapping|rates?))[a-z]+
(?<=[\^,;:(] )given (?!stage|month|period|segment|the (?:threshold|floor|sample|number of|few|size)|NUMBER|LABEL)[a-z]+
[:;] (?:its|their) (?!interval|rate|share|count|median|mean|own|units|entrants|cohort|range|difference|figures?|months|last|first)[a-z]+ (?:are|is|have|has|need|want|take|lack)(?! NUMBER)
(?:\^|[,;]) (?:more|fewer|less|larger|smaller|longer|shorter|earlier|later|faster|slower) [a-z]+ (?:[a-z]+ )?(?!and|or|than)[a-z]+ (?:more|fewer|less|larger|smaller|longer|shorter|faster|slower) [a-z]+
\^ (?:more|fewer|less|longer|shorter|larger|smaller|earlier|later) [a-z]+ , (?:more|fewer|less|longer|shorter|larger|smaller|earlier|later|lower|higher)
\^ on (?:longer|shorter|fewer|more|larger|smaller) [a-z]+ ,
(?<!\^ )results (?:in|from)
[:;] (?:the|a|an|its|their) (?:[a-z]+ )?[a-z]+ (?:had|was|were|has) (?:been )?(?:[a-z]+ed|gone|away|late|out|new|cut|down|ill|left|short)(?= )
\^ what (?:[a-z]+ed|made|drove|sent|kept|brought|took|cost|put|makes|keeps|brings|takes|costs|drives|moves|holds|slows|stops|lifts|pulls|pushes|helps|hurts) (?:the|LABEL|it|its|them|deals|leads|buyers|conversion|a|an|this|that|these)
\^ (?:where|when|once|wherever|whenever) (?!NUMBER)(?:[a-zA-Z]+ ){2,8}, (?:deals|leads|conversion|buyers|wins|accounts|it|they) (?!is|are|was|were|count)[a-z]+
(?:\^|[;:,]) with (?:a |an )?(?:<more>|quicker|better|second|third|extra|another) (?:LABEL|[a-z]+) ,
(?:\^|[;:,]) with (?:its|their|more|fewer|longer|shorter|larger|smaller|less|better) [a-z]+
\^ with (?:the|a|an|its|their|no) (?:[a-zA-Z]+ ){1,3}(?:gone|over|away|out|in place|back|live|lost|ended|removed)
\^ without (?:[a-zA-Z]+ ){1,7}there (?:is|are|was|were|would)
a function of
(?:a|another|any|first|early|clear|no) signs? (?:of|that)
(?:a|any|each) given (?!stage|month|period|segment|quarter|day|date|dimension|step|week|year|cohort|horizon|age|window|metric|funnel|report|version|level)[a-z]+
absence of (?!data|owners?|units|dates?|records?|history|entries|cases|months|stages?|values?|evidence|timestamps|rates|a |an )
account(?:s|ed|ing)? for (?:the|a|this|that|why|its|their|much of|all of) (?!(?:third|half|fifth|tenth|quarter|fraction|majority|minority|part|large|larger|small|bulk|greater|smaller|difference of NUMBER|month|share|total|movement|largest|larger|smaller|rest|remaining|remainder|other|NUMBER))
affect(?:s|ed)? (?!NUMBER|only|no |entries|records|figures|counts|dimensions?|stages|all|every|the (?:dimension|stage|figure|count|comparison|period|month|share|record|total)s?|\.)
are the work of
aris(?:e|es|ing|en) from
arose from
associated with (?!(?:an?|the|one|no|its|their|each|every|several|more|NUMBER|LABEL|at least NUMBER)? ?(?:accounts?|opportunit|records?|contacts?|deals?|leads?|campaigns?|owners?|ids?|persons?|people|units?|compan|customers?|contracts?|stages?|LABEL))
at the hands of
at work
(?:a|the) (?:direct )?result of (?!the tests?|NUMBER|tests?|a test|each)
attributed to (?!(?:the )?(?:campaign|channel|touch|first|last|late|data|definitions?|method|calendar|restated|restatement|changed|mapping|LABEL (?:under|by)|NUMBER))
(?:NUMBER|[a-z]+) [a-z]+ (?:fewer|more|less|earlier|later) , (?:NUMBER|[a-z]+) [a-z]+ (?:more|fewer|less|higher|lower)
behind (?:this|that|the (?:rise|fall|drop|decline|increase|decrease|gap|difference|change|shift|slowdown|loss|gain|lower|higher))
belongs? to (?:the )?(?:sales|marketing|product|team|owners|reps|partners|new|better|late|early|poor|good|many|few)
boils? down
born of
bound up with
bring(?:s|ing)? (?:about|down|up)
brought (?:about|down|up)
by virtue of
by-?product
(?:by|through|with) (?:late|slow|early|poor|long|short|more|fewer|better) [a-z]+s (?:$|\.)
came down to
came with (?!NUMBER)
(?:can|could|may) be traced
chain reaction
(?<!clear )(?<!short )cut (?:the|LABEL|conversion|its|rates?|wins?|time|into)
comes? down to
comes? with (?!NUMBER)
connected (?:to|with) (?!(?:an?|the|one|no|each|several|NUMBER|LABEL)? ?(?:accounts?|opportunit|records?|contacts?|deals?|leads?|campaigns?|owners?|ids?|persons?|people|units?|compan|contracts?|stages?))
(?:cooled|warmed|heated|chilled|dented|sapped|fed) (?:demand|interest|the|LABEL|conversion)
cost(?:s|ing)?(?= (?:us|the|it|them|LABEL))
courtesy of
decides?(?= (?:at|in|on|everything|the (?!size|tier|band|segment|group|class|stage|category|order)|how|who|what|whether|it|here|\.))
depend(?:s|ed|ing)? on (?:the (?:rep|quality of|team|handoff|follow)|how (?:well|quickly|fast))
deriv(?:e|es|ed|ing) from
(?:discounts?|webinars?|calls|events?|demos?|campaigns?|forms?|offers?|trials?) (?:won|filled|lost|closed|cost|saved|brought in|made) (?:NUMBER|LABEL|the)
down to (?:the|its|their|a|an)
followed by (?:a|an|the) (?:rise|fall|drop|decline|increase|decrease)
follow(?:s|ed) (?:the|a|an|this|that|its|their) (?!same|path|order|definitions?|rule|rules|policy|calendar|stage|pattern|months?)
follow(?:s|ed|ing)? from
for want of (?!data|due|dates|owners|records|history|rates|stages|units|months|cases|evidence)
generated (?:the|a|more|fewer|less|NUMBER)
given (?:that|how)
go together with
goes? hand in hand
goes? with
grew out of
(?:has|have|had) to do with
held back
holds? (?:LABEL|[a-z]+) back
hold(?:s|ing)? back
(?<!in )(?<!into )(?<!take )(?<!took )(?<!takes )effects?
in light of
in the wake of
in view of (?!the (?:sample|number))
(?:indicat(?:e|es|ed|ing) (?!no|a|an|whether|which)|indicative|indications?|impl(?:y|ies|ied|ying)|impli(?:cation|cations)|signal(?:led|ling) (?:that|a|an)|(?:this|which) signals|point(?:s|ed|ing)? to|hint(?:s|ed|ing)? (?:at|that)?|mean(?:s|ing)? that|meaning that|meant that|speaks? to|spoke to|betray(?:s|ed|ing)?|hints?|because of how|tells us|shows? why|reveals? why)
is the work of
(?:is|are) (?:on|with) (?:sales|marketing|the owners|owners)
(?:is|are|was|were) down to (?!NUMBER|a |one|two)[a-zA-Z]+
(?:is|are|was|were|be|been|,|fall|rise|drop|decline|increase|decrease|change|shift|gap|difference|loss|losses|dip) (?:closely |directly )?linked (?:to|with)
(?:is|are|was|were|being) the (?:fruit|root|seed|price|work|legacy|echo|shadow|flip side|result|child|offspring|upshot|outcome|mirror) of (?!the tests?|NUMBER|tests?|a test|each|an?)
(?:is|was|are|were) what (?:LABEL|[a-z]+) (?:is|are|has|have|wants?|needs?|lacks?|lost|gained)
(?:is|was|are|were) where (?:more|fewer|less|most)
knock-?on
lack of (?!data|owners?|units|dates?|records?|NUMBER|history|entries|cases|months|stages?|values?|evidence|timestamps|rates|a |an )
leading into
lead(?:s|ing)? to (?:a|an|the|more|fewer|less|lower|higher|longer|shorter|slower|faster|larger|smaller|better|worse|its|their|this|that)
led by
led to (?!LABEL)
(?:lengthens?|lengthened|shortens?|shortened|widens?|widened|narrows?|narrowed|slows|slowed|quickens?|quickened|accelerates?|accelerated|decelerates?|decelerated|increases|increased|decreases|decreased|lowers|lowered|raises|raised|reduces|reduced|cuts|halves|halved|doubles|doubled|shrinks|shrank|grows|grew|eases|eased|extended) (?:the (?!gap|distance|difference|lead|spread|count|number|share|total|interval|range)|conversion|win|cycles?|deal|sales|demand|LABEL|times?|rates?|how|what|who|everything)
lies behind
lies? with
links? (?:to|with|between)
(?:los(?:e|es|t|ing)) (?:NUMBER |more |fewer |its |the )?(?:deals?|leads?|opportunities|accounts|customers|people) to (?!NUMBER)
(?:loses?|costs?|kills?|saves?|buys?|wins?) (?:the|a) (?:lead|deal|sale|customer|account|win|order|contract|buyer|day)
made (?:it (?!to|past|through|as far)|them|LABEL|the|deals|buyers)
mak(?:e|es|ing) (?:it|them|LABEL|the|deals|buyers)
(?<!months )(?<!rows )(?<!records )(?<!figures )(?<!data )(?<!numbers )(?<!counts )behind (?:it|this|that|the (?!reference|comparator|rest|others|others'|segment|month|threshold|level|rate|figure|total|leader|first|second|third|top|average|mean|median|next|year|prior|previous|same|two|three|set|interval)[a-z]+)
(?:much|most|part|half|some|all) of (?:it|this|that) is (?!counted|open|closed|won|lost|in|of|mature|unmapped|blank|from)[a-z]+
(?<!no )(?<!not )(?<!little )evidence (?:of|that)
off the back of
on account of
on the back of
on the heels of
originat(?:e|es|ed|ing) (?:in|from) (?:the|a|its|their|poor|weak)
play(?:s|ed|ing)? (?:a|its|the) (?:part|role)
(?:points|deals|wins) went with
prevent(?:s|ed|ing)? (?!an?y? (?:comparison|test|conclusion|statement)|comparison|the (?:comparison|test))
product of (?!the (?:two|three|rates?|stage|steps?|shares?|numbers?))
(?:pulled|pulls|pulling|dragged|pushed|lifted|sent|brought|drew|kept|keeps|held|holds) (?:LABEL|[a-z]+) (?:down|up|back|upwards|downwards|off|under|afloat|away)
pull(?:s|ed|ing)? (?:down|up|the)
puts? (?:LABEL|the|it|its|their|them) (?!in the (?:middle|first|second|top|lower|upper|bottom)|in first|in second|in third|at|among|third|second|first|ahead|above|below|between|level|on a level|last)
reflection of
reflect(?:s|ed|ing)? (?!only|entries|records|closed|what|data|the (?:snapshot|export|definitions|state|data|records)|deals|units|NUMBER|those)
related to (?!(?:an?|the|one|no|each|several|NUMBER|LABEL)? ?(?:accounts?|opportunit|records?|contacts?|deals?|leads?|campaigns?|owners?|ids?|persons?|people|units?|compan|contracts?|stages?))
rests? with
result(?:ed|ing) (?:in|from)
(?:rise|fall|drop|gap|gain|loss|dip|decline|change) (?:has a name|has one name|is the (?:price|cost|work|result|fruit) of|grew out of|went with|goes with)
(?:rise|rises|rose|risen|fall|falls|fell|fallen|drop|drops|dropped|decline|declines|declined|grew|grow|grows|shrank|climb|climbs|climbed|slipped|dipped|slowed|increased|decreased|changed|shifted) (?:[a-z]+ |NUMBER |LABEL |, ){0,4}(?:when|whenever|once|as soon as|ever since|now that|after) (?!NUMBER|entry|entries|entering|they|units|LABEL|<month>|(?:the|a|that|this|their|its) (?:month|quarter|year|first|NUMBER|window|period|restatement|correction|rename|renaming|last|close|closing|date|soft|end|entry|horizon|deadline|cohort|report|start|stage|step|definitions?|rules?|mapping|late)|late|restatement|correction|counted|measured|compared|merging|mature|adjusted|adjustment|excluding|which|being|leaving|reaching|moving|having|day|days|week|weeks|month|that|two|three|four|five|six|peaking|(?:a|an|its) (?:peak|high|low|rise|fall|flat|quiet|run|year|quarter|week))[a-z]+
root causes?
(?:root|roots|origin|origins|heart) of (?:the|this|that|its|their|LABEL)
root(?:s|ed) in
(?:seasons?|holidays?|weather|seasonality|competition|competitors?|prices?|pricing|budgets?|economy|market) (?:[a-z]+ )?(?:shows?|showed|made|makes|cut|cuts|hits?|took|takes|puts?|weighs?|drags?|sinks?|sank|accounts?|costs?|keeps?|kept|holds?|held)
(?:shift|dip|drop|rise|fall|gain|decline|gap|change|loss) (?:came|comes|has its (?:origin|origins|roots?|source)|has (?:its|a) [a-z]+ in|goes back|dates from the)
shortage of
signs (?:of|that)
(?:sinks?|sank|hits?|dents?|hurts?) (?:LABEL|the|conversion|rates?|wins?)
(?:speed|price|trust|quality) (?:sells|wins|matters|counts)
stall(?:s|ed|ing)? (?:LABEL|the|its|their|deals|leads|conversion)
stem(?:s|med|ming)? from
suppress(?:es|ing) (?:conversion|demand|the rate)
thanks to
the <more> (?:[a-zA-Z]+ ){0,4}, the (?:more|fewer|less|[a-z]+er) 
(?:the|a|one|main|real|likely|only|big|biggest|another) reasons? (?:for|why|behind|is|being|lies)
tied to (?!(?:an?|the|one|no|each|several|NUMBER) ?(?:accounts?|opportunit|records?|contacts?|deals?|leads?|campaigns?|owners?|contracts?|stages?|rows?|currency|date))
ties? to
trac(?:e|es|ed|eable|ing) (?:back )?to
underlying (?!counts?|records?|data|cells?|units|figures?|numbers?|deals|entries|rows|tables?|rates?|shares?)
weigh(?:s|ed|ing)? on
went hand in hand
what with
(?:which|and|this|that|,) in turn
(?:wins?|loses?|won|lost) on (?:price|speed|quality|features?|terms|service|brand|cost|trust|content)
with (?:[a-zA-Z]+ ){1,3}(?:on leave|on holiday|off sick|away|absent|unavailable|short)
`);
