import { wordList } from '../word-list.ts';

/** Adjectives that are compared by an ending, and say how much, how long, how far. */
export const SHORT_ADJECTIVES = wordList(`
big brief broad close common deep dry early faint far fast few flat full great high large late light long loose low
mild narrow near new old plain quick rare roomy round scarce short slight slim slow small sparse square steep straight
strict tall taut thin tight tiny weighty wet wide young
`);
