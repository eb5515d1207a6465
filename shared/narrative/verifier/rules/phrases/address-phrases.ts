import { phraseLines } from '../phrase-lines.ts';

export const ADDRESS_PHRASES = phraseLines(String.raw`
[?!]
(?:\^|[.;:]) (?:click|visit|subscribe|download|contact|call|send|email|output|print|reply|answer|write|say|repeat|state|append|add|set|treat|mark|report|show|list|rate|rank|call) (?:the|a|an|LABEL|sales|only|that|this|all|it|every|no|as|to)
\^ for the rest
\^ here (?:is|are)
\^ (?:hint|tip|aside|spoiler|reminder|warning|attention|caution|fyi|ps|update|answer|question|translation|output|summary) :
\^ now (?:to|for|on to) 
\^ (?:quote|cite|copy|repeat|use|read|see|skip|note|mark) (?:this|that|table|page|section|figure|below|above)
(?:\^|,) refer to
\^ return (?!to|rates?|visits|of)
\^ system :
as an ai
as asked
as instructed
as requested
as told
below is the
bottom line
buy (?:now|from)
(?:click|tap|press|hover|scroll) (?:on|here|over|through|to|down|up|the)
corrected here
developer mode
drop table
end of (?:message|text|prompt|output|file)
filled in by the system
for (?:further|more) (?:details|information)
has more(?= (?:\.|\$|on|about))|(?:tables?|sections?|pages?|appendix|charts?) (?:NUMBER )?(?:has|gives?|tells?|holds?) (?:more|details|the rest)
has no access|training data|my (?:[a-z]+)|(?:hope|hopes) this
ignor(?:e|es|ed|ing) (?:the|all|any|previous|prior|above|these)
in conclusion
in summary
(?:instructions?|the rules|rules) (?:no longer|do not) apply(?= (?:\.|\$|here|to (?:this|me|you|us)))
key (?:insights?|points?|findings?|messages?|takeaways?)
language model
more (?:on|about) (?:this|that|these|it)
notes? :
(?:numbers?|figures?|questions?) (?:on|in) (?:bold|italics?|capitals)
of course
one (?:more|last) thing|by the way|fun fact
(?:\^|please|[.;:]) send
(?:previous|earlier|last|above|prior|my) (?:answer|response|reply|message|conversation|output)
question (?:asked|posed)
readers? (?:know|knows|can|may)
repeat after
reply with
respond with
rest of (?:the )?(?:text|report|answer|message)
role play
system prompts?
text left out
the author
the writer
(?:this|the following|each) sentence (?:in|as|verbatim|again|is)
to sum up
turn to the
well done
what follows
(?:written|generated|drafted|produced|worded|prepared) by (?:a|an|the) (?:machine|model|computer|ai|system|assistant|bot|analyst)
`);
