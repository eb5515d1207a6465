import { phraseLines } from '../rules/phrase-lines.ts';

/** Compound nouns of business. */
export const COMPOUNDS = phraseLines(`
(?:absence of a|a|the|no) star(?= (?:means|marks|denotes|stands|beside))
account (?:executives?|managers?)(?= (?:were|was|are|is) (?:assigned|named|recorded))
advisory (?:boards?|firms?|services?|sector)
(?:asks?|asked) for budget
(?:asset|wealth|facility|facilities|property|product|waste|event|risk|fund|project|change|account|supply chain|customer relationship|hotel|investment) management
at the very (?:start|end)
benefits? (?:providers?|administration)
(?:booking|order|email|registration|attendance|double opt in|meeting) confirmations?
budgets? of (?:false discoveries|error|NUMBER tests)
by (?:rep|seller|owner|team)
champions?(?= (?:and|or|versus|vs|convert|converts|converted|against|are|were|role|persona|,))
confirmation (?:emails?|pages?|links?|dates?)
confirmed by (?:each|every|all|later|the (?:next|following|later))
confirmed (?:registrations?|attendees|bookings?|attendance|appointments?|meetings?)
(?:consumer|packaged|capital|sporting|luxury|finished|durable|household|white|moving consumer) goods
cost of goods
(?:customer|user|account|economic|technical) (?:success|champions?|buyers?|health)
driver licen[cs]es?
driving (?:schools?|licen[cs]es?)
emergency (?:services?|care|rooms?)
(?:employee|fringe) benefits?
(?:error|report|year|monthly|annual)(?: s)? budgets?
(?:five|four|three|two|one|NUMBER) star
(?:good|goods) (?:standing|till|received)
goods (?:sector|segment|industry|companies)
health (?:insurers?|insurance|sector|care|services|systems?|plans?)
management (?:consultan[a-z]+|consulting|fees?|software|systems?|level|buyouts?)
(?:mix|rates?|who entered|entrants|conversion) (?:pulled|pushed|moved|lifted|brought|raised|lowered|added|took) (?:the total|it)(?: (?:down|up))?
no budgets?
per (?:rep|seller|owner|team|head)
public health
push notifications?
(?:reps?|representatives|teams?|managers?|sellers?)(?= .*(?:not part of|outside|not in|are not|is not|no part of) (?:the )?(?:data|report|export|read|recorded|named))
staff (?:count|size|numbers)
star (?:ratings?|schema)
taken into account
takes? into account
thank you (?:pages?|emails?|mails?)
to account executives?(?= (?:takes?|took|is|was|in|at))
to each (?:rep|owner|team)(?= is not)
welcome (?:emails?|mails?|series|packs?|calls?)
win back (?:campaigns?|emails?|deals?|offers?)
(?:NUMBER|with|under|over) staff
worth(?= (?:NUMBER|LABEL)(?! (?:more )?(?:wins|deals|leads|points|customers|accounts)))
`);
