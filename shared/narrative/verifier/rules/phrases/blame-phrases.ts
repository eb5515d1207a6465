import { phraseLines } from '../phrase-lines.ts';

export const BLAME_PHRASES = phraseLines(`
(?:at|on) (?:its|their|LABEL) (?:own )?(?:door|head|watch)
(?:did|does|do) (?:nothing|little|too little|not enough|not bother|not care|not call|not reply|not respond|not act|not log|not follow|not contact|not answer|not read|not do|not work|not try|not check)
drift(?:s|ed)? under
dropp(?:ed|ing) the ball
drops? the ball
(?:gave|gives|give|giving) (?:up|away)
go cold
gone cold
half (?:done|finished|hearted|baked|cooked)
(?:has|have) (?:itself|themselves) to
(?:hold|holds|held) up (?:LABEL|deals|leads|the)
(?:hold|holds|holding|held) (?:LABEL|[a-z]+) up
(?:is|are|was|were) (?:on|with|down to|up to) (?:sales|marketing|legal|the owners|owners|product|its owners|their owners)
it (?:is|was) (?:on|up to|down to|with|because of) (?:[a-zA-Z]+ ){1,4}that
it (?:is|was) (?:the [a-z ]*|LABEL |[a-z]+ )(?:that|who|which) (?:lost|missed|failed|dropped|let|left|made|kept|did|does)
(?:itself|themselves) to thank
keeps? (?:NUMBER|LABEL|the|leads|deals|losing|missing|accounts|opportunities)
left to (?:rot|wait|die|lapse|themselves)
(?:left|leaves|leaving) (?:NUMBER |LABEL |the |its |their )?(?:leads?|deals?|accounts?|opportunities|LABEL|them|it|people|prospects|customers)? ?(?:waiting|unanswered|untouched|behind|to wait|alone|open too)
let down
(?:let|lets|letting) (?!expect)(?:LABEL|NUMBER|leads|deals|them|the|it|accounts)
lets down
(?:lost|loses|lose) (?:interest|sight|track|the plot|its way|their way|patience|grip|ground)
missed (?!by|out|the (?:threshold|floor|cut|window|horizon|deadline|level|minimum))[a-zA-Z]+
never (?:[a-z]+ ){1,3}by (?:the )?(?:owners?|reps?|sellers?|team)
never (?:called|replied|responded|contacted|followed|logged|answered|read)
no care
(?:nobody|no one) (?:wanted|wants|bothered|cared|cares|picked|answered|asked|looked|called|noticed)
(?:nobody|no one|none) (?:in|of|from|at) (?:the )?(?:sales|marketing|owners|sellers|team|revops|legal)
on whose (?:watch|account)
picked up the phone
(?:sales|account|regional|area|partner|channel|country|product|field|marketing|campaign|success|the|its|their) (?:managers?|directors?|executives?|leaders?)(?: that| who| of|(?= (?:was|were|is|are|did|had|has|have|let|left|lost|missed|failed|never|could|do|does)))
(?<!by )(?<!from )(?<!to )(?:sales|marketing|revops|finance|demand|enablement|owners?|legal|procurement|product|support|engineering|operations|sellers?) (?:holds|blocks|blocked|calls|called|wants|sends|sent|brings|brought|pushes|pushed|slows|slowed|works|fails|did|does|do|has|have|had|was|were|is|are|never|not|failed|lost|loses|missed|misses|left|leaves|let|lets|kept|keeps|dropped|drops|skipped|skips|lack|lacks|lacked|rejects|sat|sits|took|takes|spent|gave|gives|passed|passes|held|holds|stopped|stops|didn't|doesn't|don't|hasn't|haven't|isn't|wasn't|owes|owns|made|makes|closed|closes|works|worked) (?!.* (?:owners|accounts|floor) )(?!(?:not |only |now )?(?:filled|blank|empty|missing|recorded|known|unknown|assigned|mapped|given|named|inferred|unchanged|set|a field|a dimension|the (?:field|dimension|largest|smallest|last|first)|read|counted|stored|NUMBER|touches|the reference|changed|more|fewer|several|moved|no value|three|two|four))
(?:sat|sits|sitting) on (?:leads|deals|NUMBER|LABEL|the|them|its|their)
(?:slept|sleeps|sleeping) on
takes (?:its|their) time
(?:team|teams|rep|reps|representative|representatives|seller|sellers|salespeople|salesperson|salespersons|sdr|sdrs|bdr|bdrs|ae|aes|csm|csms|(?:sales|account|regional|area|marketing|campaign|the|its|their) (?:managers?|directors?|executives?|leaders?)|management|leadership|marketers?|boss|staff|colleague|colleagues|crew|squad|somebody|someone|anyone|folks|guys|he|she|him|her|his|hers)
(?:the )?owners? (?:of (?:LABEL|[a-z]+) )?(?:was|were|is|are) (?:slow|late|away|busy|idle|absent|new)
to answer for
to blame
took it easy
took (?:its|their) time
(?:took|takes) (?:sales|marketing|legal|product|support|finance|the owners|owners|the region)
(?:turn|turns|turned|show|shows|showed|come|comes|came) (?:up )?(?:late|unprepared|empty handed) (?:to|for|at) 
went cold
(?:whoever|those in charge|the people (?:who|working|behind|in|at|responsible)|in charge of|whose job)
(?:takes?|took|taken|taking) (?:the )?(?:ownership|responsibility)
`);
