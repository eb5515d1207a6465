import { phraseLines } from '../phrase-lines.ts';

export const PURPOSE_PHRASES = phraseLines(String.raw`
(?:\^|[.;:,]) for (?:a |an |more |the |its )?(?:higher|better|more|fewer|faster|shorter|larger|lower|growth|greater|quicker|longer) 
\^ for (?:maximum|more|better|full|greater|best|optimal) [a-z]+ ,
\^ to (?!know before)[a-z]+
, to (?!NUMBER|LABEL|the|a|date|be|which|those|that)[a-z]+
(?:aim|aims|aimed|aiming|goal|goals|objective|objectives|target|targets(?! of)|targeting|intend|intends|intended to|mission|strive|strives|seek|seeks|seeking)
as a (?:step|way|means|path) (?:to|towards)
(?:exists?|existed|is there|are there|was there|were there) so that
for (?:a |an |the |its |their )?(?:[a-z]+er|more|better|less|fewer|quick|fast|prompt|easy|smooth|maximum|optimum|optimal) (?:first |second |next )?(?:reply|response|replies|signature|signatures|decision|decisions|handoff|handover|follow|close|closing|entry|access|reach|coverage|pipeline|revenue|bookings|wins|deals|leads|renewals|visibility|control|overview|margin|volume|turnaround|start|onboarding|experience|satisfaction|loyalty|retention)(?! (?:than|of NUMBER|in|is|are|was|were))
for (?:a |an |the |its |their )?(?:leaner|cleaner|higher|better|faster|quicker|shorter|lower|greater|smoother|simpler|tighter|larger|bigger|steadier|more|fewer) (?:funnels?|conversions?|rates?|cycles?|wins?|results?|speed|path|process|sales|revenue|growth|pipeline)(?! (?:than|of NUMBER|in|is|are|was|were))
for the purpose
for the sake
(?:help|helps|helping|enable|enables|enabling|allow|allows|allowing|let) (?!expect|no |neither|none|nothing|a comparison|comparison|only|for NUMBER|a test|LABEL to be|them to be|it to be)
in order that
in order to
in the interest
(?:is|are|was|were) (?:meant|intended|designed|built|made|supposed|there|aimed|set up|introduced|created|launched|chosen|conceived) (?:to|for|as|so) (?!be (?:counted|read))
so as (?:not )?to
so that (?:deals|leads|LABEL|conversion|buyers|more|fewer|accounts|people|customers|prospects|sales|wins|the (?:funnel|rate|team|deal)) (?!are counted|is counted|add|sum|agree)[a-z]+
to (?:improve|boost|lift|raise|reduce|cut|fix|address|solve|resolve the|protect|defend|drive|accelerate|speed|streamline|optimi[sz]e|maximi[sz]e|minimi[sz]e|unlock|unblock|avoid|prevent|catch|capture|recover|regain|restore|capitali[sz]e|exploit|leverage|win back|turn (?:this|that|it)|close the|narrow the|shorten|shrink the|grow|scale|increase (?:the|its|their|LABEL|conversion)|decrease (?:the|its|their)|lower (?:the|its|their)|double (?:the|down)|make|get|help|keep|give|bring|put|ensure|support (?:the|its|their|LABEL)|strengthen|build|learn|understand|investigate|explore|review|revisit|examine|check|monitor|watch|track|hold|change|adjust|shift|move the needle)
(?:trade|trades|traded|trading|exchange|exchanges|exchanged|swaps?|swapped) (?:[a-z]+ ){1,2}for (?:[a-z]+)
with a view
with [a-z]+ in mind
with the (?:aim|goal|intent|intention|purpose)
`);
