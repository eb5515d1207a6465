import { phraseLines } from '../rules/phrase-lines.ts';

/** Turns of counting and comparing. */
export const TURNS = phraseLines(`
(?:under|in|across) all (?:NUMBER |two |three |four |five )?(?:declared )?(?:scenarios|policies|[a-z]+ policies|models|windows|definitions)
keeps? (?:the same|its|their) (?:signs?|orders?|ranks?|segments?|owners?|mapping|history|value|grain)
to keep the (?:confidentiality )?floor
worth of (?:opportunities|deals|contracts|renewals|pipeline|bookings|records)(?= (?:has|have|had|is|are|was|were|carry|carries|lacks?|in|at|with))
fell short of (?:its|their) own
would (?:first |not |only )?have (?:been (?:visible|testable|detectable|detected|seen|shown|counted)|needed)
NUMBER (?:calls|emails|demos|visits|offers) (?=per|in|for each|on average|at the median)
abandoned (?:carts?|forms?|calls?|sessions?|checkouts?|registrations?)
(?:advice|support|service|sales|training|test) (?:calls?|accounts?) (?:is|are|was|were)
(?:NUMBER|a|half a|quarter of a) points? to(?= NUMBER)
allows? (?:no more than|at most|only)
and do not(?= compare with (?:one|each))
(?:are|is|was|were) considered (?:mature|won|lost|open|closed|closing|new|complete|immature|final|as)
as a whole
as the (?:[a-z]+ ){1,3}(?:calls?|called|names?|named|defines?|defined|lists?|counts?|records?|spells?|writes?|has|have|puts?) (?:it|them|these|this)
as the (?:data|export|exports|source|ledger) (?:hold|holds|have|has|give|gives|carry|carries|contain|contains) (?:none|no|only|nothing)
assumption a(?= )
at least
at most
attributed (?:to|conversions|revenue|opportunities|wins|deals|pipeline)(?= .*(?:model|lens|touch|lookback)| (?:conversions|revenue))
[a-z]+ed (?:[a-z]+ )?(?:over|in|during|within) the following (?:months?|quarters?|years?|weeks?)
bears? no
became an opportunity
benefits? plans?
best before
best buy
best (?:documented|filled|populated|covered|known|recorded)
best (?:estimates?|guess|fit)
best fit(?= (?:line|lines|curve|curves|is|model|slope))
blocks any statement
blocks? of(?= NUMBER)
blocks publication
budget holders?
by order of merit
by reason of
(?:came|come|comes) into effect
competitors? (?:by name|is named|was named|are named|field)
concern(?:s|ed)? (?:only )?(?=LABEL|NUMBER)
contact us (?:form|page)
continued (?:below|above|within|at|from)
continues? (?:below|above|within|at|to (?:be|stand|sit|lie|rest) (?:above|below|within|at))
continues? under
contribut(?:es?|ed|ing) (?:minus |plus |another |about |some )?(?=NUMBER)
control totals?
(?:correlated|associated) , not (?:explained|caused)
critical values?
(?:critical|longest) paths?
(?:customer )?effort scores?
(?:dates?|values?|names?|rules?|definitions?|rows?|records?|totals?|ids?|methods?|thresholds?|lists?|order|columns?|currencies) (?:[a-zA-Z]+ ){0,4}(?:are|were|is|was) the same
(?:days|weeks|months|hours|time|long) to (?:get|make it|go|move|pass) (?:through|from|past|to|out of|beyond)
design effects?
drag and drop
driven by definition
due dates?
due (?:for renewal|in|on|within)(?= |$)
economic buyers?
effect sizes?
effective (?:dates?|from|until|on|as of|since)
(?:effects?|impact|influence) of (?:the |a |an )?(?:reclassification|restatement|definitions?|rounding|merges?|merging|mapping|remapping|migration|change of definition|deduplication|corrections?|exclusions?|weighting|adjustment|new definition|currency conversion|late records|late entries|backfill)
everywhere else|(?:was|were|is|are|be) worth (?:on|at|in|when|as of)|in force|in the (?:[a-z]+ )?sense of|not attributable to
evidence levels?
evidence packs?
explain(?:s|ed)? (?:[a-z]+ ){0,3}of the (?:variance|variation|deviance)
(?:exports?|imports?|loads?|runs?|syncs?|jobs?|gates?|checks?|files?|rows?|queries) (?:[a-z]+ ){0,2}(?:failed|fails|fail|failing)
facts about (?:records|rows|figures|data)
failed for(?= (?:NUMBER|LABEL))
failed (?:logins?|calls?|deliver(?:y|ies)|payments?|sends?|validations?|matches|joins?|lookups?|mails?|emails?)
fail(?:s|ed)? (?:to (?:reach|pass|meet|clear|match|load|parse)|(?:the|its|one|two|NUMBER) (?:[a-z]+ )?(?:gates?|tests?|checks?|thresholds?))
failure rates?
fair value
false discovery rates?
(?:fell|falls|fall|falling) short of(?= (?:[a-zA-Z]+ ){1,5}by NUMBER| the (?:threshold|floor|minimum|limit|required)| NUMBER)
(?:fell|falls|fall|falling) short of the (?:threshold|floor|minimum|limit|required [a-z]+|level)
follow up(?= (?:of|is|ends|ended|in|was|window|days|period|time|runs))
for the sake of confidentiality
for want of
(?:from|to|by) (?:sdr|bdr)(?= (?:to|and|or))
future dates?
(?:gave|gives|give) up (?=NUMBER)
generated (?:NUMBER|a third|a quarter|half|a fifth|a tenth|most|two thirds|three quarters)(?= of)
good standing
goodwill
great britain
help (?:pages?|centres?|centers?|articles?|texts?)
(?:hence|therefore|thus) (?:no|not|directional|constrained|withheld|excluded|provisional|only|absent|left out|missing|open)
(?:here|there) is no (?:common|reference|comparison|test|trend|baseline|figure|finding)
(?:history|threshold|range|rules?|definitions?|interval|floor|quality of LABEL|sample|data|records?) (?:itself )?allows?
holding (?:the )?[a-z]+ (?:of [a-z]+ )?(?:fixed|constant|equal)
ideal (?:comparison|reference|control)
identical (?=rows?|records?|values?|names?|timestamps?|dates?|ids?|definitions?|entries|copies|amounts?|keys?|in (?:name|date|value))
if (?:any|at all|known|present|so|not|there (?:is|are|was|were) (?:any|none))
ignored(?= :)
improvements? in (?:[a-z]+ )?(?:match|coverage|completeness|freshness|mapping|fill|data)(?: rates?)?
improvements? (?:of|to|in) the (?:mapping|matching|definitions?|import|export|field|log|rules?|script|coverage|linkage)
in all
in case of(?= (?:equal|ties|a tie|duplicates?|several|two|missing|conflict|identical))
in full
(?:in order )?to (?:allow|permit|make) (?:for )?(?:a |the )?(?:like for like )?(?:comparisons?|test|match)(?: possible)?
(?:in order )?to keep (?:[a-z]+ ){1,3}(?:unidentifiable|confidential|private|anonymous|comparable|apart|unrecognisable)
in time(?= (?:in|to|of|at|from|between))
influenced (?:opportunities|revenue|pipeline|deals|conversions)
interest rates?
is required (?:by|of) the (?:gate|test|definitions)
is (?:therefore|thus|hence) (?:constrained|directional|withheld|excluded|insufficient|suppressed|provisional|not (?:shown|tested|compared|published|reported|counted|told|said))
(?:is|are|lies|spans|lasts|runs) always(?= NUMBER)
(?:is|are|was|were) set to (?:lost|won|closed|open|zero|blank|unknown|missing|null|NUMBER|LABEL)(?! to)
(?:is|was|are|were) as long as
lead generation
lead times?
led by(?= LABEL)
(?:legal|tax|financial|investment) advis[eo]rs?
let (?:[a-zA-Z]+ ){0,8}be expected
likely (?:duplicates?|matches|match|errors?|typos?)
(?:line|lines|curve|curves) of best fit
list prices?|(?:before|after|without|net of) discounts?|(?:median|mean|average|largest|smallest) (?:discount|price)|call volume
long list
(?:lost|closed|gone|left) for good (?:and|or|versus|vs|against)
(?:lost|gained|loses|gains) ground(?= (?:for|in|at|by|against|to|NUMBER))
made it (?:to|past|through|as far)
merit (?:order|system)
minimum effects?
missed (?:calls?|meetings?|appointments?|demos?)
mix effects?
net worth
next (?:month|quarter|period) (?:that|which) (?:can|could) be
no less than
no more than
no movement to speak of|(?:nothing|none) to speak of
none blocks
not borne out
not by merit
(?:nothing|not|no word) (?:about|of|on) merit
objective functions?
on due dates?
on every count but
on the (?:seller|buyer) side
on the whole
only if
(?:on|of|in|from|over) NUMBER (?:calls|emails|demos|visits|meetings)
or fewer
or less
or more
outlook (?:calendars?|plug ins?|add ins?)
owing to (?:missing|incomplete|late|undated|duplicate|blank|unmapped|small|too few)
owing to (?:rounding|ties|merges|restatements?)
placeholder (?:values?|dates?|names?|rows?|accounts?|emails?|entries)|permanent (?:contracts?|address|employees)
(?:NUMBER|points|is|are|was|were|stood|stands|lies|lay) ahead(?= (?:at|by|in|on) (?:LABEL|NUMBER|[a-z]+))
prediction limits?
proofs? of (?:concept|delivery|payment|purchase|identity|address)
publication (?:is|was|remains) blocked
rate effects?
(?:rate|mix|sales|product|marketing|partner|community) (?:driven|led)
(?:rates?|values?|dates?|shares?|durations?|amounts?|counts?) (?:[a-zA-Z]+ ){0,4}(?:is|are) impossible
renewals? due
report (?:is|was) blocked
reported [^.]* (?:is|are) (?:now )?confirmed
reps per
requires?(?: at least)?(?= NUMBER)
responsible for (?=NUMBER of)
responsible (?:source|system|field|table|export)
(?:sampling|counting|weighting|rounding|truncating|averaging) (?:[a-zA-Z]+ ){1,7}(?:gives|yields|leaves|makes no difference)
(?:seen|counted|taken) over NUMBER
self service (?:trials?|accounts?|leads?|deals?|customers?|entrants)|(?:assisted|free|paid) (?:trials?|accounts?)|(?:messaging|pricing|message|price) hypothes[ie]s
since the (?:[a-z]+ )?(?:series|record|records|export|field|tracking|logging|measurement|counting|programme|dimension) (?:began|begins|started|starts|was (?:introduced|added|created|opened))
solid (?:lines?|bars?|dots?)
source a(?= (?:shows|has|lists|holds|counts|reads|is|was))
(?:speaks?|speaking) (?:for|against) (?:the|this|that|an) (?:assumption|hypothesis)
stages that lead a (?:deal|unit|opportunity) back
(?:statistically )?significant(?:ly)?(?= .*false discovery rate)
strength of (?:the )?(?:evidence|association|signal)|(?:weak|weaker|strong|stronger) (?:evidence|association|sense|assumption|identifier)|success rates?|perfect (?:agreement|match|overlap)
strong early , weak late
strong early and weak late
strong passwords?
(?:strong|weak) (?:at|in|from|towards) (?:the )?(?:start|end|beginning|top|bottom|middle|first|last|early|late) (?=.*(?:strong|weak) )|(?<=(?:strong|weak) .*)(?:strong|weak) (?:at|in|from|towards) (?:the )?(?:start|end|beginning|top|bottom|middle|first|last|early|late)
(?:strong|weak)(?:er|est)? (?:filter|rule|test)
success fees?
support (?:plans?|contracts?|hours?|tiers?|levels?|portal|calls?|cases?)
takes? effect
test drives?
(?:test|comparison|figure) (?:has to|must|had to) wait(?: until| for)?
(?:test|tests|comparisons?|gates?|rules?|definitions?|method|interval|statements?|signals?|findings?|estimates?|trends?|steps?|import|fields?|model|verdict|figure|rate) requires?|required (?=by the|for (?:a|the) (?:test|comparison|rate|figure))
the target of(?= LABEL)
the very (?:second|same|day|date|hour|first|last)
(?:the|net|total|combined) worth(?= of)
(?:the|that|its) required (?:share|number|count|level|level of confidence|size|length)
ties? (?:[a-zA-Z]+ ){0,8}(?:is|are|was|were) broken|broken (?=ties?|by the)
time in
to (?:avoid|prevent) (?:double counting|counting [a-z]+ twice|disclosure|identification|duplicates)
to date
to keep (?:the )?(?:counts?|cells?|identities|names) confidential
to make (?:months|periods|figures|segments|amounts|cohorts|them|rates|currencies|totals) comparable
to protect (?:confidentiality|privacy|identities)
together , not (?:explained|caused)
trial (?:accounts?|users?|periods?|start|end|dates?|versions?|requests?)|demo (?:accounts?|requests?|dates?)
(?:twice|half|thrice|times|NUMBER|nearly|almost|just|about|exactly|not) as long as
(?:typing|spelling|entry|keying|import|mapping) (?:mistakes?|errors?|faults?)|(?:rows?|records?|values?|touches|entries|dates|duplicates|units|deals|leads) (?:[a-z]+ ){0,5}(?:is|are|was|were) (?:disregarded|overlooked|ignored)
very (?=few|small|wide|recent|young|old)
very (?=(?:large|long|small|short) (?:deals?|accounts?|contracts?|amounts?|orders?))
want of
(?:warm|cold|dead|hot) (?:leads?|calls?|calling|contacts?|lists?)
(?:was|were|had|been) (?:[a-z]+ ){1,3}by the (?:end|close) of the (?:month|quarter|year|period|week)
weak early , strong late
weak early and strong late
weak passwords?
whether (?:[a-zA-Z]+ ){1,14}(?:is|are|was) (?:not known|unknown|left open|undecided|not shown|not told)
who entered (?:took|added)(?= NUMBER)
wholly (?:below|above|beyond|before|after|to)
with (?:a |an )?discounts? (?:above|below|over|under|of)
with effect from
worked out of (?:the )?totals?
worth (?:about |around |some |roughly |nearly |almost |over |under |less than |more than |at least |up to |between |a total of |together |on average )+(?=NUMBER|LABEL|half|one|two|three|four|five|twice|a )
(?:would )?(?:put|puts) (?:the [a-z]+|it|them) at (?=NUMBER)
(?:ahead of|behind) (?:LABEL|it|them)(?= in NUMBER)
(?:that|which|who) eventually
set side by side
adjusted for (?:inflation|seasons?|exchange rates)
around new year
count(?:s|ed)? (?:in|to|toward|towards|into) the following (?:month|quarter|week|year)
done so by
ends up to(?= NUMBER)
everyone (?:outside|else in)
(?<=false discovery rate (?:of )?NUMBER ,? ?(?:[a-zA-Z]+ ){0,12})significant
(?:assumed|assumes?|assumption|claimed|claims?) that (?:[a-zA-Z]+ ){1,6}(?:alike|the same|equally)
(?:samples?|counts?|cohorts?|cells?|groups?) (?:is|are|was|were) too (?:small|few|low|thin)
the target (?:for|of|in|at) (?:LABEL|[a-z]+) (?:is|was) (?:set )?(?:at |to )?(?=NUMBER)
(?:hidden|withheld|merged|masked|suppressed) to protect (?:the )?(?:people|privacy|identit[a-z]+|individuals|persons)(?: behind (?:them|it))?
(?:matched|joined|linked) by email(?: domain| address)?
worth (?:a|the) (?:median|mean)
`);
