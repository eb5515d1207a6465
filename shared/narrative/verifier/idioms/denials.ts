import { phraseLines } from '../rules/phrase-lines.ts';

/** What a report says that it does not say. */
export const DENIALS = phraseLines(String.raw`
a description , not (?:a|an) (?:explanation|cause|forecast|recommendation)
(?:a |the |any |no )?(?:causes?|reasons?) (?:cannot|can not|is not|are not|can) be (?:read|told|seen|inferred|shown|named|given|derived|stated|drawn)
(?:describes?|description) and (?:does not|do not|no) (?:advise|recommend|explain|predict)
(?:is|are) (?:not|no) (?:evidence of|proof of) (?:what caused it|a cause|cause|causes|causation)
(?:marked|labelled|typed|named|called|entered|recorded|flagged|value|reason|label|status|field|option|tagged|stored as|reads?) " (?:[a-z]+ ){1,3}"
none is (?:implied|named|given|stated|made|meant|claimed|told)
(?:no|neither|not a|without) (?:blame|merit|fault|credit|praise|judge?ment|cause|reason)(?: (?:or|nor|and) (?:a )?(?:blame|merit|fault|credit|praise|judge?ment|cause|reason))* (?:is|are|was|were) (?:assigned|implied|given|expressed|meant|stated|attached|drawn|intended)
(?:no|not a|neither a) (?:recommendations?|judge?ments?|forecasts?)(?= (?:here|there|in this|is))
not a (?:ranking|judge?ment) of merit
not evidence of what caused it
nothing (?:here|in this report|in it|said here) is (?:a |an )?(?:recommendation|forecast|advice|prediction|cause|judge?ment|explanation)
(?:no|without a|without any|not a|neither a|nor a) (?:causes?|causal claim|causal reading|recommendations?|forecasts?|advice|predictions?|judge?ments?|explanations?|verdicts?|opinions?|reasons?|actions?|targets?|estimate of the future|statement about causes)(?: (?:nor|or|and|,) (?:a |no )?(?:causes?|recommendations?|forecasts?|advice|predictions?|judge?ments?|explanations?|reasons?))*(?= (?:is|are|was|were) (?:stated|given|made|implied|claimed|offered|drawn|named|meant|told|said|attached|contained|shown|intended)| here| in this| of| by| \.| and | , | ;)(?: (?:is|are) (?:stated or implied|stated|given|made|implied|claimed|offered|named|meant|intended))?
(?:this|it|that|the report|the table|the figure|the difference|attribution models?|a difference|the numbers|the data|the split|models?|figures) (?:[a-zA-Z]+ ){0,6}(?:do|does|did|is|are|can) ?not (?:show|say|tell|state|explain|mean|imply|prove|evidence|name|give|establish|indicate|speak to|address) (?:of )?(?:what caused|what causes|why|how it came|a cause|any cause|causes?|the cause|the reason|a reason|reasons|causation|cause and effect)(?: (?:it|a win|them|this|that))?
(?:this|that|which) is why(?= (?:the|its|two|both|no|NUMBER|some|parts?|shares?|columns?|rows?|totals?) (?:[a-z]+ ){0,4}(?:do not|does not|differ|sum|add|exceed))
(?:whether|how far|how much) [^.]* (?:is|are) not for (?:this|the) report to (?:say|judge|tell)
why (?:[a-zA-Z]+ ){1,6}is not (?:something|known|stated|told|in these|shown)
(?:do|does|did|can) not reveal (?:why|what|how|whether)(?= )
`);
