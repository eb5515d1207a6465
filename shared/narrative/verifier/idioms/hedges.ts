import { phraseLines } from '../rules/phrase-lines.ts';

/** What data let expect, would have shown, or may contain. */
export const HEDGES = phraseLines(`
NUMBER times (?:as|more|less) likely
as expected from
(?:becomes|is|was|are|became) (?:not )?(?:yet )?possible(?= (?:from|with|at|only|under|in|on))
by chance(?: alone)?
chance (?:alone )?would (?:give|produce|yield|account for)
(?:comparison|total|totals|sum|count|mean|median|order|ranking|interval|difference|test|figure|share|rate) (?:[a-zA-Z]+ ){0,5}would (?:be|read|have|include|mix|combine|stand|give|differ|come|span|cross|have to include|have to be counted|amount)
continues? to (?:lie|count|hold|apply|be counted)
(?:dates?|dated|stamps?|timestamps?|timestamped|stamped) (?:[a-z]+ )?in the future
(?:definition|definitions|rule|rules|mapping|model|method|scenario|policy) (?:[a-zA-Z]+ ){0,6}(?:there )?would (?:be|have|count|read|give)
(?:does|do|can|cannot|could) (?:not )?(?:tell|say|show) what would happen(?: if [^.]*)?
expected (?:frequenc[a-z]+|counts?) under
expected from (?:earlier|the|its|NUMBER)
expected values?
future dated
(?:horizon|window|cohort|period|contract|quarter|month) (?:[a-zA-Z]+ ){0,6}will (?:end|close|mature|be (?:complete|mature|tested|testable|told|counted))
(?:horizon|window|period|month|quarter|contract|term|day) (?:has|have|is|are|had|was) not (?:yet )?(?:ended|over|closed|finished)
in [a-z]+ is expected
in effect (?:since|from|until)
is expected(?= (?:by chance|to be false|under))
(?:lead|leads|led) one to expect
let expect
likely (?:band|range|interval)
may (?:have been|be) (?:learned|learnt|understated|overstated|restated|incomplete|late|undercounted|overcounted|missing|duplicated|revised|partial|affected|double counted|counted twice)
may (?:hold|carry|appear|belong|overlap|include|contain|have (?:several|one|more|no|two|a|many|NUMBER))
may (?:not )?be (?!improved|expected|lost|won|solved|fixed|reached|gained|raised|lifted|increased|reduced|avoided|recovered|saved|needed|required|tempted|advised)[a-z]+ed
may (?:not )?(?=be the same|be comparable)
may (?:not )?(?:refer|read|lack|lie outside|cover|span|skip|mask|hide|mix|understate|overstate|predate|name|record|count|enter late|come from|point to the same|fall (?:into|under|outside|within)|be (?:wrong|late|early|missing|low|high|too|due to chance|chance|larger|smaller|older|younger|the same|one and the same|a|an|in|out of|off))
may (?:not )?(?:share|miss) (?:a|an|the|one|some)
may (?:not )?(?:sum|add up|add|total|match|agree|tally|be wrong|differ(?= (?:in|from|by))|reflect(?= (?:when|how|what|whether)))
(?:must|should|has to|have to|needs to|need to) (?=.* (?:to be counted|to count|(?:by|under|in|of) (?:the|their|its) definitions?|by definition|the source has))
odds ratios?
(?:preliminary|provisional|open|immature) until
(?:real|genuine) or (?:not|chance|due to chance|noise|random)
(?:selection|chance|noise|bias|error|confounding|this) (?:effects )?(?:cannot|could not) be ruled out
(?:shares?|sums?|totals?|percentages?|counts?|columns?) may (?:not )?exceed
than expected
(?:told|distinguished) from chance
too (?:soon|early) (?:to|for) (?:tell|say|test|compare|judge|a (?:test|comparison|statement|figure|trend))
(?:total|rate|share|mean) would (?:be|have been)
until (?:week|day|signature|expiry|after|both|at least|closure|all)
what would have [a-z]+ (?:otherwise )?is (?:unknown|not known)
(?:what|than|where) (?:[a-zA-Z]+ ){0,5}let expect
will (?:be|become) (?:testable|tested|mature|complete|told|comparable)
would give away
would (?:go|pass) (?:unseen|unnoticed|by)
would (?:not )?(?:alter|change|shift|reverse|move|turn|affect) (?:the|its|this|that) (?:direction|total|totals|sign|order|rank|ranking|figures?|rates?|finding|result|difference|comparison)
would (?:not )?have been (?:shown|found|detected|seen|flagged|told|visible|counted|met|needed)
would (?:not )?have (?:surfaced|come to light|emerged|appeared|registered|turned up|stood out|differed|read|escaped)
would (?:read|stand at|come to|amount to|pass by)
would (?:show|have shown|tell|detect|be shown|be detected|be told|be found|be visible)
would (?:suffice|be needed|take NUMBER more [a-z]+ to test)
(?:compatible|consistent) with (?:any|a|no|every|the) (?:true |real )?(?:difference|value|rate|share|change)
may (?:also|still|yet) (?:be (?:restated|revised|false|incomplete)|differ|change until|rise or fall until)
may (?:be false|change until)
(?:range|band|interval|level) (?:that|which) (?:[a-zA-Z]+ ){1,4}(?:would )?(?:suggest|suggests|imply|implies)
what would have happened(?: otherwise)?
(?<=whether (?:[a-zA-Z]+ ){0,8})reflects?
will soft close
would be NUMBER (?:rather than|instead of|against|and not) NUMBER
`);
