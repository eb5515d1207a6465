import { disclaimedAt } from './disclaimers.ts';
import { phraseLines } from './rules/phrase-lines.ts';
import type { Word } from './words.ts';

/** Turns of phrase of the field, in which words are harmless that are refused elsewhere. */
const IDIOMS = phraseLines(`
  would (?:not )?(?:alter|change|shift|reverse|move|turn|affect) (?:the|its|this|that) (?:direction|total|totals|sign|order|rank|ranking|figures?|rates?|finding|result|difference|comparison)|if (?:any|at all|known|present|so|not|there (?:is|are|was|were) (?:any|none))|only if|push notifications?|bears? no|not borne out
  false discovery rates?|prediction limits?|control totals?|minimum effects?|design effects?|mix effects?|rate effects?|effect sizes?
  (?:statistically )?significant(?:ly)?(?= .*false discovery rate)|(?:error|report|year|monthly|annual)(?: s)? budgets?|no budgets?|budgets? of (?:false discoveries|error|NUMBER tests)|blocks any statement|evidence levels?|evidence packs?
  strong early , weak late|weak early , strong late|strong early and weak late|weak early and strong late
  (?:forecast|commit|best case|pipeline|omitted) categor(?:y|ies)|forecast fields?|health scores?|lead scor(?:e|es|ing)|priority fields?
  required (?:fields?|columns?|values?|minimum|sample|sample size|columns)|requires?(?: at least)?(?= NUMBER)|is required (?:by|of) the (?:gate|test|definitions)
  (?:what|than|where) (?:[a-zA-Z]+ ){0,5}let expect|let expect|expected from (?:earlier|the|its|NUMBER)|than expected|as expected from
  would (?:not )?have been (?:shown|found|detected|seen|flagged|told|visible|counted|met|needed)|would (?:show|have shown|tell|detect|be shown|be detected|be told|be found|be visible)|would give away
  may (?:have been|be) (?:learned|learnt|understated|overstated|restated|incomplete|late|undercounted|overcounted|missing|duplicated|revised|partial|affected|double counted|counted twice)
  worth(?= (?:NUMBER|LABEL))|to date|follow up(?= (?:of|is|ends|ended|in|was|window|days|period|time|runs))|due dates?|renewals? due|due (?:for renewal|in|on|within)(?= |$)|on due dates?
  (?:rows?|files?|records?|imports?|loads?|runs?|gates?|checks?|lines?) (?:that )?(?:have )?(?:failed|fail|fails)(?: to (?:parse|load|import|match|pass))?|failed (?:rows?|files?|records?|imports?|gates?|checks?|periods?|months?|runs?|loads?|to parse|to load|to match)
  influenced (?:opportunities|revenue|pipeline|deals|conversions)|attributed (?:to|conversions|revenue|opportunities|wins|deals|pipeline)(?= .*(?:model|lens|touch|lookback)| (?:conversions|revenue))
  affected (?:dimensions?|stages?|segments?|records?|rows?|months?|periods?|fields?|figures?|entries|units)
  (?:customer|user|account|economic|technical) (?:success|champions?|buyers?|health)|economic buyers?|champions?(?= (?:and|or|versus|vs|convert|converts|converted|against|are|were|role|persona|,))
  (?:this|it|that|the report|the table|the figure|the difference|attribution models?|a difference|the numbers|the data|the split|models?|figures) (?:[a-zA-Z]+ ){0,6}(?:do|does|did|is|are|can) ?not (?:show|say|tell|state|explain|mean|imply|prove|evidence|name|give|establish|indicate|speak to|address) (?:of )?(?:what caused|what causes|why|how it came|a cause|any cause|causes?|the cause|the reason|a reason|reasons|causation|cause and effect)(?: (?:it|a win|them|this|that))?
  (?:is|are) (?:not|no) (?:evidence of|proof of) (?:what caused it|a cause|cause|causes|causation)|not evidence of what caused it
  (?:no|without a|without any|not a|neither a|nor a) (?:causes?|causal claim|causal reading|recommendations?|forecasts?|advice|predictions?|judge?ments?|explanations?|verdicts?|opinions?|reasons?|actions?|targets?|estimate of the future|statement about causes)(?: (?:nor|or|and|,) (?:a |no )?(?:causes?|recommendations?|forecasts?|advice|predictions?|judge?ments?|explanations?|reasons?))*(?= (?:is|are|was|were) (?:stated|given|made|implied|claimed|offered|drawn|named|meant|told|said|attached|contained|shown|intended)| here| in this| of| by| \\.| and | , | ;)(?: (?:is|are) (?:stated or implied|stated|given|made|implied|claimed|offered|named|meant|intended))?
  nothing (?:here|in this report|in it|said here) is (?:a |an )?(?:recommendation|forecast|advice|prediction|cause|judge?ment|explanation)|(?:describes?|description) and (?:does not|do not|no) (?:advise|recommend|explain|predict)|not by merit|not a (?:ranking|judge?ment) of merit
  (?:whether|how far|how much) [^.]* (?:is|are) not for (?:this|the) report to (?:say|judge|tell)|(?:does|do|can|cannot|could) (?:not )?(?:tell|say|show) what would happen(?: if [^.]*)?|(?:correlated|associated) , not (?:explained|caused)|together , not (?:explained|caused)|a description , not (?:a|an) (?:explanation|cause|forecast|recommendation)
  publication (?:is|was|remains) blocked|report (?:is|was) blocked|blocked (?:runs?|reports?|versions?|publication|gates?)|blocks publication|blocking (?:gates?|flags?)
  NUMBER times (?:as|more|less) likely|became an opportunity|best case(?= (?:is|category|deals|amount))|may (?:hold|carry|appear|belong|overlap|include|contain|have (?:several|one|more|no|two|a|many|NUMBER))|(?:preliminary|provisional|open|immature) until|failed for(?= (?:NUMBER|LABEL))|gates? (?:[a-zA-Z"' ]+ )?failed
  (?:mix|rates?|who entered|entrants|conversion) (?:pulled|pushed|moved|lifted|brought|raised|lowered|added|took) (?:the total|it)(?: (?:down|up))?|(?:total|rate|share|mean) would (?:be|have been)|worked out of (?:the )?totals?|who entered (?:took|added)(?= NUMBER)
  for the sake of confidentiality|for want of|want of|by reason of|owing to (?:missing|incomplete|late|undated|duplicate|blank|unmapped|small|too few)|driven by definition
  (?:rate|mix|sales|product|marketing|partner|community) (?:driven|led)|led by(?= LABEL)|stages that lead a (?:deal|unit|opportunity) back
  the very (?:second|same|day|date|hour|first|last)|at the very (?:start|end)|(?:here|there) is no (?:common|reference|comparison|test|trend|baseline|figure|finding)
  is (?:therefore|thus|hence) (?:constrained|directional|withheld|excluded|insufficient|suppressed|provisional|not (?:shown|tested|compared|published|reported|counted|told|said))|(?:hence|therefore|thus) (?:no|not|directional|constrained|withheld|excluded|provisional|only)
  in time(?= (?:in|to|of|at|from|between))|time in|long list|best buy|in full|as a whole|on the whole|in all|at least|at most|no less than|no more than|or more|or fewer|or less
  (?:are|is|was|were) considered (?:mature|won|lost|open|closed|closing|new|complete|immature|final|as)|takes? into account|taken into account
  (?:reps?|representatives|teams?|managers?|sellers?)(?= .*(?:not part of|outside|not in|are not|is not|no part of) (?:the )?(?:data|report|export|read|recorded|named))
  to each (?:rep|owner|team)(?= is not)|per (?:rep|seller|owner|team|head)|by (?:rep|seller|owner|team)
  continues? under|continues? (?:below|above|within|at|to (?:be|stand|sit|lie|rest) (?:above|below|within|at))|continued (?:below|above|within|at|from)
  worth (?:about |around |some |roughly |nearly |almost |over |under |less than |more than |at least |up to |between |a total of |together |on average )+(?=NUMBER|LABEL|half|one|two|three|four|five|twice|a )|(?:line|lines|curve|curves) of best fit|best fit(?= (?:line|lines|curve|curves|is|model|slope))|(?:lost|closed|gone|left) for good
  would (?:not )?have (?:surfaced|come to light|emerged|appeared|registered|turned up|stood out|differed|read|escaped)|would (?:read|stand at|come to|amount to|pass by)|by chance(?: alone)?|(?:real|genuine) or (?:not|chance|due to chance|noise|random)|(?:told|distinguished) from chance
  target (?:stages?|dates?|fields?|steps?)|the target of(?= LABEL)|ignored(?= :)|(?:rows?|records?|lines?|files?|duplicates?) (?:is|are|was|were) ignored|(?:is|are|was|were) set to (?:lost|won|closed|open|zero|blank|unknown|missing|null|NUMBER|LABEL)(?! to)|reps per|account (?:executives?|managers?)(?= (?:were|was|are|is) (?:assigned|named|recorded))|(?:from|to|by) (?:sdr|bdr)(?= (?:to|and|or))|to account executives?(?= (?:takes?|took|is|was|in|at))|on the (?:seller|buyer) side
  (?:the|that|its) required (?:share|number|count|level|level of confidence|size|length)|(?:is|are|lies|spans|lasts|runs) always(?= NUMBER)|(?:fell|falls|fall|falling) short of(?= (?:[a-zA-Z]+ ){1,5}by NUMBER| the (?:threshold|floor|minimum|limit|required)| NUMBER)|in case of(?= (?:equal|ties|a tie|duplicates?|several|two|missing|conflict|identical))
  assumption a(?= )|(?:variant|panel|column|cohort) a(?= (?:is|was|shows|has|and|versus|vs|against|reads))|source a(?= (?:shows|has|lists|holds|counts|reads|is|was))|(?:history|threshold|range|rules?|definitions?|interval|floor|quality of LABEL|sample|data|records?) (?:itself )?allows?|allows? (?:no more than|at most|only)
  (?:days|weeks|months|hours|time|long) to (?:get|make it|go|move|pass) (?:through|from|past|to|out of|beyond)|wholly (?:below|above|beyond|before|after|to)|confirmed by (?:each|every|all|later|the (?:next|following|later))|(?:dates?|dated|stamps?|timestamps?|timestamped|stamped) (?:[a-z]+ )?in the future|on every count but|(?:NUMBER|points|is|are|was|were|stood|stands|lies|lay) ahead(?= (?:at|by|in|on) (?:LABEL|NUMBER|[a-z]+))
  (?:NUMBER|a|half a|quarter of a) points? to(?= NUMBER)|until (?:week|day|signature|expiry|after|both|at least|closure|all)|(?:at|to|from|is|sits|stands|was) (?:the )?(?:bottom|top|foot|head) of the (?:table|list|ranking|order|column)|holding (?:the )?[a-z]+ (?:of [a-z]+ )?(?:fixed|constant|equal)|(?:lost|gained|loses|gains) ground(?= (?:for|in|at|by|against|to|NUMBER))
  (?:twice|half|thrice|times|NUMBER|nearly|almost|just|about|exactly|not) as long as|(?:lead|leads|led) one to expect|generated (?:NUMBER|a third|a quarter|half|a fifth|a tenth|most|two thirds|three quarters)(?= of)|[a-z]+ed (?:[a-z]+ )?(?:over|in|during|within) the following (?:months?|quarters?|years?|weeks?)|(?:sampling|counting|weighting|rounding|truncating|averaging) (?:[a-zA-Z]+ ){1,7}(?:gives|yields|leaves|makes no difference)
  (?:horizon|window|period|month|quarter|contract|term|day) (?:has|have|is|are|had|was) not (?:yet )?(?:ended|over|closed|finished)|may (?:not )?(?=be the same|be comparable)|may (?:not )?(?:sum|add up|add|total|match|agree|tally|be wrong|differ(?= (?:in|from|by))|reflect(?= (?:when|how|what|whether)))|owing to (?:rounding|ties|merges|restatements?)|(?:selection|chance|noise|bias|error|confounding|this) (?:effects )?(?:cannot|could not) be ruled out
  whether (?:[a-zA-Z]+ ){1,14}(?:is|are|was) (?:not known|unknown|left open|undecided|not shown|not told)|why (?:[a-zA-Z]+ ){1,6}is not (?:something|known|stated|told|in these|shown)|(?:becomes|is|was|are|became) (?:not )?(?:yet )?possible(?= (?:from|with|at|only|under|in|on))|and do not(?= compare with (?:one|each))
  (?:absence of a|a|the|no) star(?= (?:means|marks|denotes|stands|beside))|(?:need|action|priority|focus|support|health|success|urgency|champion) (?:fields?|items?|groups?|tickets?|scores?|columns?|flags?|codes?|cases)|good standing|(?:asks?|asked) for budget|budget (?:field|figures?)|critical values?|likely (?:band|range|interval)
  (?:marked|labelled|typed|named|called|entered|recorded|flagged|value|reason|label|status|field|option|tagged|stored as|reads?) " (?:[a-z]+ ){1,3}"
`);

/** Words that stand in an idiom, read as one that says nothing. */
export function withIdioms(words: readonly Word[]): Word[] {
  const readable = ` ${words.map(({ says }) => says).join(' ')} $ `;
  const covered = new Set(disclaimedAt(words));
  for (const idiom of IDIOMS)
    for (const { 0: found, index } of readable.matchAll(idiom)) {
      const first = readable.slice(0, index).split(' ').length - 2;
      const last = first + found.trim().split(' ').length - 1;
      for (let at = first; at <= last; at += 1) covered.add(at);
    }
  return words.map((word, at) =>
    covered.has(at) && word.kind === 'word' ? { ...word, kind: 'idiom', says: 'IDIOM' } : word,
  );
}
