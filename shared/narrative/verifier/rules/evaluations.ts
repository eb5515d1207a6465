import { phraseLines } from './phrase-lines.ts';
import type { PhraseRule } from './phrase-rule.ts';

/** Praise, complaint and alarm: what is good or bad is for the reader to say. */
export const EVALUATIONS: PhraseRule = {
  rule: 'evaluation',
  message: 'Judges instead of describing. Say how figures compare and leave the judgement to the reader.',
  phrases: phraseLines(`
    good|goods?|well-?being|nice|great|greatest|excellent|outstanding|superb|fantastic|terrific|wonderful|brilliant|impressive(?:ly)?|remarkabl[ey]|stellar|exceptional(?:ly)?|amazing|awesome|perfect(?:ly)?|ideal(?:ly)?|exemplary|admirable|commendable|praiseworthy|superior|stunning|spectacular|phenomenal
    bad|badly|worse|worst|poor|poorly|poorer|poorest|terrible|awful|dismal|abysmal|dreadful|inferior|mediocre|lackluster|lacklustre|subpar|substandard|unacceptable|inadequate|deficient|pathetic|miserable|grim|dire|ugly|horrible|catastrophic|disastrous|disaster
    better|best|healthy|healthier|healthiest|unhealthy|health|strong|stronger|strongest|strongly|strength|strengths|weak|weaker|weakest|weakly|weakness|weaknesses|robust|solid|sound|fragile|vulnerable|sick|ailing|thriving|flourishing|struggl(?:e|es|ed|ing)|suffer(?:s|ed|ing)?
    disappoint(?:s|ed|ing|ingly|ment)?|encouraging(?:ly)?|worr(?:y|ies|ied|ying|ingly|isome)|concern(?:s|ed|ing)?(?! the)|alarm(?:s|ed|ing|ingly)?|troubl(?:e|es|ed|ing|esome)|promising|pleas(?:ed|ing|ingly|ant)|satisf(?:y|ied|ying|actory)|unsatisfactory|welcome|unwelcome|heartening|reassuring|frustrating|regrettabl[ey]|sad|sadly|lucky|luckily|hopeful|hopefully|fortunate(?:ly)?|unfortunate(?:ly)?|problem(?:s|atic)?|issues?|trouble spot|pain points?|red flags?|warning signs?|danger(?:s|ous|ously)?|threat(?:s|en|ens|ened|ening)?|crisis|emergency|urgent
    opportunit(?:y|ies) (?:to|for|in|here|at|is|are|lies|remains|exists)|upside|downside|potential|headroom|room (?:for|to)|low hanging|quick wins?|easy wins?|sweet spot|gold ?mine|untapped|unrealised|unrealized|lever|levers|leverage|win win|no brainer|must have|bright spots?|blind spots?|hot ?spots?|soft spots?|standouts?|star|stars|champion|champions|laggards?|winners?|losers?|hero|heroes|underperform(?:s|ed|ing|er|ers|ance)?|outperform(?:s|ed|ing|er|ers|ance)?|overperform(?:s|ed|ing)?|success|successes|successful(?:ly)?|fail|fails|failed|failing|failure|failures|achiev(?:e|es|ed|ing|ement|ements)|accomplish(?:ed|ment|ments)?|victory|triumph|setback|debacle
    excel(?:s|led|ling)?|shin(?:e|es|ed|ing)|shone|effective(?:ly|ness)?|ineffective|efficient(?:ly)?|efficienc(?:y|ies)|inefficien(?:t|tly|cy|cies)|productive|unproductive|wast(?:e|es|ed|ing|eful)|leak(?:s|ed|ing|age|y)|broken|breaks down|break down|clogg(?:ed|ing)|sluggish|stagnant|stale|lethargic|anemic|anaemic|toxic|clunky|painful(?:ly)?|alarmingly
    interesting(?:ly)?|important(?:ly)?|crucial(?:ly)?|critical(?:ly)?|noteworthy|surpris(?:e|es|ed|ing|ingly)|unsurprisingly|unexpectedly|curious(?:ly)?|strik(?:ing|ingly)|telling|valuable|desirable|undesirable|favou?rabl[ey]|unfavou?rabl[ey]|adverse(?:ly)?|benefi(?:t|ts|ted|cial)|harm(?:s|ed|ful|ing)?|hurt(?:s|ing)?|damag(?:e|es|ed|ing)
    (?:too|far too|overly|excessively) (?:low|high|slow|fast|long|short|large|small|many|much|early|late|few)(?! (?:to|units|owners|accounts|entrants|deals|opportunities|entries|leads|persons|people|mature|months|clusters|records|for|a|an|in|of|were|was|cases|observations|won|closed|on))
    ahead of the (?:pack|curve|game)|behind the (?:pack|curve)|above par|below par|up to par|on par with the best|punch(?:es|ing)? above|in good shape|in bad shape|out of line|out of control|as good as|as bad as|as it gets
    improv(?:e|es|ed|ing|ement|ements)|deteriorat(?:e|es|ed|ing|ion)|worsen(?:s|ed|ing)?|degrad(?:e|es|ed|ing|ation)|enhanc(?:e|es|ed|ing|ement)|flounder(?:s|ed|ing)?|slump(?:s|ed|ing)?|rebound(?:s|ed|ing)?
  `),
};
