import { wordList } from '../../vocabulary/word-list.ts';

export const ADDRESS_WORDS: ReadonlySet<string> = new Set(
  wordList(`
ai assistant bravo bypass certainly chatbot cheers comply complying congrats congratulations dear disregard hello
here's hey hi html i i'd i'll i'm i've instruct instructed instructing instruction instructions instructs jailbreak
json kudos markdown me mine my myself obey obeyed obeying obeys our ours ourselves override overriden overrides
password placeholder placeholders pretend pretending pretends prompt prompted prompts reveal secret secrets sorry sure
takeaway takeaways thank thanks us we we'd we'll we're we've welcome xml yaml you you'd you'll you're you've your yours
yourself yourselves
`),
);
