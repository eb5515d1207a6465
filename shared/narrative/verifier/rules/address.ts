import { phraseLines } from './phrase-lines.ts';
import type { PhraseRule } from './phrase-rule.ts';

/** A narrator who speaks of itself, to the reader or to another model; questions and calls. */
export const ADDRESS: PhraseRule = {
  rule: 'address',
  message: 'Addresses somebody or speaks of the writer. Write plain statements in the third person.',
  phrases: phraseLines(String.raw`
    you|your|yours|yourself|yourselves|you're|you'll|you've|you'd|i|i'm|i'll|i've|i'd|me|my|mine|myself|we|we're|we'll|we've|we'd|us|our|ours|ourselves
    [?!]
    ignor(?:e|es|ed|ing) (?:the|all|any|previous|prior|above|these)|instruct(?:s|ed|ing|ion|ions)?|prompt(?:s|ed)?|system prompts?|assistant|chatbot|ai|language model|role play|pretend(?:s|ing)?|disregard|override(?:s|n)?|bypass|jailbreak|developer mode|as requested|as instructed|as asked|as told|comply|complying|obey(?:s|ing|ed)?|respond with|reply with|repeat after|reveal|password|secrets?
    (?:\^|[.;:]) (?:click|visit|subscribe|download|contact|call|send|email|output|print|reply|answer|write|say|repeat|state|append|add|set|treat|mark|report|show|list|rate|rank|call) (?:the|a|an|LABEL|sales|only|that|this|all|it|every|no|as|to)|send|buy (?:now|from)|hello|hi|hey|dear|thanks|thank|sorry|welcome|congratulations|congrats|kudos|well done|bravo|cheers|certainly|sure|of course|here is|here are|here's|below is the|as an ai
    \^ return (?!to|rates?|visits|of)|notes? :|(?:\^|,) refer to|for (?:further|more) (?:details|information)|in conclusion|in summary|to sum up|bottom line|takeaways?|key (?:insights?|points?|findings?|messages?|takeaways?)|json|xml|yaml|html|markdown
    drop table|\^ now (?:to|for|on to) |more (?:on|about) (?:this|that|these|it)|turn to the|for the rest|rest of (?:the )?(?:text|report|answer|message)|text left out|\^ system :|(?:rules?|instructions?|limits?) (?:no longer|do not|does not) apply|(?:previous|earlier|last|above|prior|my) (?:answer|response|reply|message|conversation|output)|placeholders?|corrected here|filled in by the system|end of (?:message|text|prompt|output|file)
    what follows|question (?:asked|posed)|(?:this|the following|each) sentence (?:in|as|verbatim|again|is)|\^ (?:quote|cite|copy|repeat|use|read|see|skip|note|mark) (?:this|that|table|page|section|figure|below|above)|readers? (?:know|knows|can|may)|the writer|the author
  `),
};
