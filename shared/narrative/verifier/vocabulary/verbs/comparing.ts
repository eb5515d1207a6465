import { wordList } from '../word-list.ts';

/** Verbs of comparing. */
export const COMPARING_VERBS = wordList(`
agree align alternate average beat border coincide collide compare complement concur contradict contrast converge
counterbalance deviate disagree discriminate distinguish diverge echo equal exceed exclude intersect juxtapose lag lead
match mirror mix neighbour oppose outlie outnumber outrank outscore outstrip overlap parallel place precede relate
repeat replicate resemble separate straddle surpass tally tie top trail undercut
`);
