import { phraseLines } from './phrase-lines.ts';
import type { PhraseRule } from './phrase-rule.ts';

/** Fault, and people as those who did something wrong. */
export const BLAME: PhraseRule = {
  rule: 'blame',
  message: 'Blames or names people. Speak of segments, stages and figures alone.',
  phrases: phraseLines(`
    blam(?:e|es|ed|ing|eworthy)|faults?|faulty|guilty|guilt|responsib(?:le|ility)|accountab(?:le|ility)|negligen(?:t|ce)|neglect(?:s|ed|ing|ful)?|careless(?:ly|ness)?|sloppy|sloppiness|lazy|laziness|incompeten(?:t|ce)|inept|mistakes?|mistaken|blunder(?:s|ed)?|mishandl(?:e|es|ed|ing)|mismanag(?:e|es|ed|ing|ement)|mess(?:ed|es|y)?|bungl(?:e|es|ed|ing)|botch(?:ed|es|ing)?|fumbl(?:e|es|ed|ing)|dropp(?:ed|ing) the ball|drops? the ball|squander(?:s|ed|ing)?|wreck(?:ed|ing)?|ruin(?:s|ed|ing)?|sabotag(?:e|ed|ing)|ignor(?:e|es|ed|ing)|overlook(?:s|ed|ing)?|disregard(?:s|ed|ing)?|forg[eo]t(?:s|ten|ting)?|abandon(?:s|ed|ing)?|undisciplined|unprepared|shirk(?:s|ed|ing)?|excus(?:e|es)|to blame|asleep|letting|let down|lets down
    (?:team|teams|rep|reps|representative|representatives|seller|sellers|salespeople|salesperson|salespersons|sdr|sdrs|bdr|bdrs|ae|aes|csm|csms|manager|managers|management|leader|leaders|leadership|marketer|marketers|executives|vp|director|directors|boss|staff|colleague|colleagues|crew|squad|nobody|somebody|someone|anyone|folks|guys|he|she|him|her|his|hers)
    (?:sales|marketing|revops|finance|demand|enablement|owners?) (?:did|does|do|has|have|had|was|were|is|are|never|not|failed|lost|loses|missed|misses|left|leaves|let|lets|kept|keeps|dropped|drops|skipped|skips|lack|lacks|lacked|rejects|sat|sits|took|takes|spent|gave|gives|passed|passes|held|holds|stopped|stops|didn't|doesn't|don't|hasn't|haven't|isn't|wasn't|owes|owns|made|makes|closed|closes|works|worked) (?!.* (?:owners|accounts|floor) )
  `),
};
