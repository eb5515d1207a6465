import { phraseLines } from './phrase-lines.ts';
import type { PhraseRule } from './phrase-rule.ts';

/** Causes that no connector tells: something cost, took, turned away or was what happened. That figures are spoken of excuses none. */
export const BARE_CAUSES: PhraseRule = {
  rule: 'cause',
  message: 'Gives a cause, a consequence or an explanation. The facts show what differs, not why.',
  phrases: phraseLines(String.raw`
    (?:cost|costs|robbed|robs|deprived|earned|gave) (?:LABEL|the [a-z]+|it|them) (?:of )?NUMBER|(?:took|takes|taking|shaved|shaves|knocked|knocks|wiped|wipes) NUMBER (?:[a-z]+ ){0,2}off|(?:took|takes) NUMBER points? (?:from|out of)|(?:took|takes) NUMBER [a-z]+ from LABEL (?:with|by|on|through)
    \^ it (?:is|was) the (?!first|last|only|same|largest|smallest|third|second|month|lowest|highest|LABEL|NUMBER)[a-z]+ (?:[a-z]+ )?(?:[:,;.]|that|which|who)
    (?:more|less|fewer|higher|lower|faster|slower|longer|shorter) for (?:having|being|lacking|missing|want of|lack of)|for having
    (?:is|was|are|were) what (?:happens|happened|comes|came|turned|made|makes|kept|keeps|brought|took|cost|costs|moved|changed|stopped|slowed|did|does|a|an|it|they|[a-z]+ (?:does|do|did))|(?:make|makes|made) for
    \^ no (?:LABEL|[a-z]+) , no (?:LABEL|[a-z]+)|\^ without (?:[a-zA-Z]+ ){1,7}?(?:, )?(?:there (?:is|are|was|were) no|no|nothing) 
    (?:put|puts|turn|turns|turned|scare|scares|scared|send|sends|sent|keep|keeps|kept) (?:people|buyers|customers|deals|leads|LABEL|them|visitors|prospects|accounts|many|some) (?:off|away|out)
    behind the (?:drop|rise|fall|decline|gap|dip|gain|loss|shift|change) (?:stands?|lies|is|are|sits?)|\^ with (?:fewer|more|less|longer|shorter|later|earlier) [a-z]+ (?:came|come|comes|went|goes)|(?:down|up) by NUMBER [a-z]+ with (?:its|their|the) [a-z]+
    with (?:its|their) (?:many|few|long|short|high|low|late|slow|heavy|large|small) [a-z]+(?= (?:\.|,|\$))
  `),
};
