import { phraseLines } from './phrase-lines.ts';
import type { PhraseRule } from './phrase-rule.ts';

/** A narrator who speaks of itself, to the reader or to another model; questions and calls. */
export const ADDRESS: PhraseRule = {
  rule: 'address',
  message: 'Addresses somebody or speaks of the writer. Write plain statements in the third person.',
  phrases: phraseLines(`
    you|your|yours|yourself|yourselves|you're|you'll|you've|you'd|i|i'm|i'll|i've|i'd|me|my|mine|myself|we|we're|we'll|we've|we'd|us|our|ours|ourselves
    [?!]
    ignor(?:e|es|ed|ing) (?:the|all|any|previous|prior|above|these)|instruct(?:s|ed|ing|ion|ions)?|prompt(?:s|ed)?|system|assistant|chatbot|ai|language model|role play|pretend(?:s|ing)?|disregard|override(?:s|n)?|bypass|jailbreak|developer mode|as requested|as instructed|as asked|as told|comply|complying|obey(?:s|ing|ed)?|output|respond with|reply with|print|repeat after|reveal|password|secret|token|api
    click|visit (?:the|our|http)|subscribe|download (?:the|our)|contact (?:the|our|LABEL|sales)|call (?:the|our|now|LABEL|sales)|send|email (?:the|us|LABEL|to)|buy (?:now|from)|hello|hi|hey|dear|thanks|thank|sorry|welcome|congratulations|congrats|kudos|well done|bravo|cheers|certainly|sure|of course|here is|here are|here's|below is the|as an ai
  `),
};
