import { phraseLines } from '../rules/phrase-lines.ts';

/** Names of fields, rows and files. */
export const FIELDS = phraseLines(`
(?:daylight saving|competing outcomes?|competing risks?|practical (?:threshold|difference|margin)s?|prediction (?:limits?|intervals?)|mutual action plans?|effective (?:clusters?|number|sample|size)|health (?:tier|band|grade)s?|e mails?|test results?)
segment (?:a|b|c)(?= (?:,|:|is|was|has|and|versus|vs|against|reads|$))
" (?:[a-zA-Z]+ ){1,7}" (?:fields?|columns?|question|value|label|option|flag|stage|step)
(?:action|decision|risk) (?:log|list|register|codes?)(?= (?:is|are|was|were|has|have|had|holds?|lists?|numbers?|numbered|made|field|column|of|in|at|log|lies|lie))
affected (?:dimensions?|stages?|segments?|records?|rows?|months?|periods?|fields?|figures?|entries|units)
(?:at|to|from|is|sits|stands|was) (?:the )?(?:bottom|top|foot|head) of the (?:table|list|ranking|order|column)
bad (?:addresses|rows|records|dates|lines)
best case(?= (?:is|category|deals|amount))
blocked (?:runs?|reports?|versions?|publication|gates?)
blocking (?:gates?|flags?)
budget (?:field|figures?)
(?:cause|reason) codes?
causes? of (?:loss|churn|cancellation|death)|recommended retail price|should cost estimates?|target (?:accounts?|lists?|segments?)(?! (?:should|must|need|more|to|with|first))
collapsed (?:rows?|into|categories|levels|segments)
(?:columns?|questions?|flag|tag|box|header|step|field|stage|values?|labels?|options?) " (?:[a-zA-Z]+ ){1,7}"
correct (?:total|totals|sum|count|value|spelling|date|code)
failed (?:rows?|files?|records?|imports?|gates?|checks?|periods?|months?|runs?|loads?|to parse|to load|to match)
forecast fields?
(?:forecast|commit|best case|pipeline|omitted) categor(?:y|ies)
gates? (?:[a-zA-Z"' ]+ )?failed
goal fields?
health scores?
(?:help|service|deal|front|support|trading|order|information) desks?
lead scor(?:e|es|ing)
(?:must have|nice to have|should|problem|best|successful|failed|significant|promised|solution|action|priority|risk|critical|health|performance|success|need|purpose|goal|target|reason|cause|effect|forecast|recommendation|quality|favourites?|favorites?|preferred|required|opportunity|interest|satisfaction|sentiment|intent|fit|urgency|delivery|blame|fault|owner|team|rep|manager|champion|competitor|influence|impact|advice|improvement|driver|trigger|focus|strategy|objective|challenge|pain|budget|authority|timeline|recommended|good standing|best offer) (?:[a-z]+ )?(?:questions?|queues?|tickets?|rows?|fields?|columns?|flags?|dates?|types?|class|classes|codes?|digits?|picklists?|ticks?|tick boxes|checkbox|labels|tags?|values?|entries|categories|category|options)(?! (?:should|must|need|ought|has to|have to|wants?))
(?:need|action|priority|focus|support|health|success|urgency|champion) (?:fields?|items?|groups?|tickets?|scores?|columns?|flags?|codes?|cases)
next (?:step|activity|action) (?:field|dates?|column)
(?:poorly|sparsely|well|badly|barely|thinly|partly) (?:filled|populated|covered|documented)
priority fields?
(?:problem|issue|incident|priority|urgency|severity) (?:tickets?|types?|fields?|codes?|dates?)(?= (?:is|are|was|were|has|have|had|holds?|lists?|numbers?|numbered|made|field|column|of|in|at|log|lies|lie))
(?:projected|expected|predicted|forecast) (?:close dates?|closing dates?|amounts?|revenue fields?|fields?|columns?)(?= (?:is|are|was|were|lies|lie|field|fields|blank|of|in|on|has|have|holds))
required (?:fields?|columns?|values?|minimum|sample|sample size|columns)
responsible (?:person|owner) (?:field|column)
root cause (?:fields?|codes?)
(?:rows?|files?|records?|imports?|loads?|runs?|gates?|checks?|lines?) (?:that )?(?:have )?(?:failed|fail|fails)(?: to (?:parse|load|import|match|pass))?
(?:rows?|records?|lines?|files?|duplicates?) (?:is|are|was|were) ignored
sound files?
successful (?:match|matches|import|imports|load|loads|run|runs|join|joins|sync|validation|parse)|failures? of (?:[a-z]+ ){0,2}(?:export|exports|import|imports|load|run|sync|row|rows|record|file|files|job|gate|gates|check|test|connector)
target (?:accounts?|lists?)(?= (?:is|are|was|were|has|have|had|holds?|lists?|numbers?|numbered|made|field|column|of|in|at|log|lies|lie))
target (?:stages?|dates?|fields?|steps?)
targets? (?:tables?|files?|rows?)(?! (?:should|must|need))
team (?:size|plans?|licen[cs]es?|edition|seats?|field)
trigger (?:dates?|events?|fields?|rules?)
(?:variant|panel|column|cohort) a(?= (?:is|was|shows|has|and|versus|vs|against|reads))
(?:weak|strong) (?:early|late|start|end) (?:pattern|patterns|type|flag|group)|(?:weak|strong) (?:late|early)(?= (?:pattern|patterns))|strong (?:majority|form|match|matches)|weak (?:form|match|matches|identifiers?|keys?)
best case pipeline
collapsed to
(?:entered|typed|filled|recorded|chosen|selected|logged|set|given) by (?:the )?(?:sellers|reps|representatives|owners)
(?:differences?|comparisons?|variation) (?:among|between|across) (?:the )?(?:sellers|owners|reps|representatives) (?:is|are|was|were) not
(?:improvement|success) plans?(?: ,)?(?= (?:as|is|are|was|were) )
marked as (?:[a-z]+ ){1,4}in the (?:source|export|file)
price related (?:losses|loss reasons?|reasons?)
(?:sales development )?representatives (?:is|are|was|were) (?:named|listed|recorded|given|filled)
support credits?
time to first action|first action (?:was|is|took|came)
weak instruments?
`);
