import { phraseLines } from '../phrase-lines.ts';

export const PURPOSE_PHRASES = phraseLines(String.raw`
\^ for (?:a |an |the |its )?(?:higher|better|faster|greater|quicker|more|growth) (?!than|deals|contracts|accounts|customers|units|amounts|of)
\^ for (?:maximum|more|better|full|greater|best|optimal) [a-z]+ ,
(?:aim|aims|aimed|aiming|goal|goals|objective|objectives|target|targets(?! of)|targeting|intend|intends|intended to|mission|strive|strives|seek|seeks|seeking)
as a (?:step|way|means|path) (?:to|towards|of)
(?:exists|existed) for (?!LABEL|NUMBER|any|either|each|the|this|that|these|all|both|no|earlier|later|previous)
(?:exists?|existed|is there|are there|was there|were there) so that
for (?:a |an |the |its |their )?(?:[a-z]+er|more|better|less|fewer|quick|fast|prompt|easy|smooth|maximum|optimum|optimal) (?:first |second |next )?(?:reply|response|replies|signature|signatures|decision|decisions|handoff|handover|follow|close|closing|entry|access|reach|coverage|pipeline|revenue|bookings|wins|deals|leads|renewals|visibility|control|overview|margin|volume|turnaround|start|onboarding|experience|satisfaction|loyalty|retention)(?! (?:than|of NUMBER|in|is|are|was|were))
for (?:a |an |the |its |their )?(?:leaner|cleaner|higher|better|faster|quicker|shorter|lower|greater|smoother|simpler|tighter|larger|bigger|steadier|more|fewer) (?:funnels?|conversions?|rates?|cycles?|wins?|results?|speed|path|process|sales|revenue|growth|pipeline)(?! (?:than|of NUMBER|in|is|are|was|were))
for the purpose
for the sake
(?:help|helps|helping|enable|enables|enabling|allow|allows|allowing|let) (?!expect|no |neither|none|nothing|a comparison|comparison|only|for NUMBER|a test|LABEL to be|them to be|it to be)
in order that
in order to
in the interest
(?:is|are|was|were) (?:meant|intended|designed|supposed|aimed|conceived) (?:to|for|as|so) (?!be (?:counted|read))
(?:is|are|was|were) there to
(?:is|was|are|were) on (?:LABEL|[a-z]+) to
(?:set up|introduced|created|launched|built|made|chosen|added) so that
so as (?:not )?to
so that (?:deals|leads|LABEL|conversion|buyers|more|fewer|accounts|people|customers|prospects|sales|wins|the (?:funnel|rate|team|deal)) (?!are counted|is counted|add|sum|agree)[a-z]+
to (?:improve|boost|lift|raise|reduce|fix|address|solve|resolve the|protect|defend|drive|accelerate|streamline|optimi[sz]e|maximi[sz]e|minimi[sz]e|unlock|unblock|avoid|prevent|capitali[sz]e|exploit|leverage|win back|turn (?:this|that|it)|strengthen|ensure|learn|understand|investigate|explore|monitor|move the needle)
to (?:squeeze|wring|coax)
(?:trade|trades|traded|trading|exchange|exchanges|exchanged|swaps?|swapped) (?:[a-z]+ ){1,2}for (?:[a-z]+)
with a view
with [a-z]+ in mind
with the (?:aim|goal|intent|intention|purpose)
(?:can|could|may|might) be (?:used|put to use|deployed|spent|called on|drawn on)(?! (?:only|as|in|for (?:a|the) (?:test|comparison)))
(?:with|by|through|from) which [^.;]* (?:can|could|may|might) be [a-z]+
to speed (?:things|it|them|this|that|up|the)
`);
