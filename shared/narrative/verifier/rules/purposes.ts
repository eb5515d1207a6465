import { phraseLines } from './phrase-lines.ts';
import type { PhraseRule } from './phrase-rule.ts';

/** What something would be good for: advice in the dress of a purpose. */
export const PURPOSES: PhraseRule = {
  rule: 'purpose',
  message: 'Names a purpose or an aim. Say what the facts show and nothing else.',
  phrases: phraseLines(String.raw`
    in order to|in order that|so as (?:not )?to|for the purpose|with a view|with the (?:aim|goal|intent|intention|purpose)|in the interest|for the sake
    (?:aim|aims|aimed|aiming|goal|goals|objective|objectives|target|targets(?! of)|targeting|intend|intends|intended to|mission|strive|strives|seek|seeks|seeking)
    (?:help|helps|helping|enable|enables|enabling|allow|allows|allowing|let) (?!expect|no |neither|none|nothing|a comparison|comparison|only|for NUMBER|a test|LABEL to be|them to be|it to be)
    to (?:improve|boost|lift|raise|reduce|cut|fix|address|solve|resolve the|protect|defend|drive|accelerate|speed|streamline|optimi[sz]e|maximi[sz]e|minimi[sz]e|unlock|unblock|avoid|prevent|catch|capture|recover|regain|restore|capitali[sz]e|exploit|leverage|win back|turn (?:this|that|it)|close the|narrow the|shorten|shrink the|grow|scale|increase (?:the|its|their|LABEL|conversion)|decrease (?:the|its|their)|lower (?:the|its|their)|double (?:the|down)|make|get|help|keep|give|bring|put|ensure|support (?:the|its|their|LABEL)|strengthen|build|learn|understand|investigate|explore|review|revisit|examine|check|monitor|watch|track|hold|change|adjust|shift|move the needle)
    \^ to (?!know before)[a-z]+
    , to (?!NUMBER|LABEL|the|a|date|be|which|those|that)[a-z]+
    (?:\^|[.;:,]) for (?:a |an |more |the |its )?(?:higher|better|more|fewer|faster|shorter|larger|lower|growth|greater|quicker|longer) |with [a-z]+ in mind|as a (?:step|way|means|path) (?:to|towards)
    for (?:a |an |the |its |their )?(?:leaner|cleaner|higher|better|faster|quicker|shorter|lower|greater|smoother|simpler|tighter|larger|bigger|steadier|more|fewer) (?:funnels?|conversions?|rates?|cycles?|wins?|results?|speed|path|process|sales|revenue|growth|pipeline)(?! (?:than|of NUMBER|in|is|are|was|were))|for the sake
    so that (?:deals|leads|LABEL|conversion|buyers|more|fewer|accounts|people|customers|prospects|sales|wins|the (?:funnel|rate|team|deal)) (?!are counted|is counted|add|sum|agree)[a-z]+
  `),
};
